import Domain
import Testing

@testable import Extracts

/// DIALECTE: "Names are compared without case, accents, invisible characters, surrounding quotes and spaces".
@Suite("Dialect: the header line")
struct HeaderTests {
    @Test(
        "columns are found by name",
        arguments: [
            FileCase(
                "another order",
                file: "espace_agent;nom;prenom;numero;date_naissance;civilite\noui;A;B;1;01/01/1980;M\n", ["1 A"]),
            FileCase(
                "trimmed",
                file: " numero ;‹C2›‹A0›civilite;nom\t;prenom;date_naissance; espace_agent \r\n\(agent(1, "A"))\n",
                ["1 A"]),
            FileCase(
                "trimmed within quotes",
                file: "\" numero \";civilite;nom;prenom;date_naissance;espace_agent\n\(agent(1, "A"))\n", ["1 A"]),
            FileCase(
                "optional columns missing, others there", file: "\(FileCase.header);commune\n\(agent(1, "A"));Paris\n",
                ["1 A"]),
        ])
    func found(_ it: FileCase) throws { try it.check() }

    @Test(
        "unknown columns are ignored: one informative finding for the file",
        arguments: [
            FileCase(
                "one", file: "\(FileCase.header);email\n\(agent(1, "A"));x\n\(agent(2, "B"));\n", ["1 A", "2 B"],
                "1 I-COLONNE-INCONNUE"),
            FileCase(
                "several", file: "email;\(FileCase.header);telephone;fax\n;\(agent(1, "A"));;\n", ["1 A"],
                "1 I-COLONNE-INCONNUE"),
            FileCase(
                "the same twice", file: "email;\(FileCase.header);email\n;\(agent(1, "A"));\n", ["1 A"],
                "1 I-COLONNE-INCONNUE"),
            FileCase(
                "the columns of a file of rejects are known",
                file: "\(FileCase.header);_fichier;_ligne;_empreinte;_codes;_message\n\(agent(1, "A"));;;;;\n", ["1 A"]),
            FileCase(
                "others of the same make are not", file: "\(FileCase.header);_note\n\(agent(1, "A"));\n", ["1 A"],
                "1 I-COLONNE-INCONNUE"),
            FileCase(
                "a nameless one that is not the last",
                file: "numero;;civilite;nom;prenom;date_naissance;espace_agent\n1;x;M;A;Jean;01/01/1980;oui\n", ["1 A"],
                "1 I-COLONNE-INCONNUE"),
        ])
    func unknown(_ it: FileCase) throws { try it.check() }

    @Test("names of unknown columns are given in NFC")
    func names() throws {
        var given = Given()
        given.file(.agents, "\(FileCase.header);te\u{301}le\u{301}phone\n")
        let file = try given.read().read.files.first { $0.table == .agents }
        #expect(
            file.map { $0.columns.suffix(1).map { Array($0.unicodeScalars) } } == [
                Array("t\u{E9}l\u{E9}phone".unicodeScalars)
            ])
    }

    @Test(
        "a required column missing, or a known one twice: one finding for the file, every line of it rejected",
        arguments: [
            FileCase(
                "missing",
                file:
                    "numero;civilite;prenom;date_naissance;espace_agent\n1;M;B;01/01/1980;oui\n2;M;B;01/01/1980;oui\n",
                [],
                "1 R-COLONNE nom"),
            FileCase(
                "two missing", file: "numero;civilite;prenom;date_naissance\n1;M;B;01/01/1980\n", [], "1 R-COLONNE"),
            FileCase("twice", file: "\(FileCase.header);nom\n\(agent(1, "A"));A\n", [], "1 R-COLONNE nom"),
            FileCase(
                "twice in two spellings", file: "\(FileCase.header);NOM\n\(agent(1, "A"));A\n", [], "1 R-COLONNE nom"),
            FileCase(
                "an optional one twice", file: "\(FileCase.header);pays;Pays\n\(agent(1, "A"));;\n", [],
                "1 R-COLONNE pays"),
            FileCase(
                "twice, one of them with spaces", file: "\(FileCase.header); nom \n\(agent(1, "A"));A\n", [],
                "1 R-COLONNE nom"),
            FileCase(
                "three times is one finding", file: "\(FileCase.header);nom;nom\n\(agent(1, "A"));A;A\n", [],
                "1 R-COLONNE nom"),
            FileCase(
                "one missing, one twice",
                file: "numero;civilite;numero;prenom;date_naissance;espace_agent\n1;M;1;B;01/01/1980;oui\n", [],
                "1 R-COLONNE nom"),
        ])
    func unusable(_ it: FileCase) throws { try it.check() }

    @Test("only the files whose header is at fault")
    func otherFiles() throws {
        var given = Given()
        given.folder(
            .agents,
            [
                (
                    "agents/a.csv",
                    Given.bytes("numero;civilite;prenom;date_naissance;espace_agent\n1;M;B;01/01/1980;oui\n")
                ),
                ("agents/b.csv", Given.bytes("\(FileCase.header)\n\(agent(1, "A"))\n")),
            ])
        let outcome = try given.read()
        #expect(outcome.agents == ["1 A"])
        #expect(outcome.findings == ["agents/a.csv:1 R-COLONNE nom"])
    }
}
