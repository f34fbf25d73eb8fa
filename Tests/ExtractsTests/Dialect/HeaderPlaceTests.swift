import Domain
import Testing

@testable import Extracts

/// DIALECTE, **Header**: the first of the first 10 lines that holds every required column.
@Suite("Dialect: where the header stands")
struct HeaderPlaceTests {
    private static let lines = "\(FileCase.header)\n\(agent(1, "A"))\n"

    @Test(
        "what stands above it is skipped",
        arguments: [
            FileCase("a title", file: "Extraction du 3 mars\n\(lines)", ["1 A"], " I-DIALECTE"),
            FileCase("nine lines", file: "\(String(repeating: "x\n", count: 9))\(lines)", ["1 A"], " I-DIALECTE"),
            FileCase("blank lines are nothing to say", file: "\n \n\(lines)", ["1 A"]),
            FileCase(
                "ten lines are too many", file: "\(String(repeating: "x\n", count: 10))\(lines)", [], " R-COLONNE"),
            FileCase(
                "blank lines count among the ten", file: "\(String(repeating: "\n", count: 10))\(lines)", [],
                " R-COLONNE"),
            FileCase(
                "a title in several cells", file: "Service;RH;;;;\nDate;03/03;;;;\n\(lines)", ["1 A"], " I-DIALECTE"),
            FileCase(
                "one with as many fields as the header is R-CHAMPS", file: "2;M;B;J;01/01/1980;oui\n\(lines)", ["1 A"],
                "1 R-CHAMPS"),
            FileCase(
                "or more", file: "a;b;c;d;e;f;g\nTitre\n\(lines)", ["1 A"], " I-DIALECTE", "1 R-CHAMPS"),
            FileCase(
                "empty ones do not count", file: "a;b;c;d;e;;;;\n\(lines)", ["1 A"], " I-DIALECTE"),
            FileCase(
                "a header without all columns above is a title", file: "numero;civilite;nom;prenom\n\(lines)", ["1 A"],
                " I-DIALECTE"),
            FileCase("an open quote in a title", file: "\"Titre\n\(lines)", ["1 A"], " I-DIALECTE"),
        ])
    func above(_ it: FileCase) throws { try it.check() }

    @Test("a line above that looks like one of the table is read, rejected, and comes back")
    func aboveIsCounted() throws {
        var given = Given()
        given.file(.agents, "2;M;B;J;01/01/1980;oui\n\(Self.lines)")
        let outcome = try given.read()
        #expect(outcome.counts(.agents) == Counts(1, rejected: 1) && outcome.openEquations == [])
        #expect(outcome.rejects(.agents).lines == [["2", "M", "B", "J", "01/01/1980", "oui"]])
    }

