import Domain

/// The key of a line, and whether a correction may change it: only what was at fault of it.
struct LineKeys: Sendable {
    private let table: Table
    /// Columns of the key, by index in the table.
    private let columns: [Int]

    init(_ table: Table) {
        self.table = table
        let names = table.columns.map(\.name)
        columns = LineKeys.names(table).map { names.firstIndex(of: $0)! }
    }

    private static func names(_ table: Table) -> [String] {
        switch table {
        case .etablissements: ["finess"]
        case .agents, .retraites: ["numero"]
        case .paie: ["numero", "finess", "debut", "position"]
        case .dossiers: ["dossier"]
        case .ayantsDroit: ["dossier", "rang"]
        case .versements: ["versement"]
        case .demandes: ["demande"]
        case .registre: ["numero", "annee"]
        }
    }

    /// A column of the key that a correction gives another value though the line's own was not at fault; nil where
    /// there is none.
    ///
    /// - Parameters:
    ///   - columns: names of the fields of `shown` and `written`.
    ///   - isReadable: the file of the line was not refused whole.
    func changed(
        from shown: [String], to written: [String], columns: [String], _ findings: ArraySlice<Finding>, isReadable: Bool
    ) -> UInt8? {
        // Of a line whose fields or characters cannot be told, nobody knows the key; one that is held twice is at fault.
        let unknown: Set<FindingCode> = [.champs, .cle]
        guard isReadable, !findings.contains(where: { unknown.contains($0.code) }) else { return nil }
        let atFault = Set(findings.filter { $0.code.isRejecting }.map { Int($0.column) })
        for column in self.columns where !atFault.contains(column) {
            let name = table.columns[column].name
            guard let field = columns.firstIndex(of: name) else { continue }
            // A byte that nobody could read may be any character.
            if shown[field].unicodeScalars.contains("\u{FFFD}") { continue }
            if !LineKeys.isSame(name, shown[field], written[field]) { return UInt8(column) }
        }
        return nil
    }

    /// Whether two spellings are of one value of a key.
    private static func isSame(_ column: String, _ a: String, _ b: String) -> Bool {
        if a == b { return true }
        switch column {
        case "debut": return day(a).map { $0 == day(b) } ?? false
        case "rang", "annee": return Int(a).map { $0 == Int(b) } ?? false
        case "position": return NameKey.of(a) == NameKey.of(b)
        case "finess": return finess(a) == finess(b)
        // Leading zeros count, and any letter of a name.
        default: return false
        }
    }

    /// With or without the midnight that a spreadsheet writes behind.
    private static func day(_ text: String) -> Day? { Day(String(text.prefix(10))) }

    /// Nine characters, with the zeros that a spreadsheet took.
    private static func finess(_ text: String) -> String {
        let plain = text.filter { !$0.isWhitespace }.uppercased()
        return String(repeating: "0", count: max(0, 9 - plain.count)) + plain
    }
}
