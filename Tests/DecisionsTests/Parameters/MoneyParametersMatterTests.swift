import RuleBook
import Testing

@testable import TestSupport

/// A parameter of payments and requests must matter, too: another value changes what is decided of somebody.
struct MoneyParametersMatterTests {
    private static let shipped = MoneyPopulation.decisions(by: .shipped)

    private static let parameters: [ParameterInForce] = ShippedRules.of(2023).inForce.filter { parameter in
        guard parameter.printedIn == nil else { return false }
        // 11 is paid to no agent: the reader of the extracts refuses it. What is not taxable can bear no rate.
        if ["catalogue.11.regime", "profils.aucune"].contains(parameter.path) { return false }
        return parameter.file == "contributions.yaml"
            || ["catalogue.", "demandes.", "pieces_generales.", "avis."].contains { parameter.path.hasPrefix($0) }
    }

    @Test("every parameter of payments and requests decides something", arguments: parameters.indices)
    func matters(_ index: Int) throws {
        let parameter = Self.parameters[index]
        let name = "\(parameter.file) \(parameter.path)"
        let changes = Self.changes(parameter)
        #expect(!changes.isEmpty, "\(name) has no change here: write one, or declare it « portee: texte »")
        for change in changes {
            let differs = MoneyPopulation.decisions(by: change) != Self.shipped
            #expect(differs, "\(name) decides nothing")
        }
    }

    /// Those of its kind's changes that find something to replace; of alternatives the first.
    private static func changes(_ parameter: ParameterInForce) -> [RuleFolder] {
        func first(_ pairs: [(String, String)]) -> RuleFolder? {
            for (old, new) in pairs {
                if let folder = ChangedRules.replacing(parameter, old, with: new) { return folder }
            }
            return nil
        }
        let key = parameter.path.split(separator: ".").last.map(String.init) ?? ""
        if key == "regime" {
            return [
                first([
                    ("imposable: non, profil: aucune", "imposable: oui, profil: activite"),
                    ("profil: selon_beneficiaire", "profil: aucune"), ("profil: remplacement", "profil: aucune"),
                    ("profil: activite", "profil: aucune"),
                ]),
                first([
                    ("due_au_depart: oui", "due_au_depart: non"), ("liee_a_l_activite: non", "liee_a_l_activite: oui"),
                ]),
                first([
                    ("sans_droits: admis", "sans_droits: signale"),
                    ("sans_droits: droit_maladie", "sans_droits: signale"),
                    ("liee_a_l_activite: non }", "liee_a_l_activite: non, sans_droits: admis }"),
                    ("due_au_depart: oui }", "due_au_depart: oui, sans_droits: admis }"),
                ]),
            ].compactMap(\.self)
        }
        if key == "montant" || key.isEmpty { return [first(amounts)].compactMap(\.self) }
        if key == "pieces" { return [first([("formulaire", "carte_grise")])].compactMap(\.self) }
        let pairs = values[key] ?? values[String(parameter.path.prefix { $0 != "." })] ?? []
        return pairs.compactMap { first([$0]) }
    }

    /// One cent or night more, or another share or bound.
    private static let amounts = [
        ("prix_paye_jusqu_a: 152.00", "prix_paye_jusqu_a: 90.00"), (".00, par", ".01, par"), ("nuits: 2", "nuits: 3"),
        ("part_du_prix: 20", "part_du_prix: 21"),
        ("part_du_prix: 40", "part_du_prix: 41"), ("prix_paye_jusqu_a: 500.00", "prix_paye_jusqu_a: 90.00"),
        ("de: 0.00", "de: 300.01"), ("de: 278.00", "de: 300.01"), ("variante: neige", "variante: reunion"),
        ("montant: 1300.00", "montant: 1300.01"), ("montant: 530.00", "montant: 530.01"),
        ("montant: 300.00", "montant: 300.01"), ("forfait: 1", "forfait: 2"), ("forfait: 3", "forfait: 4"),
        ("forfait: 5", "forfait: 6"), ("bareme:", "bareme:"),
    ]

    private static let values: [String: [(String, String)]] = [
        "age_moins_de": [("3", "2")], "incapacite_plus_de": [("50", "60")], "rang_requis": [("oui", "non")],
        "retraites_seulement": [("oui", "non")], "quantite_max": [("12", "13"), ("10", "11")],
        "une_par_an": [("enfant", "agent"), ("agent", "enfant")], "evenement_a_venir": [("oui", "non")],
        "jour_de_droit": [("veille", "evenement")],
        "delai": [("fin_du_mois: 3", "fin_du_mois: 2")], "2": [("annees: 1", "annees: 2")],
        "13": [("fin_du_mois: 2", "fin_du_mois: 3")], "19-2": [("annees: 1", "annees: 2")],
        "evenement_un_jour_de_droit": [("oui", "non")],
        "piece_des_retraites": [("justificatif_pension", "carte_grise")],
        "piece_des_ressources": [("avis_impot", "rib")],
        "concubin": [("attestation_concubinage", "carte_grise")], "pacse": [("contrat_pacs", "carte_grise")],
        "espace_agent": [("oui", "non"), ("non", "oui")],
        "assiette": [("100", "98.25")], "profil_activite": [("activite", "remplacement")],
        "profils_pension": [
            ("plein: pension_plein", "plein: activite"), ("median: pension_median", "median: activite"),
            ("reduit: pension_reduit", "reduit: activite"), ("exonere: pension_exonere", "exonere: activite"),
        ],
        "tolerance_net": [("0.01", "0.02")],
        "profils": [("crds: 0.5", "crds: 0.6"), ("crds: 0 ", "crds: 0.6 "), ("crds: 0,", "crds: 0.6,")],
    ]
}
