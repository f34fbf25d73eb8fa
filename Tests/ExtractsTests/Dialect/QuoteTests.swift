import Testing

/// DIALECTE: "RFC 4180 quotes".
@Suite("Dialect: quotes")
struct QuoteTests {
    @Test(
        "what quotes mean",
        arguments: [
            FileCase("a quoted field", [agent(1, "\"DUPONT\"")], ["1 DUPONT"]),
            FileCase("a separator within", [agent(1, "\"DUPONT; fils\"")], ["1 DUPONT; fils"]),
            FileCase("a doubled quote is a quote", [agent(1, "\"DU \"\"PONT\"\"\"")], ["1 DU \"PONT\""]),
            FileCase("nothing but a doubled quote", [agent(1, "\"\"\"\"")], ["1 \""]),
            FileCase(
                "a quote inside an unquoted field is a character", [agent(1, "DU\"PONT"), agent(2, "D\"\"P\"")],
                ["1 DU\"PONT", "2 D\"\"P\""]),
            FileCase(
                "spaces around quotes are nothing",
                [
                    agent(1, " \"A\""), agent(2, "\"B\" "), agent(3, "\t\"C;\"\t "),
                    agent(4, "‹C2›‹A0›\"D\"‹E2›‹80›‹AF›"),
                ],
                ["1 A", "2 B", "3 C;", "4 D"]),
            FileCase(
                "spaces around the quotes of a last field",
                file: "\(FileCase.header)\r\n1;M;A;B;01/01/1980; \"oui\" \r\n2;M;B;B;01/01/1980;\"oui\" ",
                ["1 A", "2 B"]),
            FileCase("a quote after a letter and a space is a character", [agent(1, "A \"B\"")], ["1 A \"B\""]),
            FileCase("every field quoted", ["\"1\";\"M\";\"A\";\"B\";\"01/01/1980\";\"oui\""], ["1 A"]),
            FileCase("trimmed within", [agent(1, "\"  A ‹C2›‹A0›\"")], ["1 A"]),
            FileCase(
                "quoted and empty is empty", [agent(1, "\"\""), agent(2, "\"  \"")], [], "2 R-VIDE nom", "3 R-VIDE nom"),
            FileCase(
                "the last field quoted, CRLF behind", file: "\(FileCase.header)\r\n1;M;A;B;01/01/1980;\"oui\"\r\n",
                ["1 A"]),
            FileCase(
                "the last field quoted, end of the file behind", file: "\(FileCase.header)\n1;M;A;B;01/01/1980;\"oui\"",
                ["1 A"]),
            FileCase(
                "the header quoted",
                file: "\"numero\";civilite;\"nom\";prenom;date_naissance;espace_agent\n\(agent(1, "A"))\n", ["1 A"]),
        ])
    func meaning(_ it: FileCase) throws { try it.check() }

    @Test(
        "a line end within quotes is part of the field; a line's number is that of the physical line where it starts",
        arguments: [
            FileCase("LF", [agent(1, "\"A\nB\""), agent(2, "")], ["1 A\nB"], "4 R-VIDE nom"),
            FileCase("CRLF", [agent(1, "\"A\r\nB\""), agent(2, "")], ["1 A\r\nB"], "4 R-VIDE nom"),
            FileCase("a blank line", [agent(1, "\"A\n\n\nB\""), agent(2, "")], ["1 A\n\n\nB"], "6 R-VIDE nom"),
            FileCase(
                "the line itself is at fault", [agent(1, "\"A\nB\"").replacing("oui", with: "?"), agent(2, "C")],
                ["2 C"], "2 R-TYPE espace_agent"),
            FileCase(
                "in the header",
                file: "numero;civilite;nom;prenom;date_naissance;espace_agent;\"autre\ncolonne\"\n\(agent(1, ""));\n",
                [], "1 I-COLONNE-INCONNUE", "3 R-VIDE nom"),
        ])
    func lineEnds(_ it: FileCase) throws { try it.check() }

    @Test(
        "text after a closing quote is R-CHAMPS to the next line end",
        arguments: [
            FileCase("a letter", [agent(1, "\"A\"B"), agent(2, "C")], ["2 C"], "2 R-CHAMPS"),
            FileCase("a letter after a space", [agent(1, "\"A\" B"), agent(2, "C")], ["2 C"], "2 R-CHAMPS"),
            FileCase("a lone CR", [agent(1, "\"A\"\rX"), agent(2, "C")], ["2 C"], "2 R-CHAMPS"),
            FileCase(
                "quotes on the rest of the line do not open", [agent(1, "\"A\"B;\"C"), agent(2, "\"D\"")], ["2 D"],
                "2 R-CHAMPS"),
            FileCase("at the end of the file", file: "\(FileCase.header)\n1;M;\"A\"B", [], "2 R-CHAMPS"),
        ])
    func textAfter(_ it: FileCase) throws { try it.check() }

    @Test(
        "a quoted field that does not close is R-CHAMPS, and reading goes on at the next physical line",
        arguments: [
            FileCase("never", [agent(1, "\"A"), agent(2, "B"), agent(3, "C")], ["2 B", "3 C"], "2 R-CHAMPS"),
            FileCase(
                "on the last line, without line end", file: "\(FileCase.header)\n\(agent(1, "A"))\n2;M;\"B", ["1 A"],
                "3 R-CHAMPS"),
            FileCase("a quote alone on its line", ["\"", agent(1, "A")], ["1 A"], "2 R-CHAMPS"),
            FileCase(
                "two of them, far apart",
                [agent(1, "\"A"), agent(2, String(repeating: "b", count: 33_000)), agent(3, "\"C"), agent(4, "D")],
                ["2 " + String(repeating: "b", count: 33_000), "4 D"], "2 R-CHAMPS", "4 R-CHAMPS"),
            FileCase(
                "the next quote of another line closes nothing", [agent(1, "\"A"), agent(2, "\"B\""), agent(3, "C")],
                ["2 B", "3 C"], "2 R-CHAMPS"),
        ])
    func unclosed(_ it: FileCase) throws { try it.check() }

    @Test("32 767 characters are the bound, counted as characters", arguments: ["a", "é", "—", "\"\""])
    func bound(_ character: String) throws {
        // Letters at both ends: quotes there would be something to look at.
        let text = "a\(String(repeating: character, count: 32_765))b"
        let shown = text.replacing("\"\"", with: "\"")
        try FileCase("32 767", [agent(1, "\"\(text)\""), agent(2, "É")], ["1 \(shown)", "2 É"]).check()
        try FileCase("one more", [agent(1, "\"\(text)\(character)\""), agent(2, "É")], ["2 É"], "2 R-CHAMPS").check()
    }

    @Test("the bound in Windows-1252, where a byte is a character")
    func boundOfBytes() throws {
        let text = String(repeating: "‹E9›‹E8›", count: 16_383) + "‹E9›"
        let shown = String(repeating: "éè", count: 16_383) + "é"
        try FileCase("32 767", [agent(1, "\"\(text)\"")], ["1 \(shown)"]).check()
        try FileCase("one more", [agent(1, "\"\(text)‹E8›\""), agent(2, "B")], ["2 B"], "2 R-CHAMPS").check()
    }
}
