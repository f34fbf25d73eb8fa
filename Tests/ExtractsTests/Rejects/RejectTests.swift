import Domain
import Testing

@testable import Extracts

/// `rejets/<table>.csv`: "the rejected lines as they came, under one header".
@Suite("Rejected lines")
struct RejectTests {
    private func read(_ files: [(String, String)]) throws -> Outcome {
        var given = Given()
        given.folder(.agents, files.map { ($0.0, Given.bytes($0.1)) })
        return try given.read()
    }

    /// One file of three required columns short, so that every line is rejected.
    private func lines(_ text: String) throws -> [[String]] { try read([("agents.csv", text)]).rejects(.agents).lines }

    @Test(
        "fields as they came, quotes undone",
        arguments: [
            ("x;a;b", ["x", "a", "b"]), (" x ; a;b ", [" x ", " a", "b "]),
            ("x;\"a;\"\"b\"\"\";c", ["x", "a;\"b\"", "c"]), ("x;\"a\nb\";c", ["x", "a\nb", "c"]),
            ("x;E\u{301};c\r", ["x", "E\u{301}", "c"]), ("x;;", ["x", "", ""]), ("x;a\"b;c", ["x", "a\"b", "c"]),
            // R-CHAMPS: from the left; too few…
            ("x;a", ["x", "a", ""]), ("x", ["x", "", ""]),
            // …too many: the surplus joined to the last.
            ("x;a;b;c", ["x", "a", "b;c"]), ("x;a;b;;d", ["x", "a", "b;;d"]), ("x;a;\"b;\";\"c\"", ["x", "a", "b;;c"]),
            // What cannot be cut stands as it is.
            ("x;\"a\"b;c", ["x", "\"a\"b", "c"]), ("x;\"a;c", ["x", "\"a", "c"]),
            // One mark for each byte that stands for nothing.
            ("é;‹C3›‹28›;‹E2›‹82›", ["é", "\u{FFFD}(", "\u{FFFD}\u{FFFD}"]),
            ("é;\"‹FF›\";‹F0›‹9F›‹98›!", ["é", "\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}!"]),
            ("‹E9›;‹81›‹C9›;‹9D›", ["é", "\u{FFFD}É", "\u{FFFD}"]),
        ])
    func fields(_ line: String, _ shown: [String]) throws {
        let found = try lines("numero;nom;prenom\n\(line)\n")
        // Unicode scalars, as `String`s are equal whatever their form.
        #expect(found.map { $0.map { Array($0.unicodeScalars) } } == [shown.map { Array($0.unicodeScalars) }])
    }

