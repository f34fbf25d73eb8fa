import Domain
import Testing

/// formats.md: numero, NIR, SIRET, FINESS.
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
        try Case(.agents, lines: [["numero": "12", "nir": ""], ["numero": "0012"], ["numero": "00012", "nir": ""]])
            .check()
        try Case(.paie, ["numero": "12"], "R-REF numero").check()
    }

    @Test("trimmed and unquoted before it is read")
    func spelled() throws { try Case(.paie, ["numero": " \t0012 ", "finess": "\" 750000001\""]).check() }

    /// Keys worked out apart: 97 − (number mod 97), 2A counting as 19 and 2B as 18.
    @Test(
        "a NIR whose key is right",
        arguments: [
            "255081416802538", "185057800608491", "180032A00412375", "180032B00412305", "299067505600172",
            "\" 255081416802538\"",
        ])
    func nir(_ written: String) throws { try Case(.agents, ["nir": written]).check() }

    @Test(
        "a NIR of the right shape whose key is wrong",
        arguments: [
            "255081416802539", "255081416802500", "255081416802599", "180032A00412305", "180032B00412375",
            "000000000000000", "552081416802538",
        ])
    func nirKey(_ written: String) throws { try Case(.agents, ["nir": written], "A-NIR nir").check() }

    @Test(
        "a NIR of another shape",
        arguments: [
            "2550814168025", "25508141680253", "2550814168025380", "255 0814168025 38", "18003A200412375",
            "180032C00412375", "180032a00412375",
            "18003BA00412375", "1800322A0412375", "2550814168025A8", "A55081416802538", "-55081416802538",
        ])
    func nirShape(_ written: String) throws { try Case(.agents, ["nir": written], "R-TYPE nir").check() }

    @Test(
        "a SIRET whose Luhn sum is right",
        arguments: ["73282932000074", "35600000000048", "00000000000000", " 73282932000074 "])
    func siret(_ written: String) throws { try Case(.etablissements, ["siret": written]).check() }

    @Test(
        "a SIRET of the right shape whose check digit is wrong",
        arguments: ["73282932000075", "73282932000047", "00000000000001", "37282932000074"])
    func siretKey(_ written: String) throws { try Case(.etablissements, ["siret": written], "A-SIRET siret").check() }

    @Test(
        "a SIRET of another shape",
        arguments: [
            "732829320", "7328293200007", "732829320000740", "732 829 320 00074", "7328293200007A", "-7328293200007",
        ])
    func siretShape(_ written: String) throws { try Case(.etablissements, ["siret": written], "R-TYPE siret").check() }

    @Test("a FINESS", arguments: ["750000001", "2A0000154", "2B0000020", "000000000", "9A0000000"])
    func finess(_ written: String) throws { try Case(.etablissements, ["finess": written]).check() }

    @Test(
        "a FINESS of another shape",
        arguments: ["75000000", "7500000011", "2C0000154", "2a0000154", "A50000001", "75000000A", "75 000 0001"])
    func finessShape(_ written: String) throws {
        try Case(.etablissements, ["finess": written], "R-TYPE finess").check()
        try Case(.paie, ["finess": written], "R-TYPE finess").check()
        try Case(.retraites, ["finess": written], "R-TYPE finess").check()
    }
}
