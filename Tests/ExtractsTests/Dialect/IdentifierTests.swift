import Domain
import Testing

/// DIALECTE: numero, NIR, SIRET, FINESS.
@Suite("Dialect: identifiers")
struct IdentifierTests {
    static let numeros: [(Table, String)] = [
        (.agents, "numero"), (.paie, "numero"), (.retraites, "numero"), (.dossiers, "numero"),
        (.dossiers, "numero_conjoint"),
        (.versements, "numero"), (.demandes, "numero"), (.registre, "numero"),
    ]

    /// A malformed name is not looked up: `R-TYPE` alone.
    @Test("a numero is 1 to 10 digits", arguments: numeros)
    func numero(_ table: Table, _ column: String) throws {
        for bad in ["12345678901", "12a", "-1", "+1", "1 2", "1,0", "0x1"] {
            try Case(table, [column: bad], "R-TYPE \(column)").check()
        }
    }

    @Test("leading zeros count")
    func leadingZeros() throws {
        try Case(
            .agents, lines: [["numero": "12", "nir": ""], ["numero": "0012"], ["numero": "00013", "nir": ""]],
            "2 A-NUMERO-PROCHE numero", "3 A-NUMERO-PROCHE numero"
        ).check()
        try Case(.paie, ["numero": "12"], "R-REF numero").check()
    }

    @Test(
        "numbers that differ only by the zeros in front, whatever how many; not others",
        arguments: [
            (["7", "07", "0000000007"], [2, 3, 4]), (["0", "00"], [2, 3]), (["10", "100", "01", "001"], [4, 5]),
            (["12", "21", "120", "112"], []), (["0012", "0120", "1200"], []), (["0000000010", "10", "11"], [2, 3]),
        ])
    func closeNumbers(_ numeros: [String], _ lines: [Int]) throws {
        var given = Given()
        given[.agents] = numeros.map { ["numero": $0, "nir": ""] }
        #expect(try given.read().findings == lines.map { "agents.csv:\($0) A-NUMERO-PROCHE numero" })
    }

    @Test("a rejected agent is close to nobody")
    func rejectedIsNotClose() throws {
        try Case(.agents, lines: [["nir": ""], ["numero": "12", "nom": ""]], "3 R-VIDE nom").check()
    }

    @Test("trimmed and unquoted before it is read")
    func spelled() throws { try Case(.paie, ["numero": " \t0012 ", "finess": "\" 750000001\""]).check() }

    /// Keys worked out apart: 97 − (number mod 97), 2A counting as 19 and 2B as 18.
    @Test(
        "a NIR whose key is right; spaces of any kind are nothing, and letters have any case",
        arguments: [
            "255081416802538", "185057800608491", "180032A00412375", "180032B00412305", "299067505600172",
            "\" 255081416802538\"", "2 55 08 14 168 025 38", "2‹C2›‹A0›55‹E2›‹80›‹AF›08 14 168 025 38",
            "180032a00412375",
            "1 80 03 2b 004 123 05",
        ])
    func nir(_ written: String) throws {
        try Case(.agents, lines: [["nir": written], ["numero": "2", "nom": "É", "nir": ""]]).check()
    }

    @Test("the same NIR in two spellings is one NIR")
    func sameNIR() throws {
        try Case(
            .agents, lines: [["nir": "180032A00412375"], ["numero": "2", "nir": "1 80 03 2a 004 123 75"]],
            "2 A-NIR-DOUBLE nir", "3 A-NIR-DOUBLE nir"
        ).check()
    }

    @Test(
        "one that is none, by its key or shape, is kept out of use and its line stands",
        arguments: [
            "255081416802539", "255081416802500", "255081416802599", "180032A00412305", "180032B00412375",
            "000000000000000", "552081416802538",
            "2550814168025", "25508141680253", "2550814168025380", "18003A200412375", "180032C00412375",
            "18003BA00412375", "1800322A0412375", "2550814168025A8", "A55081416802538", "-55081416802538",
            "2.55.08.14.168.025.38",
        ])
    func nirOutOfUse(_ written: String) throws { try Case(.agents, ["nir": written], "A-NIR nir").check() }

    @Test(
        "a SIRET whose Luhn sum is right; spaces of any kind are nothing",
        arguments: [
            "73282932000074", "35600000000048", "00000000000000", " 73282932000074 ", "732 829 320 00074",
            "732‹C2›‹A0›829‹C2›‹A0›320‹E2›‹80›‹AF›00074", "732‹E2›‹80›‹89›82932000074",
        ])
    func siret(_ written: String) throws { try Case(.etablissements, ["siret": written, "nom": "É"]).check() }

    @Test(
        "one that is none, by its check digit or shape, is kept out of use and its line stands",
        arguments: [
            "73282932000075", "73282932000047", "00000000000001", "37282932000074", "732829320", "732829320000740",
            "7328293200007A", "-7328293200007", "732.829.320.00074",
        ])
    func siretOutOfUse(_ written: String) throws {
        try Case(.etablissements, ["siret": written], "A-SIRET siret").check()
    }

    @Test(
        "a FINESS; spaces of any kind are nothing, and letters have any case",
        arguments: [
            "750000001", "2A0000154", "2B0000020", "000000000", "9A0000000", "2a0000154", "75 000 0001",
            "75‹C2›‹A0›000‹C2›‹A0›0001",
        ])
    func finess(_ written: String) throws { try Case(.etablissements, ["finess": written, "nom": "É"]).check() }

    @Test(
        "a FINESS of another shape",
        arguments: [
            "750000", "7500000011", "2C0000154", "A50000001", "75000000A", "A5000001", "75-0000001", "75.000000",
        ])
    func finessShape(_ written: String) throws {
        try Case(.etablissements, ["finess": written], "R-TYPE finess").check()
        try Case(.paie, ["finess": written], "R-TYPE finess").check()
        try Case(.retraites, ["finess": written], "R-TYPE finess").check()
    }
}