    @Test("one header: known columns, then the others, each in order of first appearance; fields by name")
    func union() throws {
        let outcome = try read([
            ("agents/a.csv", "numero;nom;prenom\n1;A;B\n"), ("agents/b.csv", " prenom ;autre;numero\nC;x;2\nD;y;3;z\n"),
            ("agents/c.csv", "\(FileCase.header);dernier\n4;M;E;F;x;oui;w\n5;M;G;H;01/01/1980;oui;\n"),
        ])
        let rejects = outcome.rejects(.agents)
        #expect(
            rejects.columns == [
                "numero", "nom", "prenom", "civilite", "date_naissance", "espace_agent", "autre", "dernier",
            ])
        #expect(
            rejects.lines == [
                ["1", "A", "B", "", "", "", "", ""], ["2", "", "C", "", "", "", "x", ""],
                ["3;z", "", "D", "", "", "", "y", ""],
                ["4", "E", "F", "M", "x", "oui", "", "w"],
            ])
    }

    @Test("a column that stands twice is there twice, the second time under a name that is no column's")
    func twice() throws {
        let outcome = try read([
            ("agents/a.csv", "numero;nom;nom\n1;A;B\n"), ("agents/b.csv", "nom;numero\nC;2\n"),
            ("agents/c.csv", "nom;nom;nom\nD;E;F\n"),
        ])
        #expect(outcome.rejects(.agents).columns == ["numero", "nom", "nom (2)", "nom (3)"])
        #expect(outcome.rejects(.agents).lines == [["1", "A", "B", ""], ["2", "C", "", ""], ["", "D", "E", "F"]])
    }

    @Test("ignored and kept lines are not there, nor are other tables'")
    func others() throws {
        var given = Given(for: .dossiers)
        given[.dossiers] = [
            [:], ["dossier": "D2", "annee": "2022"], ["dossier": "D3", "numero_conjoint": "99"],
            ["dossier": "D4", "canal": "fax"],
        ]
        let outcome = try given.read()
        #expect(outcome.rejects(.dossiers).lines.map(\.first) == ["D4"])
        #expect(outcome.rejects(.agents).lines == [])
    }

    @Test("an empty table is its header", arguments: Table.allCases)
    func empty(_ table: Table) throws {
        let rejects = try Given(for: table).read().rejects(table)
        #expect(rejects.columns == Contract.columns(table).map(\.name) && rejects.lines == [])
    }

    /// What a person does: opens the rejects, corrects what is wrong, reads that file in the place of the first.
    @Test("corrected, the file can be read again as it is", arguments: Table.allCases)
    func again(_ table: Table) throws {
        let columns = Contract.columns(table)
        let wrong = columns.last!.isRequired ? columns.last!.name : columns.first!.name
        var given = Given(for: table)
        given[table] = [Line([wrong: ""])]
        let rejects = try given.read().rejects(table)
        #expect(rejects.lines.count == 1)

        let corrected = rejects.lines.map { line in zip(columns, line).map { $0.name == wrong ? $0.valid : $1 } }
        var second = Given(for: table)
        second.file(table, Given.bytes(rejects.csv(corrected)))
        let outcome = try second.read()
        #expect(outcome.findings == [])
        #expect(outcome.counts(table) == Counts(1))
        // Not corrected, it is rejected again, and the columns behind do not pile up.
        second.file(table, Given.bytes(rejects.csv(rejects.lines)))
        #expect(try second.read().rejects(table) == rejects)
    }

    /// A separator typed without quotes pushes the fields to the right, over the columns behind.
    @Test("a corrected file with a field too many loses nothing either")
    func surplusOfAgain() throws {
        let header = "\(FileCase.header);_fichier;_ligne;_empreinte;_codes;_message"
        let outcome = try read([
            ("agents.csv", "\(header)\n1;M;A;B;Jean;01/01/1980;oui;agents.csv;2;0123456789abcdef;R-TYPE;Phrase.\n")
        ])
        #expect(outcome.findings == ["agents.csv:2 R-CHAMPS"])
        #expect(outcome.rejects(.agents).lines == [["1", "M", "A", "B", "Jean", "01/01/1980;oui"]])
    }

    @Test("a line with a separator, a quote, a line end in a field comes back the same")
    func roundTrip() throws {
        let first = try read([("agents.csv", "\(FileCase.header)\n1;X;\"A;\"\"B\"\"\nC\";Jean;01/01/1980;oui\n")])
        let rejects = first.rejects(.agents)
        let corrected = rejects.lines.map { $0.map { $0 == "X" ? "M" : $0 } }
        let second = try read([("agents.csv", rejects.csv(corrected))])
        #expect(second.findings == [] && second.agents == ["1 A;\"B\"\nC"])
    }
}

/// The rejected lines of a table under their header.
struct Rejects: Equatable {
    let columns: [String]
    let lines: [[String]]

    /// A file as the campaign writes it: every field quoted here, five columns behind.
    func csv(_ lines: [[String]]) -> String {
        let header = (columns + RejectedTable.added).joined(separator: ";")
        return
            ([header]
            + lines.map { line in
                (line + ["agents.csv", "2", "0123456789abcdef", "R-VIDE", "Phrase; avec \"guillemets\"."]).map {
                    "\"\($0.replacing("\"", with: "\"\""))\""
                }.joined(separator: ";")
            }).map { $0 + "\n" }.joined()
    }
}

extension Outcome {
    func rejects(_ table: Table) -> Rejects {
        let rejected = RejectedTable(table, read)
        return Rejects(
            columns: rejected.columns,
            lines: rejectedPlaces.filter { read.files[$0.file].table == table }.map { place in
                var line: [String] = []
                rejected.forEachField(of: place) { line.append(String(decoding: $0, as: UTF8.self)) }
                return line
            })
    }
}
