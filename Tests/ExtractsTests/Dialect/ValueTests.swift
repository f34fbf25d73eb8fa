import Domain
import Testing

/// DIALECTE: dates, booleans, empty values, years.
@Suite("Dialect: dates, booleans, years, nothing")
struct ValueTests {
    static let dates: [(Table, String)] = [
        (.etablissements, "adhesion_debut"), (.etablissements, "adhesion_fin"), (.agents, "date_naissance"),
        (.paie, "debut"), (.paie, "fin"),
        (.retraites, "date_liquidation"), (.retraites, "date_deces"), (.dossiers, "date_constitution"),
        (.dossiers, "date_complet"),
        (.ayantsDroit, "date_naissance"), (.versements, "date_versement"), (.demandes, "date_evenement"),
        (.demandes, "date_reception"),
        (.demandes, "date_complet"),
    ]

    /// Other dates of the line, so that no order is at fault.
    private func line(_ table: Table, _ column: String, _ written: String) -> Line {
        var fields = [column: written]
        if column == "date_constitution" || column == "date_reception" { fields["date_complet"] = "" }
        return Line(fields)
    }

    @Test("both spellings of a date, in every column of dates", arguments: dates)
    func spelled(_ table: Table, _ column: String) throws {
        // All but the pension (2022) and the event are fine in August 2023; so is every one of them.
        for good in [
            "31/08/2023", "2023-08-31", "  31/08/2023 ", "\"2023-08-31\"", "31/08/2023 00:00", "2023-08-31T00:00:00",
        ] {
            try Case(table, line(table, column, good)).check()
        }
        for bad in [
            "31/02/2023", "2023-02-30", "00/00/0000", "1/8/2023", "31-08-2023", "31/08/23", "20230831", "hier",
            "31/08/0000", "31/08/2023 10:00", "31/02/2023 00:00",
        ] {
            try Case(table, line(table, column, bad), "R-TYPE \(column)").check()
        }
    }

    @Test(
        "a midnight behind a date is nothing",
        arguments: [
            "31/08/2023 00:00", "31/08/2023 00:00:00", "31/08/2023 0:00", "31/08/2023 0:00:00",
            "2023-08-31 00:00:00.000",
            "2023-08-31 00:00:00,0", "2023-08-31T00:00", "2023-08-31T00:00:00", "2023-08-31t00:00:00.000000",
            "2023-08-31T00:00:00Z", "2023-08-31T00:00:00.000Z", "2023-08-31T00:00:00+02:00",
            "2023-08-31 00:00:00 +0000",
            "2023-08-31 00:00:00 UTC", "31/08/2023  00:00", "31/08/2023‹C2›‹A0›00:00", "31/08/2023 00h00",
            "31/08/2023 12:00:00 AM", "31/08/2023 12:00 am",
        ])
    func midnight(_ written: String) throws {
        var given = Given(for: .paie)
        given[.paie] = [["debut": written], ["debut": "2023-08-31"]]
        // The second line has the same key: the first is read as that day.
        #expect(try given.read().findings == ["paie.csv:3 R-CLE numero"])
    }

    @Test(
        "another time of day is not, nor what is no time",
        arguments: [
            "31/08/2023 00:01", "31/08/2023 00:00:01", "31/08/2023 00:00:00.001", "31/08/2023 24:00",
            "31/08/2023 12:00",
            "31/08/2023 12:00 PM", "31/08/2023 01:00 AM", "31/08/202300:00", "31/08/2023T", "31/08/2023 00",
            "31/08/2023 000:00", "31/08/2023 00:0", "31/08/2023 00:00:", "31/08/2023 00:00:00.", "31/08/2023-00:00",
            "31/08/2023 00:00 demain", "31/08/2023 ‹C3›‹A0› 00:00", "2023-08-31T00:00:00+2", "31/08/2023 31/08/2023",
        ])
    func otherTime(_ written: String) throws { try Case(.paie, ["debut": written], "R-TYPE debut").check() }

    static let booleans: [(Table, String)] = [
        (.etablissements, "contribution_acquittee"), (.agents, "espace_agent"), (.retraites, "en_activite_liquidation"),
        (.dossiers, "signature_agent"), (.dossiers, "signature_correspondant"), (.dossiers, "refus_renseignements"),
        (.ayantsDroit, "charge_fiscale"), (.ayantsDroit, "residence_alternee"), (.ayantsDroit, "correspondance"),
        (.ayantsDroit, "demande_etudes"), (.ayantsDroit, "certificat_scolarite"),
        (.ayantsDroit, "justificatif_correspondance"),
    ]

    @Test("booleans are `oui` or `non`, `vrai` or `faux`, in any case", arguments: booleans)
    func boolean(_ table: Table, _ column: String) throws {
        for good in ["oui", "non", " oui", "\"non\"", "Oui", "NON", "vrai", "FAUX", "Vrai", "‹C3›‹94›ui"] {
            try Case(table, [column: good]).check()
        }
        for bad in ["o", "n", "true", "1", "0", "nom", "ouii", "-", "oui non", "o u i"] {
            try Case(table, [column: bad], "R-TYPE \(column)").check()
        }
    }

