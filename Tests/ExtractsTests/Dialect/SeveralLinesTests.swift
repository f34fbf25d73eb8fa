import Domain
import Testing

@testable import Extracts

/// DIALECTE, **Records over several physical lines**: in columns of free text alone; a defect costs one physical line.
@Suite("Dialect: records over several lines")
struct SeveralLinesTests {
    private static let wide = "numero;civilite;nom;prenom;date_naissance;espace_agent;adresse_1;commune;note"

    private static func wide(_ numero: Int, _ adresse: String, _ commune: String = "", _ note: String = "") -> String {
        "\(numero);M;N\(numero);J;01/01/1980;oui;\(adresse);\(commune);\(note)\n"
    }

    private static func file(_ lines: String...) -> String { "\(wide)\n" + lines.joined() }

    @Test(
        "columns of free text, and unknown ones",
        arguments: [
            FileCase(
                "two fields of one record", file: file(wide(1, "\"a\nb\"", "\"c\n\nd\"", "\"e\nf\""), wide(2, "")),
                ["1 N1", "2 N2"], "1 I-COLONNE-INCONNUE"),
            FileCase(
                "a stray line of one word in between", file: file(wide(1, "\"a\nb\nc\""), wide(2, "\"\"")),
                ["1 N1", "2 N2"], "1 I-COLONNE-INCONNUE"),
            FileCase(
                "lines that hold separators, though not as many as the header", file: file(wide(1, "\"a;b\nc;d\"")),
                ["1 N1"],
                "1 I-COLONNE-INCONNUE"),
            FileCase("quotes within", file: file(wide(1, "\"x \"\"a\"\"\nb\"\"\"")), ["1 N1"], "1 I-COLONNE-INCONNUE"),
        ])
    func free(_ it: FileCase) throws { try it.check() }

    @Test(
        "a line end in another column",
        arguments: [
            FileCase("numero", ["\"1\n\";M;A;J;01/01/1980;oui", agent(2, "B")], ["2 B"], "2 R-CHAMPS", "3 R-CHAMPS"),
            FileCase("civilite", ["1;\"M\n\";A;J;01/01/1980;oui", agent(2, "B")], ["2 B"], "2 R-CHAMPS", "3 R-CHAMPS"),
            FileCase("a date", ["1;M;A;J;\"01/01/1980\n\";oui", agent(2, "B")], ["2 B"], "2 R-CHAMPS", "3 R-CHAMPS"),
            FileCase(
                "a code_postal", file: "\(FileCase.header);code_postal\n\(agent(1, "A"));\"75\n\"\n\(agent(2, "B"));\n",
                ["2 B"], "2 R-CHAMPS", "3 R-CHAMPS"),
            FileCase(
                "after one where it may be", ["1;M;\"A\n\";J;\"01/01/1980\n\";oui", agent(2, "B")], ["2 B"],
                "2 R-CHAMPS", "3 R-CHAMPS", "4 R-CHAMPS"),
        ])
    func other(_ it: FileCase) throws { try it.check() }

    @Test(
        "a defect: the physical line where the quote opened, and on at the next",
        arguments: [
            FileCase(
                "text after the closing quote", [agent(1, "\"A\nB\"C"), agent(2, "D")], ["2 D"], "2 R-CHAMPS",
                "3 R-CHAMPS"),
            FileCase(
                "the wrong number of fields", [agent(1, "\"A\nB\";x"), agent(2, "D")], ["2 D"], "2 R-CHAMPS",
                "3 R-CHAMPS"),
            FileCase(
                "no closing quote to the end", [agent(1, "\"A"), "x", "y", agent(2, "D")], ["2 D"], "2 R-CHAMPS",
                "3 R-CHAMPS", "4 R-CHAMPS"),
            FileCase(
                "none within 32 767 characters",
                [agent(1, "\"A"), String(repeating: "b", count: 32_768), agent(2, "D")], ["2 D"],
                "2 R-CHAMPS", "3 R-CHAMPS"),
            FileCase(
                "a physical line that is a record by itself", [agent(1, "\"A"), agent(2, "B"), agent(3, "C\"")],
                ["2 B", "3 C\""], "2 R-CHAMPS"),
            FileCase(
                "with quotes of its own", [agent(1, "\"A"), agent(2, "\"B;b\""), agent(3, "C")], ["2 B;b", "3 C"],
                "2 R-CHAMPS"),
            FileCase(
                "with an empty field too many", [agent(1, "\"A"), agent(2, "B") + ";", agent(3, "\"C\"")],
                ["2 B", "3 C"], "2 R-CHAMPS"),
            FileCase(
                "in CRLF",
                file: "\(FileCase.header)\r\n\(agent(1, "\"A"))\r\n\(agent(2, "B"))\r\n\(agent(3, "\"C\""))\r\n",
                ["2 B", "3 C"], "2 R-CHAMPS"),
            FileCase(
                "the last line of the record itself looks like a record",
                ["1;M;\"A", "2;M;B\";J\";01/01/1980;oui", agent(3, "C")], ["2 B\"", "3 C"], "2 R-CHAMPS"),
            FileCase(
                "two in a row", [agent(1, "\"A"), agent(2, "\"B"), agent(3, "C")], ["3 C"], "2 R-CHAMPS", "3 R-CHAMPS"),
        ])
    func defect(_ it: FileCase) throws { try it.check() }

    @Test("what is rejected of it stands as it came: that line alone, its quotes too")
    func rejected() throws {
        var given = Given()
        given.file(
            .agents, "\(FileCase.header)\n\(agent(1, "\"A"))\n\"2\";M;\"B\"x;J;01/01/1980;oui\n\(agent(3, "C"))\n")
        let outcome = try given.read()
        #expect(
            outcome.rejects(.agents).lines == [
                ["1", "M", "\"A", "Jean", "01/01/1980", "oui"], ["\"2\"", "M", "\"B\"x", "J", "01/01/1980", "oui"],
            ])
    }

    @Test("a stray quote in each of 50 000 lines takes no more than its line, nor much time", .timeLimit(.minutes(1)))
    func manyStrayQuotes() throws {
        let lines = (1...50_000).map { $0 % 2 == 0 ? agent($0, "\"A") : agent($0, "B") }.joined(separator: "\n")
        var given = Given()
        given.file(.agents, "\(FileCase.header)\n\(lines)\n")
        let outcome = try given.read(workers: 2)
        #expect(outcome.counts(.agents) == Counts(25_000, rejected: 25_000) && outcome.openEquations == [])
    }
}
