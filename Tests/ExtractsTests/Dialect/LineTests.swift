import Domain
import Testing

@testable import Extracts

/// DIALECTE: line ends, blank lines, numbers of lines, files of a table.
@Suite("Dialect: lines")
struct LineTests {
    private static let one = agent(1, "A"), two = agent(2, "B"), bad = agent(3, "")

    @Test(
        "LF or CRLF, last line with or without newline, blank lines neither read nor counted",
        arguments: [
            FileCase("LF", file: "\(FileCase.header)\n\(one)\n\(two)\n", ["1 A", "2 B"]),
            FileCase("CRLF", file: "\(FileCase.header)\r\n\(one)\r\n\(two)\r\n", ["1 A", "2 B"]),
            FileCase("both", file: "\(FileCase.header)\r\n\(one)\n\(two)\r\n\(bad)\n", ["1 A", "2 B"], "4 R-VIDE nom"),
            FileCase("no last newline", file: "\(FileCase.header)\n\(one)\n\(bad)", ["1 A"], "3 R-VIDE nom"),
            FileCase("no last newline, CRLF", file: "\(FileCase.header)\r\n\(one)\r\n\(two)", ["1 A", "2 B"]),
            FileCase("header alone", file: "\(FileCase.header)\n", []),
            FileCase("header alone, no newline", file: FileCase.header, []),
            FileCase(
                "blank lines", file: "\(FileCase.header)\n\n\r\n\(one)\n   \n\t\n‹C2›‹A0›‹E2›‹80›‹AF›\n\(bad)\n\n",
                ["1 A"], "8 R-VIDE nom"),
            FileCase(
                "a lone CR is white space, not a line end", file: "\(FileCase.header)\n\r\n\(one)\r\r\n\(bad)\n",
                ["1 A"], "4 R-VIDE nom"),
            FileCase(
                "a lone CR within a field is a character", file: "\(FileCase.header)\n\(agent(1, "A\rB"))\n\(bad)\n",
                ["1 A\rB"], "3 R-VIDE nom"),
            FileCase(
                "a lone CR at the end of a field is trimmed", file: "\(FileCase.header)\n\(agent(1, "A\r"))\n", ["1 A"]),
        ])
    func lines(_ it: FileCase) throws { try it.check() }

    @Test(
        "`;;` is a line, and so is an empty quoted field",
        arguments: [
            FileCase("two separators", [";;", one], ["1 A"], "2 R-CHAMPS"),
            FileCase(
                "as many as there are columns", [";;;;;", one], ["1 A"],
                "2 R-VIDE numero", "2 R-VIDE civilite", "2 R-VIDE nom", "2 R-VIDE prenom", "2 R-VIDE date_naissance",
                "2 R-VIDE espace_agent"),
            FileCase("a quoted nothing", ["\"\"", one], ["1 A"], "2 R-CHAMPS"),
            FileCase("too few fields", ["1;M;A;B;01/01/1980", two], ["2 B"], "2 R-CHAMPS"),
            FileCase("an empty field too many is nothing", [one + ";", two + "; "], ["1 A", "2 B"]),
            FileCase("one that is not empty", [one + ";x", two], ["2 B"], "2 R-CHAMPS"),
            FileCase("two empty fields too many", [one + ";;", two], ["2 B"], "2 R-CHAMPS"),
            FileCase(
                "a nameless last column is nothing", file: "\(FileCase.header);\n\(one)\n\(two);\n", ["1 A", "2 B"]),
            FileCase(
                "a value under it is a field too many", file: "\(FileCase.header);\n\(one);x\n\(two);\n", ["2 B"],
                "2 R-CHAMPS"),
        ])
    func separators(_ it: FileCase) throws { try it.check() }

    @Test("blank lines are not counted as read")
    func counted() throws {
        var given = Given()
        given.file(.agents, "\(FileCase.header)\n\n\(Self.one)\n  \n;;\n\n")
        #expect(try given.read().read.counts[.agents]?.read == 2)
    }

    @Test("100 000 blank lines are counted as physical lines")
    func manyBlankLines() throws {
        let blank = String(repeating: "\n", count: 100_000)
        try FileCase(
            "many", file: "\(FileCase.header)\n\(blank)\(Self.one)\n\(blank)\(Self.bad)\n", ["1 A"], "200003 R-VIDE nom"
        ).check()
    }

    @Test("several files are one table; findings name the file, its lines begin at 1")
    func severalFiles() throws {
        var given = Given()
        let header = FileCase.header
        given.folder(
            .agents,
            [
                ("agents/b.csv", Given.bytes("\(header)\n\(Self.one)\n\(Self.bad)\n")),
                (
                    "agents/a.csv",
                    Given.bytes(
                        "nom;numero;civilite;prenom;date_naissance;espace_agent\nZ;9;M;J;01/01/1980;oui\n;8;M;J;01/01/1980;oui\n"
                    )
                ),
                ("agents/B.csv", Given.bytes("\(header)\n\(agent(1, "C"))\n")),
            ])
        let outcome = try given.read()
        // Files in the order of their names as bytes: B, a, b. So the 1 of B.csv is first, and stands.
        #expect(outcome.agents == ["1 C", "9 Z"])
        #expect(
            outcome.findings == [
                "agents/a.csv:3 R-VIDE nom", "agents/b.csv:2 R-CLE numero", "agents/b.csv:3 R-VIDE nom",
            ])
    }

    @Test("optional tables may be absent")
    func optionalTables() throws {
        var given = Given(for: .registre)
        for table in Table.allCases where !table.isRequired { given.remove(table) }
        let outcome = try given.read()
        #expect(Table.allCases.filter { !$0.isRequired } == [.retraites, .demandes, .registre])
        #expect(outcome.findings == [])
        #expect(outcome.read.counts.keys.filter { !$0.isRequired } == [])
    }

    @Test(
        "a file that is empty has no header: a finding, and no line",
        arguments: ["", "\n\r\n  \n", "‹EF›‹BB›‹BF›", "‹EF›‹BB›‹BF›\n"])
    func empty(_ text: String) throws {
        var given = Given()
        given.file(.paie, text)
        let outcome = try given.read()
        #expect(outcome.findings == ["paie.csv: R-COLONNE"] && outcome.openEquations == [])
        #expect(outcome.counts(.paie) == Counts())
        #expect(
            outcome.read.fileFindings.map(\.kind).contains(
                .columnsMissing(["numero", "finess", "debut", "position", "statut"], .empty)))
    }

    @Test("a header without lines is I-VIDE")
    func headerAlone() throws {
        var given = Given(for: .paie)
        given[.paie] = [[:]]
        #expect(try given.read().empty.contains("paie.csv") == false)
        given.folder(
            .paie,
            [
                ("paie/a.csv", Given.bytes("\(Contract.header(.paie))\n\n")),
                ("paie/b.csv", Given.bytes(Contract.header(.paie))),
            ])
        #expect(try given.read().empty.filter { $0.hasPrefix("paie") } == ["paie/a.csv", "paie/b.csv"])
        #expect(try given.read().read.fileFindings.first { $0.code == .fichierVide && $0.table == .paie }?.line == 1)
    }
}
