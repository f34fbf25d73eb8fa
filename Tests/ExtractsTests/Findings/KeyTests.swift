import Domain
import Testing

@testable import Extracts

/// `R-CLE`: key seen already; the first line accepted or ignored stands.
@Suite("Findings: keys")
struct KeyTests {
    @Test(
        "the second line of a key is rejected, whatever else it says",
        arguments: [
            Case(.etablissements, lines: [[:], ["nom": "Autre", "siret": ""]], "3 R-CLE finess"),
            Case(.agents, lines: [[:], ["nom": "Autre", "nir": ""]], "3 R-CLE numero"),
            Case(
                .paie, lines: [[:], ["fin": "31/12/2022", "statut": "contractuel", "quotite": ""]], "3 R-CLE numero"),
            Case(.retraites, lines: [[:], ["caisse": "autre"]], "3 R-CLE numero"),
            Case(.dossiers, lines: [[:], ["canal": "papier"]], "3 R-CLE dossier"),
            Case(.ayantsDroit, lines: [[:], ["nom": "Autre"]], "3 R-CLE dossier"),
            Case(.versements, lines: [[:], ["brut": "1"]], "3 R-CLE versement"),
            Case(.demandes, lines: [[:], ["variante": ""]], "3 R-CLE demande"),
            Case(.registre, lines: [[:], ["fondement": "aucun"]], "3 R-CLE numero"),
            Case(.agents, lines: [[:], [:], [:]], "3 R-CLE numero", "4 R-CLE numero"),
        ])
    func twice(_ it: Case) throws { try it.check() }

    @Test(
        "lines that differ in one column of the key are two",
        arguments: [
            Case(.paie, lines: [[:], ["debut": "02/01/2020"], ["position": "disponibilite"]]),
            Case(.paie, lines: [[:], ["debut": "2020-01-01"]], "3 R-CLE numero"),
            Case(.ayantsDroit, lines: [[:], ["rang": "2"], ["rang": "02"]], "4 R-CLE dossier"),
            Case(.registre, lines: [[:], ["annee": "2021", "dernier_dossier": ""]], ignored: [.otherYear: 1]),
            Case(.versements, lines: [[:], ["versement": "v1"]]),
            Case(.dossiers, lines: [[:], ["dossier": "D1bis"], ["dossier": " D1 "]], "4 R-CLE dossier"),
        ])
    func parts(_ it: Case) throws { try it.check() }

    @Test("two agents, two establishments: the key has these columns too")
    func agentsAndEstablishments() throws {
        var given = Given(for: .paie)
        given[.etablissements] = [[:], ["finess": "2A0000154", "siret": ""]]
        given[.agents] = [[:], ["numero": "13", "nir": ""]]
        given[.paie] = [
            [:], ["numero": "13"], ["finess": "2A0000154"], ["numero": "13", "finess": "2A0000154"], ["numero": "13"],
        ]
        #expect(try given.read().findings == ["paie.csv:6 R-CLE numero"])
    }

    @Test(
        "a rejected line does not hold its key",
        arguments: [
            Case(.etablissements, lines: [["nom": ""], [:], [:]], "2 R-VIDE nom", "4 R-CLE finess"),
            Case(.agents, lines: [["civilite": "x"], [:], [:]], "2 R-VALEUR civilite", "4 R-CLE numero"),
            Case(.paie, lines: [["quotite": "0"], [:]], "2 R-VALEUR quotite"),
            Case(.paie, lines: [["statut": "roi"], [:]], "2 R-VALEUR statut"),
            Case(.retraites, lines: [["finess": "999999999"], [:]], "2 R-REF finess"),
            Case(.dossiers, lines: [["numero": "99"], [:]], "2 R-REF numero"),
            Case(.ayantsDroit, lines: [["date_naissance": "01/01/2024"], [:]], "2 R-VALEUR date_naissance"),
            Case(.versements, lines: [["brut": "0"], [:]], "2 R-VALEUR brut"),
            Case(.demandes, lines: [["pieces": "inconnue"], [:]], "2 R-REF pieces"),
            Case(.registre, lines: [["fondement": "rien"], [:]], "2 R-VALEUR fondement"),
            Case(
                .versements,
                lines: [["versement": "A1", "nature": "annulation", "reference": "V9"], ["versement": "A1"]],
                "2 R-REF reference"),
        ])
    func rejectedHoldsNothing(_ it: Case) throws { try it.check() }

    @Test(
        "an ignored line does",
        arguments: [
            Case(
                .paie, lines: [["debut": "01/12/2023"], ["debut": "01/12/2023"]], "3 R-CLE numero",
                ignored: [.afterCutOff: 1]),
            Case(
                .retraites, lines: [["date_liquidation": "01/12/2023"], [:]], "3 R-CLE numero",
                ignored: [.afterCutOff: 1]),
            Case(.dossiers, lines: [["annee": "2022"], [:]], "3 R-CLE dossier", ignored: [.otherYear: 1]),
            Case(
                .versements, lines: [["date_versement": "10/03/2022"], [:]], "3 R-CLE versement",
                ignored: [.otherYear: 1]),
            Case(
                .demandes, lines: [["date_reception": "01/12/2023", "date_complet": ""], [:]], "3 R-CLE demande",
                ignored: [.afterCutOff: 1]),
            Case(.registre, lines: [["annee": "2023"], ["annee": "2023"]], "3 R-CLE numero", ignored: [.otherYear: 1]),
            Case(
                .registre,
                lines: [["annee": "0000", "dernier_dossier": ""], ["annee": "0000", "dernier_dossier": ""]],
                "3 R-CLE numero", ignored: [.otherYear: 1]),
            Case(
                .versements, lines: [["date_versement": "10/03/2022", "numero": "99"], [:]], "3 R-CLE versement",
                ignored: [.otherYear: 1]),
            Case(
                .registre, lines: [["numero": "77"], ["numero": "77"]], "3 R-CLE numero", ignored: [.unknownAgent: 1]),
        ])
    func ignoredHolds(_ it: Case) throws { try it.check() }

    @Test(
        "a key of which a part is malformed or empty is no key",
        arguments: [
            Case(.agents, lines: [["numero": ""], ["numero": ""]], "2 R-VIDE numero", "3 R-VIDE numero"),
            Case(.agents, lines: [["numero": "x"], ["numero": "x"]], "2 R-TYPE numero", "3 R-TYPE numero"),
            Case(.paie, lines: [[:], ["debut": "x"]], "3 R-TYPE debut"),
            Case(.paie, lines: [[:], ["position": "x"]], "3 R-VALEUR position"),
            Case(.ayantsDroit, lines: [[:], ["rang": "x"]], "3 R-TYPE rang"),
            Case(.dossiers, lines: [["dossier": ""], ["dossier": ""]], "2 R-VIDE dossier", "3 R-VIDE dossier"),
        ])
    func malformed(_ it: Case) throws { try it.check() }
}
