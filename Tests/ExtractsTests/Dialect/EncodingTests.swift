import Testing

/// formats.md: "Encoding per file".
@Suite("Dialect: encodings")
struct EncodingTests {
    @Test(
        "UTF-8: a BOM, or one valid multi-byte sequence, or nothing but ASCII",
        arguments: [
            FileCase("ASCII", [agent(1, "DUPRE")], ["1 DUPRE"]),
            FileCase("UTF-8", [agent(1, "DUPRÉ")], ["1 DUPRÉ"]),
            FileCase("UTF-8 of 2, 3 and 4 bytes", [agent(1, "É‑🙂"), agent(2, "Œ")], ["1 É‑🙂", "2 Œ"]),
            FileCase("BOM", file: "‹EF›‹BB›‹BF›\(FileCase.header)\n\(agent(1, "DUPRÉ"))\n", ["1 DUPRÉ"]),
            FileCase(
                "BOM, and a quoted header",
                file: "‹EF›‹BB›‹BF›\"numero\";civilite;nom;prenom;date_naissance;espace_agent\n\(agent(1, "A"))\n",
                ["1 A"]),
            FileCase(
                "a BOM makes a Windows-1252 byte invalid",
                file: "‹EF›‹BB›‹BF›\(FileCase.header)\n\(agent(1, "DUPR‹E9›"))\n\(agent(2, "B"))\n", ["2 B"],
                "2 R-ENCODAGE"),
            FileCase(
                "an invalid sequence in a UTF-8 file", [agent(1, "DUPRÉ"), agent(2, "DUPR‹E9›"), agent(3, "C")],
                ["1 DUPRÉ", "3 C"], "3 R-ENCODAGE"),
            FileCase("the invalid line first", [agent(1, "DUPR‹E9›"), agent(2, "DUPRÉ")], ["2 DUPRÉ"], "2 R-ENCODAGE"),
            FileCase(
                "a valid sequence made of Windows-1252 characters is UTF-8 all the same",
                [agent(1, "‹C3›‹A9›"), agent(2, "‹E9›A")], ["1 é"], "3 R-ENCODAGE"),
            FileCase("truncated at the end of a field", [agent(1, "É"), agent(2, "A‹C3›")], ["1 É"], "3 R-ENCODAGE"),
            FileCase("overlong", [agent(1, "É"), agent(2, "‹C0›‹AF›")], ["1 É"], "3 R-ENCODAGE"),
            FileCase("surrogate", [agent(1, "É"), agent(2, "‹ED›‹A0›‹80›")], ["1 É"], "3 R-ENCODAGE"),
            FileCase("over U+10FFFF", [agent(1, "É"), agent(2, "‹F4›‹90›‹80›‹80›")], ["1 É"], "3 R-ENCODAGE"),
            FileCase("continuation alone", [agent(1, "É"), agent(2, "A‹80›")], ["1 É"], "3 R-ENCODAGE"),
            FileCase(
                "within quotes", [agent(1, "É"), agent(2, "\"A‹E9›\""), agent(3, "\"É\"")], ["1 É", "3 É"],
                "3 R-ENCODAGE"),
        ])
    func utf8(_ it: FileCase) throws { try it.check() }

    @Test(
        "Windows-1252 otherwise",
        arguments: [
            FileCase("accents", [agent(1, "DUPR‹C9›"), agent(2, "N‹F6›El")], ["1 DUPRÉ", "2 NöEl"]),
            FileCase("0x80 to 0x9F", [agent(1, "‹8C›uvre ‹80› ‹9C› ‹92› ‹9F›")], ["1 Œuvre € œ ’ Ÿ"]),
            FileCase("within quotes", [agent(1, "\"‹C9›;\"\"‹E9›\"\"\"")], ["1 É;\"é\""]),
            FileCase("0x85 is an ellipsis, not white space", [agent(1, "A‹85›")], ["1 A…"]),
        ])
    func windows1252(_ it: FileCase) throws { try it.check() }

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
            0x96, 0x97,
            0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F,
        ]
        var given = Given()
        given.file(.agents, Given.bytes("\(FileCase.header)\n1;M;") + bytes + Given.bytes(";‹E9›;01/01/1980;oui\n"))
        let outcome = try given.read()
        #expect(outcome.agents == ["1 \(characters)"])
        #expect(outcome.read.files.first { $0.table == .agents }?.encoding == "Windows-1252")
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
        #expect(outcome.agents == ["1 É", "2 É"])
        #expect(outcome.read.files.filter { $0.table == .agents }.map(\.encoding) == ["UTF-8", "Windows-1252"])
    }
}
