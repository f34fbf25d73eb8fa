import Domain
import Testing

@testable import Extracts

/// `R-VALEUR`, `R-DATES`: of the right shape, but not in the list, or the range, or the order.
@Suite("Findings: values out of their list, range or order")
struct ValueRangeTests {
    /// All codes of each list of the catalogue.
    static let lists: [(Table, String, [String])] = [
        (.etablissements, "region", ["04", "11", "93"]), (.etablissements, "organisme", ["cgos", "cogohr"]),
        (.agents, "civilite", ["M", "MME"]),
        (.paie, "position", ["activite", "disponibilite", "demission", "deces"]),
        (.paie, "statut", ["titulaire", "contractuel", "medical"]),
        (.retraites, "caisse", ["cnracl", "ircantec", "autre"]),
        (.retraites, "statut_liquidation", ["titulaire", "contractuel", "medical"]),
        (.retraites, "region_choisie", ["04", "11", "93"]),
        (.retraites, "csg_pension", ["plein", "median", "reduit", "exonere"]),
        (.dossiers, "canal", ["en_ligne", "papier"]),
        (.dossiers, "situation_familiale", ["celibataire", "marie", "pacse", "concubin", "separe", "divorce", "veuf"]),
        (.ayantsDroit, "lien", ["conjoint", "concubin", "pacs", "enfant", "autre"]),
        (
            .ayantsDroit, "situation",
            ["creche", "scolaire", "superieur", "service_militaire", "demandeur_emploi", "plus_a_charge"]
        ),
        (.ayantsDroit, "niveau_etudes", ["maternelle", "primaire", "secondaire", "superieur"]),
        (.versements, "nature", ["versement", "remboursement"]),
        (.demandes, "variante", ["reunion", "hors_reunion", "centre", "domicile", "neige", "maurice"]),
        (
            .registre, "fondement",
            ["dossier", "dossier_conjoint", "renouvellement_automatique", "personnel_medical", "aucun"]
        ),
    ]

    @Test("codes of a list, in any case and with any sign between words, and nothing else", arguments: lists)
    func inList(_ table: Table, _ column: String, _ codes: [String]) throws {
        for code in codes {
            try Case(table, [column: code]).check()
            for other in [
                code.uppercased(), code.lowercased(), code.prefix(1).uppercased() + code.dropFirst(),
                code.replacing("_", with: " "),
                code.replacing("_", with: "-"), code.replacing("_", with: " - ").uppercased(), "'\(code)'",
                code.replacing("a", with: "‹C3›‹A0›"), code.replacing("e", with: "e‹CC›‹81›"),
            ] {
                try Case(table, [column: other]).check()
            }
        }
        for other in [codes[0] + "x", "autre chose", "é", "-", "0", codes[0] + codes[0]] {
            try Case(table, [column: other], "R-VALEUR \(column)").check()
        }
    }

    @Test("the message gives the admitted values of a short list, and the bounds of a number")
    func admitted() throws {
        var given = Given(for: .paie)
        given[.paie] = [["statut": "roi"], ["quotite": "101"]]
        given[.etablissements] = [[:], ["finess": "2A0000154", "siret": "", "region": "99"]]
        let read = try given.read().read
        let told = read.findings.sorted { $0.place < $1.place }.map {
            read.admitted(read.files[$0.place.file].table, $0)
        }
        #expect(told == [nil, "« titulaire », « contractuel », « medical »", "de 1 à 100"])
    }

    @Test(
        "amounts and numbers",
        arguments: [
            Case(.versements, ["brut": "0"], "R-VALEUR brut"), Case(.versements, ["brut": "0,00"], "R-VALEUR brut"),
            Case(.versements, ["brut": "-1"], "R-VALEUR brut"), Case(.versements, ["brut": "0,01"]),
            Case(.versements, ["nature": "remboursement", "brut": "-12,50"], "R-VALEUR brut"),
            Case(.versements, ["net": "-1"], "R-VALEUR net"), Case(.versements, ["net": "0"]),
            Case(.paie, ["quotite": "101"], "R-VALEUR quotite"), Case(.paie, ["quotite": "0"], "R-VALEUR quotite"),
            Case(.ayantsDroit, ["rang": "0"], "R-VALEUR rang"), Case(.ayantsDroit, ["rang": "100"], "R-VALEUR rang"),
            Case(.ayantsDroit, ["taux_incapacite": "101"], "R-VALEUR taux_incapacite"),
            Case(.ayantsDroit, ["taux_incapacite": "0"]),
            Case(.dossiers, ["ressources": "-1"], "R-VALEUR ressources"),
            Case(.dossiers, ["parts": "-1"], "R-VALEUR parts"),
        ])
    func numbers(_ it: Case) throws { try it.check() }

