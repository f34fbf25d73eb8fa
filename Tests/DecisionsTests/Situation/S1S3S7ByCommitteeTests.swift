import RuleBook
import Testing

@testable import TestSupport

/// S1, S3, S7: stated by committee. Of the C.O.G.O.H.R. they are a reading, which may be changed without the other's.
struct S1S3S7ByCommitteeTests {
    /// At the C.O.G.O.H.R., and only there: contracts open without the contribution, apprentis have the offers only, and
    /// a pension of the Ircantec makes a retired agent.
    static let rules = RuleFolder.shipped
        .changing(
            "cogohr.yaml", statut("contractuel", "Contractuel", "S3", "tous", "oui", "activite"),
            to: statut("contractuel", "Contractuel", "S3", "tous", "non", "activite")
        )
        .changing(
            "cogohr.yaml", statut("apprenti", "Apprenti", "S1", "tous", "non", "activite"),
            to: statut("apprenti", "Apprenti", "S1", "offres", "non", "activite")
        )
        .changing("cogohr.yaml", "valeur: cnracl", to: "valeur: ircantec").trusted(2023)

    private static func statut(
        _ code: String, _ label: String, _ rule: String, _ droits: String, _ contribution: String, _ jugee: String
    ) -> String {
        """
          \(code):
            libelle: \(label)
            regle: \(rule)
            relu_pour: 2024
            valeurs:
              - du: 2018-01-01
                valeur: { droits: \(droits), contribution_requise: \(contribution), retraite_jugee_par: \(jugee) }
        """
    }

    static func unpaid(_ statut: Statut, chez: String) -> Facts {
        Facts(rules).etablissement("A", contribution: false).etablissement(
            "R", "cogohr", region: "04", contribution: false
        ).paie(statut, chez: chez).dossier(complet: "01/01/2023")
    }

    static let cases = [
        Case("S3: not asked there", unpaid(.contractuel, chez: "R"), .droits(["droits": "ouverts", "motifs": "D01"])),
        Case(
            "S3: asked here", unpaid(.contractuel, chez: "A"), .droits(["droits": "non_ouverts", "motifs": "D01|D12"])),
        Case(
            "S1: offers only there", unpaid(.apprenti, chez: "R"),
            .droits(["droits": "offres_seules", "categorie": "medical", "motifs": "D01|D04"])),
        Case(
            "S1: all rights here", unpaid(.apprenti, chez: "A"), .droits(["droits": "ouverts", "categorie": "actif"])),
        Case(
            "S1, S3: a row is judged by the committee of its establishment, whatever the agent's",
            unpaid(.contractuel, chez: "R").paie(du: "01/06/2023", au: "30/06/2023", chez: "A"),
            .droits(["organisme": "cgos", "periodes": "01/01-31/12"])),
        Case(
            "S7: another fund there", Facts(rules).retraite("01/01/2010", caisse: .ircantec, chez: "R"),
            .droits(["categorie": "retraite", "motifs": "D10"])),
        Case(
            "S7: … and no longer the CNRACL", Facts(rules).retraite("01/01/2010", chez: "R"),
            .droits(["categorie": "sans_situation", "motifs": "D17"])),
        Case(
            "S7: the CNRACL here", Facts(rules).retraite("01/01/2010"),
            .droits(["categorie": "retraite", "motifs": "D03"])),
    ]

    @Test(arguments: cases) func byCommittee(_ c: Case) { c.check() }
}