    @Test(
        "a line equal to the header is skipped, and counted as ignored",
        arguments: [
            FileCase(
                "the same", file: "\(lines)\(FileCase.header)\n\(agent(2, "B"))\n", ["1 A", "2 B"], " I-DIALECTE"),
            FileCase(
                "with a BOM", file: "‹EF›‹BB›‹BF›\(lines)‹EF›‹BB›‹BF›\(FileCase.header)\n", ["1 A"], " I-DIALECTE"),
            FileCase("in other letters", file: "\(lines)\(FileCase.header.uppercased())\n", ["1 A"], " I-DIALECTE"),
            FileCase("with a separator behind", file: "\(lines)\(FileCase.header);\n", ["1 A"], " I-DIALECTE"),
            FileCase(
                "quoted", file: "\(lines)\"\(FileCase.header.replacing(";", with: "\";\""))\"\n", ["1 A"], " I-DIALECTE"
            ),
            FileCase(
                "a name in apostrophes",
                file: "'numero'\(FileCase.header.dropFirst(6))\n\(agent(1, "A"))\n\(FileCase.header)\n",
                ["1 A"], " I-DIALECTE"),
            FileCase(
                "the same in apostrophes",
                file:
                    "'numero'\(FileCase.header.dropFirst(6))\n\(agent(1, "A"))\n'numero'\(FileCase.header.dropFirst(6))\n",
                ["1 A"], " I-DIALECTE"),
            FileCase(
                "another order is no header", file: "\(lines)civilite;numero;nom;prenom;date_naissance;espace_agent\n",
                ["1 A"], "3 R-TYPE numero", "3 R-TYPE date_naissance", "3 R-TYPE espace_agent", "3 R-VALEUR civilite"),
        ])
    func repeated(_ it: FileCase) throws { try it.check(ignored: it.findings.contains(" I-DIALECTE") ? 1 : 0) }

    @Test("in every table", arguments: Table.allCases)
    func repeatedInTable(_ table: Table) throws {
        var given = Given(for: table)
        given[table] = [[:], Line(text: Contract.header(table)), Line(text: Contract.header(table))]
        let outcome = try given.read()
        #expect(outcome.findings == ["\(table.rawValue).csv: I-DIALECTE"])
        #expect(outcome.counts(table) == Counts(1, ignored: [.repeatedHeader: 2]) && outcome.openEquations == [])
        // Nothing but headers is no line.
        given[table] = [Line(text: Contract.header(table))]
        #expect(try given.read().empty.contains("\(table.rawValue).csv"))
    }

    struct Trouble: CustomTestStringConvertible, Sendable {
        let text: String
        let missing: [String]
        let cause: FileFinding.HeaderCause
        let rejected: Int
        var testDescription: String { "\(cause)" }
        static let all = ["numero", "civilite", "nom", "prenom", "date_naissance", "espace_agent"]
        init(_ text: String, missing: [String] = all, _ cause: FileFinding.HeaderCause, rejected: Int) {
            (self.text, self.missing, self.cause, self.rejected) = (text, missing, cause, rejected)
        }
    }

    @Test(
        "without a header: one finding, with the columns and the cause; every line rejected",
        arguments: [
            Trouble("\(agent(1, "A"))\n\n\(agent(2, "B"))\n", .noHeader, rejected: 2),
            Trouble("<!DOCTYPE html><html><body>x</body></html>\n", .htmlPage, rejected: 1),
            Trouble("\n  <table>\n<tr><td>numero</td></tr>\n</table>\n", .htmlPage, rejected: 3),
            Trouble("<?xml version=\"1.0\"?>\n<Workbook/>\n", .xmlSpreadsheet, rejected: 2),
            Trouble("ID;PWXL;N;E\nC;Y1;X1;K\"numero\"\n", .exchangeFormat, rejected: 2),
            Trouble("[{\"numero\": 1}]\n", .json, rejected: 1),
            Trouble("\(lines.replacing(";", with: "|"))", .otherSeparator("|"), rejected: 2),
            Trouble("\(lines.replacing(";", with: ":"))", .otherSeparator(":"), rejected: 2),
            Trouble(
                "numero;civilite,nom;prenom,date_naissance;espace_agent\n1;M,A;J,x;oui\n",
                missing: ["civilite", "nom", "prenom", "date_naissance"], .severalSeparators, rejected: 1),
            Trouble("\(String(repeating: "x\n", count: 12))\(lines)", .late(line: 13), rejected: 14),
            Trouble("\n \n", .empty, rejected: 0),
            Trouble("sep=,\n\(lines)", .separatorLine, rejected: 2),
            Trouble(
                "numero;civilite;nom;prenom;date_naissance\n1;M;A;J;x\n", missing: ["espace_agent"],
                .incomplete(near: []), rejected: 1),
            Trouble(
                "numro;civilite;nom;prenom;date_naissance;espaceagent\n1;M;A;J;x;oui\n",
                missing: ["numero", "espace_agent"],
                .incomplete(near: [
                    .init(found: "numro", expected: "numero"), .init(found: "espaceagent", expected: "espace_agent"),
                ]), rejected: 1),
            // Even without a line.
            Trouble(
                "numero;civilite;nom;prenom;date_naissance\n", missing: ["espace_agent"], .incomplete(near: []),
                rejected: 0),
        ])
    func without(_ it: Trouble) throws {
        var given = Given()
        given.file(.agents, it.text)
        let outcome = try given.read()
        let found = outcome.read.fileFindings.filter { $0.file == "agents.csv" }
        #expect(found.map(\.kind) == [.columnsMissing(it.missing, it.cause)])
        #expect(outcome.counts(.agents) == Counts(rejected: it.rejected) && outcome.openEquations == [])
        #expect(outcome.rejects(.agents).lines.count == it.rejected)
    }

    @Test("rejected lines of a file without header: split from the left, quotes as they came")
    func withoutHeaderRejected() throws {
        var given = Given()
        given.file(.agents, "1;M;\"A;B\";J\n2;M;A;B;x;oui;;;;75001;PARIS;;non;y;z\n")
        let outcome = try given.read()
        #expect(outcome.rejects(.agents).columns == Contract.columns(.agents).map(\.name))
        #expect(
            outcome.rejects(.agents).lines == [
                ["1", "M", "\"A", "B\"", "J", "", "", "", "", "", "", "", ""],
                ["2", "M", "A", "B", "x", "oui", "", "", "", "75001", "PARIS", "", "non;y;z"],
            ])
    }

    @Test(
        "names without case, accents, invisible characters, quotes, spaces; spaces, - and _ are one",
        arguments: [
            "Date_Naissance", "DATE NAISSANCE", "date-naissance", "  date_naissance\u{A0}", "d\u{E2}te_naissance",
            "da\u{302}te naissance", "\u{FEFF}date_naissance", "date\u{200B}_naissance", "«date_naissance»",
            "'date naissance'", "date  -_ naissance", "“Date naissance”", "date\u{A0}naissance", "date\u{AD}_naissance",
            "\"date\nnaissance\"", "\"\"\"date_naissance\"\"\"",
        ])
    func spelling(_ name: String) throws {
        try FileCase(
            name, file: "numero;civilite;nom;prenom;\(name);espace_agent\n\(agent(1, "A"))\n", ["1 A"]
        ).check()
    }

    @Test(
        "other names are others",
        arguments: ["datenaissance", "date.naissance", "_date_naissance", "date/naissance"])
    func otherNames(_ name: String) throws {
        try FileCase(
            name, file: "numero;civilite;nom;prenom;\(name);espace_agent\n\(agent(1, "A"))\n", [],
            "1 R-COLONNE date_naissance"
        ).check()
    }
}
