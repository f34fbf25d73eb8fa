import Domain
import Testing

@testable import Extracts

/// DIALECTE, **Encoding**: UTF-8 where all of the file is, otherwise line by line.
@Suite("Dialect: encodings")
struct EncodingTests {
    @Test(
        "every sequence of the file valid, with BOM or without: UTF-8, and nothing to say",
        arguments: [
            FileCase("ASCII", [agent(1, "DUPRE")], ["1 DUPRE"]),
            FileCase("UTF-8", [agent(1, "DUPRÉ")], ["1 DUPRÉ"]),
            FileCase("UTF-8 of 2, 3 and 4 bytes", [agent(1, "É‑🙂"), agent(2, "Œ")], ["1 É‑🙂", "2 Œ"]),
            FileCase("characters that no name has", [agent(1, "A‹CD›‹B8›‹DE›‹80›")], ["1 A\u{378}\u{780}"]),
            FileCase("BOM", file: "‹EF›‹BB›‹BF›\(FileCase.header)\n\(agent(1, "DUPRÉ"))\n", ["1 DUPRÉ"]),
            FileCase(
                "BOM, and a quoted header",
                file: "‹EF›‹BB›‹BF›\"numero\";civilite;nom;prenom;date_naissance;espace_agent\n\(agent(1, "A"))\n",
                ["1 A"]),
            FileCase(
                "a valid sequence made of Windows-1252 characters is UTF-8 all the same", [agent(1, "‹C3›‹A9›")],
                ["1 é"]),
        ])
    func utf8(_ it: FileCase) throws { try it.check() }

    @Test(
        "a file that is Windows-1252 throughout needs no guess",
        arguments: [
            FileCase("accents", [agent(1, "DUPR‹C9›"), agent(2, "N‹F6›El")], ["1 DUPRÉ", "2 NöEl"]),
            FileCase("0x80 to 0x9F", [agent(1, "‹8C›uvre ‹80› ‹9C› ‹92› ‹9F›")], ["1 Œuvre € œ ’ Ÿ"]),
            FileCase("within quotes", [agent(1, "\"‹C9›;\"\"‹E9›\"\"\"")], ["1 É;\"é\""]),
            FileCase("0x85 is an ellipsis, not white space", [agent(1, "A‹85›")], ["1 A…"]),
            FileCase("no-break spaces are white space", [agent(1, "‹A0›A‹E9›‹A0›"), "‹A0› ‹A0›"], ["1 Aé"]),
            FileCase(
                "in the header",
                file: "‹A0›Num‹E9›ro;Civilit‹E9›;nom;Pr‹E9›nom;date_naissance;espace_agent\n\(agent(1, "‹C9›"))\n",
                ["1 É"]),
            FileCase("FF and FE are letters", [agent(1, "A‹FF›"), agent(2, "‹FE›B")], ["1 Aÿ", "2 þB"]),
            // Two letters that as UTF-8 would be one that no name has.
            FileCase(
                "IÍ», as U+037B is Greek", [agent(1, "‹E9›"), agent(2, "‹CD›‹BB›")], ["1 é", "2 \u{37B}"], " I-DIALECTE"
            ),
            FileCase(
                "Ì‚ is no sequence of a name", [agent(1, "‹E9›"), agent(2, "‹CC›‹82›")], ["1 é", "2 Ì‚"], " A-TEXTE",
                "3 A-TEXTE nom"),
            FileCase("Ð¸ is Cyrillic", [agent(1, "‹E9›"), agent(2, "‹D0›‹B8›")], ["1 é", "2 и"], " I-DIALECTE"),
            FileCase(
                "Ô€ is no sequence of a name", [agent(1, "‹E9›"), agent(2, "‹D4›‹80›")], ["1 é", "2 Ô€"], " A-TEXTE",
                "3 A-TEXTE nom"),
            FileCase("ÉŸ as U+025F is none either", [agent(1, "‹E9›"), agent(2, "‹C9›‹9F›")], ["1 é", "2 ÉŸ"]),
        ])
    func windows1252(_ it: FileCase) throws { try it.check() }

