import Domain

/// The name of a deposited file as a manifest gives it (`2023/paie/750000001.csv`, `2023/agents.xlsx`).
struct DepositedName: Sendable {
    let table: Table
    /// In the folder of the table; nil where the table is one file.
    let inFolder: String?
    /// Relative to the campaign's folder.
    let path: String

    /// Nil for what is no deposited table: settings, corrections, what was published before.
    init?(_ path: String, year: Int) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 || parts.count == 3, parts[0] == "\(year)" else { return nil }
        let name = (parts.count == 2 ? DepositedName.withoutEnding(parts[1]) : parts[1]).lowercased()
        guard let table = Table(rawValue: name) else { return nil }
        self.table = table
        inFolder = parts.count == 3 ? parts[2] : nil
        self.path = parts.dropFirst().joined(separator: "/")
    }

    /// What two years' names have in common: the ending and every run of digits that is no FINESS are removed.
    var likeness: String { inFolder.map(DepositedName.likeness) ?? "" }

    static func likeness(_ name: String) -> String {
        let characters = Array(withoutEnding(name))
        var kept = ""
        var i = 0
        while i < characters.count {
            let rest = characters[i...]
            if let finess = finess(rest, before: i == 0 ? nil : characters[i - 1]) {
                kept += finess
                i += finess.count
            } else if isDigit(characters[i]) {
                i += rest.prefix(while: isDigit).count
            } else {
                kept.append(characters[i])
                i += 1
            }
        }
        return kept
    }

    /// `[0-9][0-9AB][0-9]{7}` with no digit at either end.
    private static func finess(_ rest: ArraySlice<Character>, before: Character?) -> String? {
        guard rest.count >= 9, !(before.map(isDigit) ?? false) else { return nil }
        let text = String(rest.prefix(9))
        guard Finess(text.uppercased()) != nil, !(rest.dropFirst(9).first.map(isDigit) ?? false) else { return nil }
        return text
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static func withoutEnding(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
