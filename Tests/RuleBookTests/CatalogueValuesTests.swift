import Domain
import RuleBook
import Testing

@testable import TestSupport

/// T7: every benefit of both catalogues, taxable or not, at which profile.
struct CatalogueValuesTests {
    let rules: Rules

    init() throws { rules = try RuleFolder.shippedRules(for: 2023) }

    private func line(_ benefit: Benefit) -> String {
        let profile =
            switch benefit.profile {
            case .selonBeneficiaire: "selon_beneficiaire"
            case .fixed(let i): rules.contributions.profiles[i].code.description
            }
        return "\(benefit.code) \(benefit.isTaxable ? "oui" : "non") \(profile)"
            + (benefit.isTiedToActivity ? " activité" : "") + (benefit.isForAgents ? "" : " associations")
    }

    @Test func cgos() {
        let lines = rules.benefits.filter { rules.committees[$0.committee].code == "cgos" }.map(line)
        #expect(
            lines == [
                "AIDE_REMBOURSABLE non aucune", "CESU non aucune", "CHEQUES_CULTURE non aucune",
                "CHEQUES_VACANCES non aucune", "DECES non aucune", "DEPART_RETRAITE oui activite activité",
                "ETUDES oui selon_beneficiaire", "GARDE oui activite", "HANDICAP oui selon_beneficiaire",
                "MALADIE oui remplacement activité", "NAISSANCE oui activite", "NOEL non aucune",
                "VACANCES oui selon_beneficiaire",
            ])
    }

    @Test func cogohr() {
        let lines = rules.benefits.filter { rules.committees[$0.committee].code == "cogohr" }.map(line)
        #expect(
            lines == [
                "1 non aucune", "10-1 non aucune", "10-2 non aucune", "10-3 non aucune", "11 non aucune associations",
                "13 non aucune", "14 non aucune", "15 non aucune", "16-1 non aucune", "16-2 non aucune",
                "16-3 non aucune", "17 non aucune", "19-1 non aucune", "19-2 non aucune", "2 non aucune",
                "22 oui selon_beneficiaire", "3 oui selon_beneficiaire", "5 oui selon_beneficiaire",
                "6 oui selon_beneficiaire", "7 oui selon_beneficiaire", "8 non aucune", "9 non aucune",
            ])
    }

    /// Requests are the C.O.G.O.H.R.'s, for all its benefits but the one for associations; each says its place in the form.
    @Test func whichAreAskedFor() {
        for benefit in rules.benefits {
            let isAsked = rules.committees[benefit.committee].code == "cogohr" && benefit.isForAgents
            #expect((benefit.request != nil) == isAsked, "\(benefit.code)")
            if isAsked { #expect(benefit.reference.hasPrefix("[R] n° \(benefit.code) « "), "\(benefit.code)") }
        }
    }

    /// What the form does not give stays absent, and is said to be.
    @Test(arguments: ["13", "14", "16-1", "22"])
    func whatIsNotInTheFormIsSaid(code: String) throws {
        let benefit = try #require(rules.benefits.first { $0.code == code })
        #expect(
            benefit.reminders.contains {
                $0.contains("n'est pas dans le formulaire") || $0.contains("ne donne pas de barème")
            })
    }

    @Test func regions() {
        #expect(rules.regions.count == 18)
        #expect(rules.regions.map(\.code.description) == rules.regions.map(\.code.description).sorted())
        #expect(rules.regions.first?.label == "Guadeloupe")
        #expect(rules.regions.first { $0.code == "04" }?.label == "La Réunion")
    }
}
