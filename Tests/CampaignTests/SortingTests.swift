import Testing

@testable import TestSupport

/// Rows are sorted by the key columns in the order the catalogue shows, numbers and dates by value, text as bytes.
@Suite struct SortingTests {
    enum Kind { case text, number, date }

    static let keys: [(table: String, key: [(String, Kind)])] = [
        ("droits", [("numero", .text)]),
        ("periodes", [("numero", .text), ("debut", .date)]),
        ("ayants_droit", [("numero", .text), ("dossier", .text), ("rang", .number)]),
        ("etudes", [("numero", .text), ("dossier", .text), ("rang", .number)]),
        ("declarations", [("numero", .text)]),
        ("declarations_detail", [("numero", .text), ("prestation", .text)]),
        ("demandes", [("demande", .text)]),
        ("invitations", [("numero", .text)]),
        ("dossiers_papier", [("numero", .text)]),
        ("registre", [("numero", .text)]),
        ("anomalies", [("fichier", .text), ("ligne", .number), ("code", .text), ("numero", .text)]),
    ]

    @Test(arguments: SampleRuns.years)
    func publishedTablesAreSorted(year: Int) throws {
        let tree = try SampleRuns.shared().tree(year)
        for (table, key) in Self.keys {
            let rows = try tree.csv("\(table).csv").rows
            for (a, b) in zip(rows, rows.dropFirst()) { #expect(!Self.precedes(b, a, key), "\(table): \(b)") }
        }
        for name in tree.names(ending: ".csv") where name.hasPrefix("rejets/") {
            let rows = try tree.csv(name).rows
            for (a, b) in zip(rows, rows.dropFirst()) {
                #expect(Self.precedes(a, b, [("_fichier", .text), ("_ligne", .number)]), "\(name): \(b)")
            }
        }
    }

    /// The keys here are those of the schemas; `anomalies` has none.
    @Test func keysAreThoseOfTheSchemas() throws {
        for (table, key) in Self.keys where table != "anomalies" {
            #expect(try Schema("sorties/\(table)").primaryKey.first == key.first?.0, "\(table)")
            #expect(try Set(Schema("sorties/\(table)").primaryKey).isSuperset(of: key.map(\.0)), "\(table)")
        }
    }

    @Test func plantedDisorderIsSeen() {
        let key: [(String, Kind)] = [("numero", .text), ("debut", .date), ("rang", .number)]
        func row(_ numero: String, _ debut: String, _ rang: String) -> [String: String] {
            ["numero": numero, "debut": debut, "rang": rang]
        }
        #expect(Self.precedes(row("042", "01/01/2023", "1"), row("42", "01/01/2023", "1"), key))
        #expect(Self.precedes(row("1", "31/01/2023", "1"), row("1", "01/02/2023", "1"), key))
        #expect(Self.precedes(row("1", "31/01/2023", "9"), row("1", "31/01/2023", "10"), key))
        #expect(!Self.precedes(row("1", "31/01/2023", "9"), row("1", "31/01/2023", "9"), key))
    }

    static func precedes(_ a: [String: String], _ b: [String: String], _ key: [(String, Kind)]) -> Bool {
        for (column, kind) in key {
            let (x, y) = (sortable(a[column]!, kind), sortable(b[column]!, kind))
            if x != y { return x.lexicographicallyPrecedes(y) }
        }
        return false
    }

    private static func sortable(_ text: String, _ kind: Kind) -> [UInt8] {
        switch kind {
        case .text: Array(text.utf8)
        case .number: Array((String(repeating: "0", count: max(0, 12 - text.count)) + text).utf8)
        case .date: Array(text.split(separator: "/").reversed().joined().utf8)
        }
    }
}