    @Test(
        "a file that needs both is read line by line, and says so",
        arguments: [
            FileCase(
                "one line of the other", [agent(1, "DUPRÉ"), agent(2, "DUPR‹C9›"), agent(3, "C")],
                ["1 DUPRÉ", "2 DUPRÉ", "3 C"], " I-DIALECTE"),
            FileCase(
                "Windows-1252 first", [agent(1, "DUPR‹C9›"), agent(2, "DUPRÉ")], ["1 DUPRÉ", "2 DUPRÉ"], " I-DIALECTE"),
            FileCase(
                "the header in the one, the lines in the other",
                file: "numero;civilite;nom;prénom;date_naissance;espace_agent\n\(agent(1, "‹C9›"))\n", ["1 É"],
                " I-DIALECTE"),
            FileCase(
                "both in one line", [agent(1, "É"), agent(2, "É‹E9›"), agent(3, "C")], ["1 É", "3 C"], "3 R-ENCODAGE"),
            FileCase(
                "both in one line of two physical ones", [agent(1, "É"), agent(2, "\"É\n‹E9›\""), agent(3, "C")],
                ["1 É", "3 C"], "3 R-ENCODAGE"),
            FileCase("overlong", [agent(1, "É"), agent(2, "‹C0›‹AF›")], ["1 É", "2 À¯"], " I-DIALECTE"),
            FileCase("over U+10FFFF", [agent(1, "É"), agent(2, "‹F4›‹90›‹80›‹80›")], ["1 É"], "3 R-ENCODAGE"),
            FileCase(
                "truncated at the end of a field", [agent(1, "É"), agent(2, "A‹C3›")], ["1 É", "2 AÃ"], " I-DIALECTE"),
            FileCase(
                "a BOM that is wrong",
                file: "‹EF›‹BB›‹BF›\(FileCase.header)\n\(agent(1, "DUPR‹C9›"))\n\(agent(2, "B"))\n",
                ["1 DUPRÉ", "2 B"],
                " I-DIALECTE"),
        ])
    func both(_ it: FileCase) throws { try it.check() }

    @Test("how many lines of each")
    func counted() throws {
        var given = Given()
        given.file(
            .agents,
            "\(FileCase.header)\n\(agent(1, "É"))\n\(agent(2, "‹C9›"))\n\(agent(3, "‹C8›"))\n\(agent(4, "D"))\n")
        #expect(try given.read().notes() == [.mixedEncodings(utf8: 1, windows1252: 2)])
        given.file(.agents, "‹EF›‹BB›‹BF›\(FileCase.header)\n\(agent(1, "É"))\n\(agent(2, "‹C9›"))\n")
        #expect(try given.read().notes() == [.wrongMark(utf8: 1, windows1252: 1)])
    }

    @Test("the five bytes without a character in Windows-1252", arguments: ["81", "8D", "8F", "90", "9D"])
    func undefined(_ byte: String) throws {
        try FileCase(
            "0x\(byte)", [agent(1, "‹E9›"), agent(2, "A‹\(byte)›"), agent(3, "C")], ["1 é", "3 C"], "3 R-ENCODAGE"
        ).check()
    }

    @Test("all others of 0x80 to 0x9F have one")
    func defined() throws {
        let characters = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
        let bytes: [UInt8] = [
            0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8E, 0x91, 0x92, 0x93, 0x94, 0x95,
            0x96, 0x97, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F,
        ]
        var given = Given()
        given.file(.agents, Given.bytes("\(FileCase.header)\n1;M;") + bytes + Given.bytes(";‹E9›;01/01/1980;oui\n"))
        #expect(try given.read().agents == ["1 \(characters)"])
    }

    @Test("each file has its own")
    func perFile() throws {
        var given = Given()
        given.folder(
            .agents,
            [
                ("agents/a.csv", Given.bytes("\(FileCase.header)\n\(agent(1, "É"))\n")),
                ("agents/b.csv", Given.bytes("\(FileCase.header)\n\(agent(2, "‹C9›"))\n")),
            ])
        let outcome = try given.read()
        #expect(outcome.agents == ["1 É", "2 É"] && outcome.findings == [])
    }

