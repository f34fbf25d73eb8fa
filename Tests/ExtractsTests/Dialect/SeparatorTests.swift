import Domain
import Testing

@testable import Extracts

/// DIALECTE, **Separator**: `;`, or tab or comma where the header holds all columns with that one alone.
@Suite("Dialect: separators")
struct SeparatorTests {
    /// A text with another separator, whatever stands in it.
    private static func with(_ separator: String, _ text: String) -> String { text.replacing(";", with: separator) }

    private static let lines = "\(FileCase.header)\n\(agent(1, "A"))\n"

    @Test(
        "tab and comma",
        arguments: [
            FileCase("tab", file: with("\t", lines), ["1 A"], " I-DIALECTE"),
            FileCase("comma", file: with(",", lines), ["1 A"], " I-DIALECTE"),
            FileCase(
                "commas in quotes", file: "\(with(",", FileCase.header))\n1,M,\"A, B\",J,01/01/1980,oui\n", ["1 A, B"],
                " I-DIALECTE"),
            FileCase(
                "a semicolon is a character there", file: "\(with(",", FileCase.header))\n1,M,A;B,J,01/01/1980,oui\n",
                ["1 A;B"], " I-DIALECTE"),
            FileCase(
                "a tab is no white space there",
                file: with("\t", "\(FileCase.header);pays\n\(agent(1, "A"));\n;;;;;;\n"),
                ["1 A"], " I-DIALECTE", "3 R-VIDE numero", "3 R-VIDE civilite", "3 R-VIDE nom", "3 R-VIDE prenom",
                "3 R-VIDE date_naissance", "3 R-VIDE espace_agent"),
            FileCase(
                "an empty field too many",
                file: with("\t", "\(FileCase.header);\n\(agent(1, "A"));\n\(agent(2, "B"))\n"),
                ["1 A", "2 B"], " I-DIALECTE"),
            FileCase(
                "decimal commas stay in the fields of `;`",
                file: "numero;civilite;nom;prenom;date_naissance;espace_agent;a,b\n\(agent(1, "A"));1,5\n", ["1 A"],
                "1 I-COLONNE-INCONNUE"),
        ])
    func others(_ it: FileCase) throws { try it.check() }

    @Test(
        "a first line `sep=` is skipped and decides",
        arguments: [
            FileCase("semicolon", file: "sep=;\n\(lines)", ["1 A"], " I-DIALECTE"),
            FileCase("CRLF, BOM, capitals", file: "‹EF›‹BB›‹BF›SEP=;\r\n\(lines)", ["1 A"], " I-DIALECTE"),
            FileCase("quoted", file: "\"sep=;\"\n\(lines)", ["1 A"], " I-DIALECTE"),
            FileCase("comma", file: "sep=,\n\(with(",", lines))", ["1 A"], " I-DIALECTE"),
            FileCase("tab", file: "sep=\t\n\(with("\t", lines))", ["1 A"], " I-DIALECTE"),
            FileCase("one that contradicts the header", file: "sep=,\n\(lines)", [], " R-COLONNE"),
            FileCase(
                "findings are numbered from it on", file: "sep=;\n\(FileCase.header)\n\(agent(1, ""))\n", [],
                " I-DIALECTE", "3 R-VIDE nom"),
        ])
    func said(_ it: FileCase) throws { try it.check() }

    @Test("what was guessed")
    func notes() throws {
        func notes(_ text: String) throws -> [DialectNote] {
            var given = Given()
            given.file(.agents, text)
            return try given.read().notes()
        }
        #expect(try notes(Self.with("\t", Self.lines)) == [.tabs])
        #expect(try notes(Self.with(",", Self.lines)) == [.commas])
        #expect(try notes("sep=,\n" + Self.with(",", Self.lines)) == [.separatorLine])
        #expect(
            try notes("Titre;x\n\nExtrait\n\(Self.lines)\(FileCase.header)\n") == [
                .skippedAbove([1, 3]), .repeatedHeaders(1),
            ])
    }

    @Test(
        "the surplus of a line is joined by the file's separator", arguments: [";", "\t", ","])
    func surplus(_ separator: String) throws {
        var given = Given()
        given.file(.agents, Self.with(separator, "\(FileCase.header)\n1;M;A;J;01/01/1980;oui;x;y\n"))
        let outcome = try given.read()
        #expect(outcome.rejects(.agents).lines.map(\.last) == ["oui\(separator)x\(separator)y"])
    }
}
