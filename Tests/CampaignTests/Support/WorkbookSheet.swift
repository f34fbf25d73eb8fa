/// The cells of a sheet, by column letters and row; texts without their quotes.
struct WorkbookSheet {
    let name: String
    private(set) var cells: [Int: [String: String]] = [:]
    /// Of the cells that have one.
    private(set) var formulas: [(row: Int, column: String, formula: String, value: String)] = []

    /// Every sheet of a workbook whose texts are inline, by name.
    static func all(_ workbook: WorkbookText) -> [String: WorkbookSheet] {
        let parts = Dictionary(uniqueKeysWithValues: workbook.parts.map { ($0.name, $0) })
        var sheets: [String: WorkbookSheet] = [:]
        for line in parts["xl/workbook.xml"]?.lines ?? [] {
            guard let match = line.firstMatch(of: #/<sheet name="([^"]*)" sheetId="([0-9]+)"/#),
                let part = parts["xl/worksheets/sheet\(match.2).xml"]
            else { continue }
            sheets[String(match.1)] = WorkbookSheet(String(match.1), part.lines)
        }
        return sheets
    }

    private init(_ name: String, _ lines: [String]) {
        self.name = name
        for line in lines {
            // `A5 s21 =SUM(A1:A4) 12`, `A5 s21 "text"`: see WorkbookText.
            var rest = line.drop { $0 == " " }[...]
            guard let first = rest.utf8.first, (65...90).contains(first), let space = rest.firstIndex(of: " ") else {
                continue
            }
            let place = rest[..<space]
            let digits = place.firstIndex { $0.isNumber } ?? place.endIndex
            guard let row = Int(place[digits...]) else { continue }
            rest = rest[rest.index(after: space)...]
            if rest.first == "s", let next = rest.firstIndex(of: " ") {
                rest = rest[rest.index(after: next)...]
            } else if rest.first == "s" {
                continue
            }
            var formula: Substring?
            if rest.first == "=", let next = rest.lastIndex(of: " ") {
                formula = rest[rest.index(after: rest.startIndex)..<next]
                rest = rest[rest.index(after: next)...]
            }
            if rest.first == "\"" { rest = rest.dropFirst().dropLast() }
            cells[row, default: [:]][String(place[..<digits])] = String(rest)
            if let formula { formulas.append((row, String(place[..<digits]), String(formula), String(rest))) }
        }
    }

    /// The rows under a header line whose first cell is `first`, by the header's words.
    func rows(under first: String) -> [[String: String]] {
        guard let header = cells.first(where: { $0.value["A"] == first }) else { return [] }
        return cells.filter { $0.key > header.key && $0.value["A"] != nil }.sorted { $0.key < $1.key }.map { _, row in
            var named: [String: String] = [:]
            for (column, word) in header.value { named[word] = row[column] ?? "" }
            return named
        }
    }

    /// The cells of `$N$5:$N$21` that hold something.
    func values(_ range: Substring) -> [String]? {
        guard let ends = range.wholeMatch(of: #/\$?([A-Z]+)\$?([0-9]+):\$?([A-Z]+)\$?([0-9]+)/#), ends.1 == ends.3,
            let first = Int(ends.2), let last = Int(ends.4), first <= last
        else { return nil }
        return (first...last).compactMap { cells[$0]?[String(ends.1)] }
    }

    /// `31296.99` in cents. The library prints sixteen digits, so that 8.45 may be written 8.449999999999999.
    static func cents(_ text: String) -> Int64? {
        guard let value = Double(text), abs(value * 100 - (value * 100).rounded()) < 1e-4 else { return nil }
        return Int64((value * 100).rounded())
    }
}
