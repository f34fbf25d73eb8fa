import Domain
import Testing

@testable import Extracts

/// DIALECTE, **Header**: columns that are unknown, nearly known, or missing where others have them.
@Suite("Dialect: columns beside")
struct ColumnTests {
    private func kinds(_ files: [(String, String)], table: Table = .paie, earlier: Set<String> = []) throws -> [String:
        [FileFinding.Kind]]
    {
        var given = Given(for: table)
        given.folder(table, files.map { ($0.0, Given.bytes($0.1)) })
        let outcome = try given.read(earlier: [table: earlier])
        return Dictionary(
            grouping: outcome.read.fileFindings.filter { $0.table == table && $0.code != .fichierVide }, by: \.file
        )
        .mapValues { $0.map(\.kind) }
    }

    private static let required = "numero;finess;debut;position;statut"

    @Test(
        "one that is nearly an optional column which is missing",
        arguments: [
            ("quotité1", "quotite"), ("quotit", "quotite"), ("qotites", "quotite"), ("Fim", "fin"), ("fi", "fin"),
        ])
    func near(_ found: String, _ expected: String) throws {
        #expect(
            try kinds([("paie.csv", "\(Self.required);\(found)\n")]) == [
                "paie.csv": [.columnNear(found: found, expected: expected)]
            ])
    }

    @Test("what is too far is unknown", arguments: ["quot", "qutt", "fni", "finales", "fixe"])
    func far(_ found: String) throws {
        #expect(try kinds([("paie.csv", "\(Self.required);\(found)\n")]) == ["paie.csv": [.columnsUnknown([found])]])
    }

    @Test("what is nearly a column that is there is unknown")
    func nearOfOneThere() throws {
        #expect(try kinds([("paie.csv", "\(Self.required);fin;fim\n")]) == ["paie.csv": [.columnsUnknown(["fim"])]])
        #expect(
            try kinds([("paie.csv", "\(Self.required);fim;note;quotite1;x\n")]) == [
                "paie.csv": [
                    .columnNear(found: "fim", expected: "fin"), .columnNear(found: "quotite1", expected: "quotite"),
                    .columnsUnknown(["note", "x"]),
                ]
            ])
    }

    @Test("an optional one that another file of the table has")
    func absent() throws {
        let files = [
            ("paie/a.csv", "\(Self.required);fin;quotite\n"), ("paie/b.csv", "\(Self.required)\n"),
            ("paie/c.csv", "\(Self.required);quotite\n"), ("paie/d.csv", "\(Self.required);fim;quotite\n"),
            ("paie/e.csv", "x\n"),
        ]
        let found = try kinds(files)
        #expect(found["paie/a.csv"] == nil)
        #expect(found["paie/b.csv"] == [.columnsAbsent(["fin", "quotite"], hasOtherFile: true)])
        #expect(found["paie/c.csv"] == [.columnsAbsent(["fin"], hasOtherFile: true)])
        // Told once, with the cause.
        #expect(found["paie/d.csv"] == [.columnNear(found: "fim", expected: "fin")])
        #expect(found["paie/e.csv"]?.count == 1)
    }

    @Test("or that the campaign before had")
    func absentSince() throws {
        let file = [("paie.csv", "\(Self.required);quotite\n")]
        #expect(
            try kinds(file, earlier: ["fin", "quotite", "numero", "autre"]) == [
                "paie.csv": [.columnsAbsent(["fin"], hasOtherFile: false)]
            ])
        #expect(try kinds(file, earlier: ["quotite"]) == [:])
    }
}
