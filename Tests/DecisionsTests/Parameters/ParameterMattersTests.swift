import RuleBook
import Testing

@testable import TestSupport

/// A parameter must matter: another value changes a decision; what decides nothing is declared `portee: texte`.
///
/// Every parameter of §1 to §4 has its change here, by name: one without it fails. Those of payments and requests have
/// their cases beside their rules.
struct ParameterMattersTests {
    private static let shipped = ParameterPopulation.decisions(by: .shipped)

    /// What decides in §0 to §4, at the values of 2023.
    private static let parameters: [ParameterInForce] = ShippedRules.of(2023).inForce.filter { parameter in
        ["situations.yaml", "cgos.yaml", "cogohr.yaml"].contains(parameter.file) && parameter.printedIn == nil
            && !elsewhere.contains { parameter.path.hasPrefix($0) }
    }

    /// Payments and requests; the watch list, in ReportsTests; the first campaign, in RuleBookTests; completeness, at
    /// the very edge of its values, the page of the run, the groups of simulations and the letters of corrections, in CampaignTests.
    private static let elsewhere = [
        "catalogue.", "demandes.", "pieces_generales.", "avis.", "surveillance.", "premiere_campagne", "completude.",
        "rapport.", "simulation.", "rectificatif.",
    ]

    @Test("every parameter of rights, dependants and studies decides something", arguments: parameters.indices)
    func matters(_ index: Int) throws {
        let parameter = Self.parameters[index]
        let name = "\(parameter.file) \(parameter.path)"
        let changes = Self.changes(parameter)
        #expect(!changes.isEmpty, "\(name) has no change here: write one, or declare it « portee: texte »")
        for change in changes {
            let folder = try #require(change, "\(name): the change finds nothing to replace")
            #expect(ParameterPopulation.decisions(by: folder) != Self.shipped, "\(name) decides nothing")
        }
    }

    private static func changes(_ parameter: ParameterInForce) -> [RuleFolder?] {
        func value(_ old: String, _ new: String) -> RuleFolder? {
            ChangedRules.replacing(parameter, old, with: new)
        }
        if parameter.path.hasPrefix("statuts.") {
            return parameter.path.hasSuffix(".medical")
                ? [value("offres", "tous"), value("retraite_jugee_par: caisse", "retraite_jugee_par: activite")]
                : [
                    value("tous", "offres"), flip("contribution_requise", parameter),
                    flip("retraite_jugee_par", parameter),
                ]
        }
        if let (old, new) = values[parameter.path] { return [value(old, new)] }
        let other = parameter.file == "cgos.yaml" ? "cogohr.yaml" : "cgos.yaml"
        if sections.contains(parameter.path) {
            let key = String(parameter.path.prefix { $0 != "." })
            return [ChangedRules.section(key, of: other, to: parameter.file)]
        }
        if parameter.path.hasPrefix("ayants_droit.") { return dependant(parameter) }
        return []
    }

    /// `oui` and `non`, or the two tests of S7.
    private static func flip(_ field: String, _ parameter: ParameterInForce) -> RuleFolder? {
        for (old, new) in [("oui", "non"), ("non", "oui"), ("caisse", "activite"), ("activite", "caisse")] {
            if let folder = ChangedRules.replacing(parameter, "\(field): \(old)", with: "\(field): \(new)") {
                return folder
            }
        }
        return nil
    }

    /// A line of the table: what it gives, each by itself.
    private static func dependant(_ parameter: ParameterInForce) -> [RuleFolder?] {
        let shares = [("taux: 100", "taux: 90"), ("taux: 50", "taux: 40"), ("taux: 0", "taux: 10")].compactMap {
            ChangedRules.replacing(parameter, $0, with: $1)
        }
        return ["offres", "prestations", "vacances_noel"].map { flip($0, parameter) } + [shares.first]
    }

    /// Written with other keys where the committee does not have it: the whole section of the other committee.
    private static let sections: Set = [
        "dossier.deux_signatures", "dossier.refus_de_renseignements_exclut", "renouvellement.retraites",
        "avantages.jusqu_au", "taux_retraites.tranches", "participation_vacances.plafond_qf",
        "droit_maladie.sans_dossier", "dossiers_papier.envoi_en_decembre", "etudes.servies",
    ]

    private static let values: [String: (String, String)] = [
        "organisme_par_defaut": ("cgos", "cogohr"),
        "positions.activite": ("ouvre", "suspend"), "positions.disponibilite": ("suspend", "ouvre"),
        "positions.demission": ("ferme", "suspend"), "positions.licenciement": ("ferme", "suspend"),
        "positions.deces": ("effet: deces", "effet: ferme"), "positions.conge_parental": ("ouvre", "suspend"),
        "positions.conge_maladie": ("ouvre", "suspend"), "positions.detachement": ("ouvre", "suspend"),
        "etablissement_principal": (
            "position_qui_ouvre, debut_le_plus_recent", "debut_le_plus_recent, position_qui_ouvre"
        ),
        "retraite.prevaut_sur_la_paie": ("oui", "non"), "retraite.caisse": ("cnracl", "ircantec"),
        "dossier.droits_a_compter_de": ("date_complet", "date_constitution"),
        "dossier.ressources_et_parts_exigees": ("non", "oui"),
        "dossier.refus_et_dossier_du_conjoint": ("oui", "non"), "quotient_familial.diviseur": ("12", "10"),
        "renouvellement.dossier_qui_relance": ("complet", "constitue"),
        "taux_retraites.bornes": ("exclue", "incluse"), "taux_retraites.portee": ("toutes", "hors_etudes"),
        "participation_vacances.plafond_inclus": ("oui", "non"), "etudes.date_limite": ("30/07", "31/07"),
        "etudes.pieces_a_la_date_limite": ("non", "oui"), "etudes.age_moins_de": ("26", "25"),
        "etudes.niveaux": ("primaire, secondaire", "secondaire"), "etudes.scolaire_des": ("6", "7"),
        "etudes.plafond_qf": ("1270.00", "1275.00"), "etudes.certificat_des": ("16", "15"),
        "etudes.certificat_niveaux": ("superieur", "primaire"),
    ]
}