    @Test("what they mean")
    func meaning() throws {
        for (word, isYes) in [
            ("oui", true), ("OUI", true), ("VRAI", true), ("non", false), ("Non", false), ("faux", false),
        ] {
            var given = Given()
            given[.agents] = [["espace_agent": word]]
            #expect(try given.read().extraits.agents.map(\.espaceAgent) == [isYes])
        }
    }

    @Test("an empty boolean of a \"?\" column is `non`, and so is one whose column is missing")
    func emptyBoolean() throws {
        var given = Given(for: .versements)
        given[.dossiers] = [["signature_agent": "", "signature_correspondant": "", "refus_renseignements": ""]]
        given.file(
            .ayantsDroit,
            "dossier;rang;lien;nom;prenom;date_naissance;charge_fiscale;residence_alternee\nD1;1;enfant;A;B;01/01/2010;oui;oui\n"
        )
        let outcome = try given.read()
        let (dossier, child) = (outcome.extraits.dossiers.rows[0], outcome.extraits.ayantsDroit.rows[0])
        #expect(outcome.findings == [])
        #expect(!dossier.signatureAgent && !dossier.signatureCorrespondant && !dossier.refusRenseignements)
        #expect(child.chargeFiscale && child.residenceAlternee)
        #expect(
            !child.correspondance && !child.demandeEtudes && !child.certificatScolarite
                && !child.justificatifCorrespondance)
        #expect(child.tauxIncapacite == nil && child.situation == nil && child.niveauEtudes == nil)
    }

    @Test(
        "a year is four digits; decimals of zero are nothing",
        arguments: [
            (Table.dossiers, "annee", "2023"), (.dossiers, "annee_ressources", "2022"), (.registre, "annee", "2022"),
            (.registre, "dernier_dossier", "2022"),
        ])
    func year(_ table: Table, _ column: String, _ year: String) throws {
        for bad in ["23", "02023", "20 23", "2O23", "-023", "+023", "2022,5", "2022,", "deux"] {
            try Case(table, [column: bad], "R-TYPE \(column)").check()
        }
        for good in [year, " \(year) ", "\(year),0", "\(year).00"] { try Case(table, [column: good]).check() }
    }

    @Test(
        "text is trimmed of Unicode white space",
        arguments: [
            "A", " A ", "\tA\t", "‹C2›‹A0›A‹C2›‹A0›", "‹E2›‹80›‹AF›A", "A‹E3›‹80›‹80›", "‹E2›‹80›‹83› A ‹E1›‹9A›‹80›",
            "‹C2›‹85›A‹E2›‹80›‹A8›",
            "‹0B›A‹0C›", "\" A \"", "‹E2›‹81›‹9F›A‹E2›‹80›‹A9›",
        ])
    func trimmed(_ nom: String) throws {
        try FileCase("\(nom)", [agent(1, nom), agent(2, "É")], ["1 A", "2 É"]).check()
    }

    @Test("white space within stays as it is; what is not white space stays too")
    func notTrimmed() throws {
        try FileCase("within", [agent(1, "A ‹C2›‹A0› B")], ["1 A \u{A0} B"]).check()
        // U+200B and U+FEFF have not the property White_Space.
        try FileCase("zero width", [agent(1, "‹E2›‹80›‹8B›A‹EF›‹BB›‹BF›")], ["1 \u{200B}A\u{FEFF}"]).check()
        try FileCase("0xA0 of Windows-1252", [agent(1, "‹A0›A‹E9›B‹A0›C‹A0›")], ["1 AéB\u{A0}C"]).check()
    }

    @Test("text of nothing but white space is empty", arguments: [" ", "‹C2›‹A0›", "\t‹E2›‹80›‹AF›", "\"\"", "\" \""])
    func whiteSpaceOnly(_ nom: String) throws { try FileCase("\(nom)", [agent(1, nom)], [], "2 R-VIDE nom").check() }

    @Test("text is in NFC, and its bytes are compared after that")
    func normalised() throws {
        var given = Given()
        given.file(
            .agents,
            "\(FileCase.header)\n1;M;E\u{301}LE\u{300}VE;A;01/01/1980;oui\n2;M;\"E\u{301}\"\"\";A;01/01/1980;oui\n3;M;\u{212B};A;01/01/1980;oui\n"
        )
        let outcome = try given.read()
        // Scalars, not `String`s, which are equal whatever their form.
        let names = outcome.agents.map { Array($0.utf8) }
        #expect(names == ["1 \u{C9}L\u{C8}VE", "2 \u{C9}\"", "3 \u{C5}"].map { Array($0.utf8) })
    }

    @Test("a key is compared in NFC: a decomposed id is the same id")
    func normalisedKey() throws {
        try Case(.dossiers, lines: [["dossier": "\u{C9}1"], ["dossier": "E\u{301}1"]], "3 R-CLE dossier").check()
        var given = Given(for: .ayantsDroit)
        given[.dossiers] = [["dossier": "\u{C9}1"]]
        given[.ayantsDroit] = [["dossier": "E\u{301}1"]]
        #expect(try given.read().findings == [])
    }
}