    @Test(
        "benefits: 11 is for no agent, a C.G.O.S. code is not asked for",
        arguments: [
            Case(.versements, ["prestation": "11"], "R-VALEUR prestation"),
            Case(.demandes, ["prestation": "11"], "R-VALEUR prestation"),
            Case(.demandes, ["prestation": "ETUDES"], "R-VALEUR prestation"), Case(.demandes, ["prestation": "3"]),
            Case(.versements, ["prestation": "3"]), Case(.versements, ["prestation": "MALADIE"]),
            Case(.versements, ["prestation": "maladie"]), Case(.versements, ["prestation": "Études"]),
        ])
    func benefits(_ it: Case) throws { try it.check() }

    @Test(
        "the last dossier of a register row is not after its year",
        arguments: [
            Case(.registre, ["dernier_dossier": "2022"]), Case(.registre, ["dernier_dossier": "2015"]),
            Case(.registre, ["dernier_dossier": "2023"], "R-VALEUR dernier_dossier"),
            Case(.registre, ["annee": "2020"], "R-VALEUR dernier_dossier"),
        ])
    func lastDossier(_ it: Case) throws { try it.check() }

    @Test(
        "born after the cut-off",
        arguments: [
            Case(.agents, ["date_naissance": "30/11/2023"]),
            Case(.agents, ["date_naissance": "01/12/2023"], "R-VALEUR date_naissance"),
            Case(.ayantsDroit, ["date_naissance": "30/11/2023"]),
            Case(.ayantsDroit, ["date_naissance": "2023-12-01"], "R-VALEUR date_naissance"),
            Case(.ayantsDroit, ["lien": "conjoint", "date_naissance": "01/01/2050"], "R-VALEUR date_naissance"),
        ])
    func births(_ it: Case) throws { try it.check() }

    @Test(
        "the last day before the first is R-DATES; the same day is not",
        arguments: [
            Case(.paie, ["debut": "02/03/2023", "fin": "01/03/2023"], "R-DATES fin"),
            Case(.paie, ["debut": "02/03/2023", "fin": "2023-03-02"]),
            Case(.paie, ["fin": ""]),
            Case(
                .etablissements, ["adhesion_debut": "02/01/2000", "adhesion_fin": "01/01/2000"], "R-DATES adhesion_fin"),
            Case(.etablissements, ["adhesion_debut": "02/01/2000", "adhesion_fin": "02/01/2000"]),
            Case(.etablissements, ["adhesion_debut": "", "adhesion_fin": "01/01/1900"]),
            Case(.dossiers, ["date_constitution": "15/01/2023", "date_complet": "14/01/2023"], "R-DATES date_complet"),
            Case(.dossiers, ["date_constitution": "15/01/2023", "date_complet": "15/01/2023"]),
            Case(.demandes, ["date_reception": "15/02/2023", "date_complet": "14/02/2023"], "R-DATES date_complet"),
            Case(.demandes, ["date_reception": "15/02/2023", "date_complet": "15/02/2023"]),
            Case(.demandes, ["date_evenement": "16/02/2023", "date_reception": "15/02/2023", "date_complet": ""]),
            Case(.retraites, ["date_liquidation": "01/06/2022", "date_deces": "31/05/2022"], "R-DATES date_deces"),
            Case(.retraites, ["date_liquidation": "01/06/2022", "date_deces": "01/06/2022"]),
            Case(.paie, ["debut": "31/02/2023", "fin": "01/01/1900"], "R-TYPE debut"),
        ])
    func order(_ it: Case) throws { try it.check() }
}