    @Test(
        "a BOM at the beginning of a line is nothing, and said",
        arguments: [
            FileCase(
                "files joined without their headers", [agent(1, "A"), "‹EF›‹BB›‹BF›" + agent(2, "B")], ["1 A", "2 B"],
                " I-DIALECTE"),
            FileCase(
                "before a quote", [agent(1, "A"), "‹EF›‹BB›‹BF›\"2\";M;B;J;01/01/1980;oui"], ["1 A", "2 B"],
                " I-DIALECTE"),
            FileCase(
                "twice at the beginning", file: "‹EF›‹BB›‹BF›‹EF›‹BB›‹BF›\(FileCase.header)\n\(agent(1, "A"))\n",
                ["1 A"]),
            FileCase(
                "a line of nothing else is blank", [agent(1, "A"), "‹EF›‹BB›‹BF›", agent(2, "B")], ["1 A", "2 B"],
                " I-DIALECTE"),
            FileCase(
                "in a Windows-1252 file", [agent(1, "‹C9›"), "‹EF›‹BB›‹BF›" + agent(2, "É")], ["1 É", "2 É"],
                " I-DIALECTE"),
        ])
    func marks(_ it: FileCase) throws { try it.check() }

    // MARK: UTF-16

    /// A text in UTF-16, with its mark.
    static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
        "\u{FEFF}\(text)".utf16.flatMap {
            isLittle ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)]
        }
    }

    @Test("UTF-16 with a BOM is read, and said", arguments: [true, false], ["\n", "\r\n", "\r"])
    func utf16(_ isLittle: Bool, _ end: String) throws {
        let lines = [
            FileCase.header, agent(1, "Éloïse 🙂"), agent(2, ""), "", agent(3, "\"D;\(end == "\n" ? "\n" : "")E\""),
        ]
        var given = Given()
        given.file(.agents, Self.utf16(lines.map { $0 + end }.joined(), isLittle: isLittle))
        let outcome = try given.read()
        #expect(outcome.agents == ["1 Éloïse 🙂", "3 D;\(end == "\n" ? "\n" : "")E"] && outcome.openEquations == [])
        #expect(outcome.findings == ["agents.csv: I-DIALECTE", "agents.csv:3 R-VIDE nom"])
        #expect(outcome.notes() == (end == "\r" ? [.utf16, .returnsOnly] : [.utf16]))
        #expect(outcome.rejects(.agents).lines == [["2", "M", "", "Jean", "01/01/1980", "oui"]])
    }

    @Test("half a character is R-ENCODAGE, in its line alone")
    func halfCharacter() throws {
        var bytes = Self.utf16("\(FileCase.header)\n\(agent(1, "É"))\n\(agent(2, "B?"))\n", isLittle: true)
        let mark = bytes.lastIndex(of: 0x3F)!
        (bytes[mark], bytes[mark + 1]) = (0x00, 0xD8)
        var given = Given()
        given.file(.agents, bytes)
        let outcome = try given.read()
        #expect(outcome.agents == ["1 É"])
        #expect(outcome.findings == ["agents.csv: I-DIALECTE", "agents.csv:3 R-ENCODAGE"])
        #expect(outcome.rejects(.agents).lines.map { $0[2] } == ["B\u{FFFD}"])
        // An odd byte at the end.
        given.file(.agents, Self.utf16("\(FileCase.header)\n\(agent(1, "É"))", isLittle: true) + [0x41])
        #expect(try given.read().findings == ["agents.csv: I-DIALECTE", "agents.csv:2 R-ENCODAGE"])
    }

    @Test("half a file in UTF-16 is not read", arguments: [true, false])
    func halfFile(_ isFirst: Bool) throws {
        let lines = (1...20).map { agent($0, "Durand") + "\n" }.joined()
        let text = "\(FileCase.header)\n\(lines)"
        var given = Given()
        let bytes =
            isFirst
            ? Self.utf16(text, isLittle: true) + Array(lines.utf8)
            : Array(text.utf8) + Self.utf16(lines, isLittle: true)
        given.file(.agents, bytes)
        let outcome = try given.read()
        #expect(outcome.findings == ["agents.csv: R-FICHIER"] && outcome.agents == [])
        #expect(outcome.read.fileFindings.first { $0.file == "agents.csv" }?.kind == .unreadable(.halfUTF16))
    }

    @Test("UTF-16 without its mark has no header, and the cause is told")
    func withoutMark() throws {
        var given = Given()
        given.file(.agents, Array(Self.utf16("\(FileCase.header)\n\(agent(1, "A"))\n", isLittle: true).dropFirst(2)))
        let outcome = try given.read()
        #expect(outcome.findings == ["agents.csv: R-COLONNE"])
        let kind = outcome.read.fileFindings.first { $0.file == "agents.csv" }?.kind
        #expect(kind == .columnsMissing(Contract.required(.agents), .utf16WithoutMark))
    }
}
