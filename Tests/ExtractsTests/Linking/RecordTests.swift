import Domain
import Testing

@testable import Extracts

/// What the valid line of each table becomes, field by field.
@Suite("Accepted lines, as records")
struct RecordTests {
    private func records(_ table: Table, _ lines: Line..., letter: Character) throws -> [String] {
        var given = Given(for: table)
        given[table] = lines
        let outcome = try given.read()
        #expect(outcome.findings == [])
        return outcome.records.filter { $0.first == letter }
    }

    @Test("establishments; empty bounds are none")
    func etablissements() throws {
        #expect(
            try records(
                .etablissements, [:],
                [
                    "finess": "2A0000154", "region": "93", "organisme": "cogohr", "adhesion_debut": "",
                    "adhesion_fin": "30/06/2023", "contribution_acquittee": "non",
                ], letter: "E")
                == ["E 2A0000154 CHU de Test 2 1 …–30/06/2023 false", "E 750000001 CHU de Test 1 0 01/01/2000–… true"])
    }

    @Test("agents, in the order of their numbers as bytes")
    func agents() throws {
        #expect(
            try records(
                .agents, ["numero": "9", "nir": "", "civilite": "M"], [:],
                ["numero": "10", "nir": "", "espace_agent": "non"], letter: "A")
                == [
                    "A 0012 Dupont Jeanne 15/08/1955 madame true", "A 10 Dupont Jeanne 15/08/1955 madame false",
                    "A 9 Dupont Jeanne 15/08/1955 monsieur true",
                ])
    }

    @Test("payroll rows; an empty fin is none, an empty quotite too")
    func paie() throws {
        #expect(
            try records(
                .paie, [:],
                ["debut": "01/02/2023", "fin": "2023-03-31", "quotite": "", "statut": "medical", "position": "deces"],
                letter: "P")
                == ["P 0012 750000001 01/01/2020–… 0 0 80", "P 0012 750000001 01/02/2023–31/03/2023 2 3 0"])
    }

    @Test("retirements; csg_pension empty is plein")
    func retraites() throws {
        #expect(
            try records(.retraites, [:], letter: "T") == ["T 0012 750000001 01/06/2022 cnracl 0 true  2550 2 median -"])
        #expect(
            try records(
                .retraites,
                [
                    "csg_pension": "", "region_choisie": "", "date_deces": "02/02/2023", "caisse": "autre",
                    "en_activite_liquidation": "non",
                ], letter: "T")
                == ["T 0012 750000001 01/06/2022 autre 0 false  2550 - plein 02/02/2023"])
    }

    @Test("dossiers; the quotient unknown where a term is missing or parts are 0")
    func dossiers() throws {
        #expect(
            try records(
                .dossiers, [:],
                [
                    "dossier": "D2", "parts": "0", "canal": "papier", "pieces_manquantes": "avis|livret",
                    "date_complet": "",
                ], ["dossier": "D3", "ressources": "", "refus_renseignements": "oui"],
                letter: "D") == [
                    "D D1 0012 - 15/01/2023 20/01/2023 enLigne marie  3048000 250 true true false ",
                    "D D2 0012 - 15/01/2023 - papier marie  - - true true false avis|livret",
                    "D D3 0012 - 15/01/2023 20/01/2023 enLigne marie  - - true true true ",
                ])
    }

    @Test("dependants, in the order of rang, not of lines")
    func ayantsDroit() throws {
        #expect(
            try records(
                .ayantsDroit, ["rang": "10"],
                [
                    "rang": "2", "lien": "conjoint", "prenom": "Luc", "situation": "", "niveau_etudes": "",
                    "taux_incapacite": "",
                ],
                letter: "Y")
                == [
                    "Y D1/10 enfant Dupont Léa 01/02/2010 101111 80 scolaire primaire = -",
                    "Y D1/2 conjoint Dupont Luc 01/02/2010 101111 - - - = -",
                ])
        var given = Given(for: .ayantsDroit)
        given[.ayantsDroit] = [["rang": "10"], ["rang": "2"]]
        #expect(try given.read().extraits.ayantsDroit.rows.map(\.rang) == [2, 10])
    }

    @Test("payments; what is not withheld is 0, a net that is not given is unknown")
    func versements() throws {
        #expect(
            try records(
                .versements, [:],
                [
                    "versement": "V2", "net": "", "prelevement_source": "", "nature": "remboursement",
                    "prestation": "MALADIE",
                ], letter: "V")
                == [
                    "V 0012 0 versement false 10/03/2023 10000 9050 500",
                    "V 0012 1 remboursement false 10/03/2023 10000 - 0",
                ])
    }

    @Test("requests, in the order of event, then id; quantite empty is 1")
    func demandes() throws {
        var given = Given(for: .demandes)
        given[.demandes] = [
            ["demande": "R9", "quantite": "", "variante": "", "pieces": ""], ["demande": "R10"],
            ["demande": "R1", "date_evenement": "31/01/2023", "pieces": "|facture||"],
        ]
        let outcome = try given.read()
        let demandes = outcome.extraits.demandes.rows
        #expect(demandes.map(\.id.description) == ["R1", "R10", "R9"])
        #expect(
            demandes.map { d in (0..<3).map { d.pieces.contains($0) } } == [
                [false, false, true], [true, true, false], [false, false, false],
            ])
        #expect(demandes.map(\.quantite) == [2, 2, 1] && demandes.map(\.variante) == [.reunion, .reunion, nil])
        withExtendedLifetime(outcome) {}
    }

    /// §3: family name, first name, birth date; case, accents, ligatures, apostrophes, hyphens, spaces aside.
    @Test(
        "the same child",
        arguments: [
            ("Dupont", "Léa", "01/02/2010", true), ("DUPONT", "LEA", "2010-02-01", true),
            ("dupont", "le\u{301}a", "01/02/2010", true), ("Dupönt", "Lèa", "01/02/2010", true),
            ("Dupond", "Léa", "01/02/2010", false), ("Dupont", "Léo", "01/02/2010", false),
            ("Dupont", "Léa", "02/02/2010", false), ("Du pont", "Léa", "01/02/2010", true),
            ("Léa", "Dupont", "01/02/2010", false), ("Du-Pont", "L é-a", "01/02/2010", true),
            ("D'upont", "Lé’a", "01/02/2010", true), ("Dupont", "Léa Marie", "01/02/2010", false),
        ])
    func sameChild(_ nom: String, _ prenom: String, _ birth: String, _ isSame: Bool) throws {
        var given = Given(for: .ayantsDroit)
        given[.ayantsDroit] = [[:], ["rang": "2", "nom": nom, "prenom": prenom, "date_naissance": birth]]
        let children = try given.read().extraits.ayantsDroit.rows
        // A child who stands once has no number.
        #expect(
            children.count == 2 && children[0].identite == children[1].identite && (children[0].identite >= 0) == isSame
        )
    }

    @Test(
        "letters beyond ASCII, in both cases, with and without accents",
        arguments: [
            ("ŒUVRE", "œuvre"), ("Ÿves", "yves"), ("Łucja", "łucja"), ("İnce", "INCE"), ("Ça", "ca"), ("Ñoño", "nono"),
            ("Žižka", "ZIZKA"), ("Straße", "straße"),
            ("Ætna", "ætna"), ("Αθηνά", "ΑΘΗΝΑ"), ("Nguyễn", "NGUYEN"), ("Đặng", "đang"), ("D’Été", "d'ete"),
            ("Œuvre", "OEUVRE"), ("Ætna", "aetna"), ("Le Goﬀ", "LEGOFF"), ("Weiß", "WEISS"),
            ("Anne-Marie", "ANNE MARIE"), ("L´Hôte", "L'HOTE"), ("Saint–Jean", "saint jean"),
        ])
    func letters(_ one: String, _ other: String) throws {
        var given = Given(for: .ayantsDroit)
        given[.ayantsDroit] = [["nom": one], ["rang": "2", "nom": other], ["rang": "3", "nom": one + "x"]]
        let children = try given.read().extraits.ayantsDroit.rows.map(\.identite)
        #expect(children.count == 3 && children[0] == children[1] && children[0] != children[2])
    }
}
