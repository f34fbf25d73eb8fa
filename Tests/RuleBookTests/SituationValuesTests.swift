import Domain
import RuleBook
import Testing

@testable import TestSupport

/// S1 to S9, written out by hand from §1.
struct SituationValuesTests {
    let situation: SituationRules

    init() throws { situation = try RuleFolder.shippedRules(for: 2023).situation }

    /// What each opens is the committee's to say.
    @Test func statuts() {
        #expect(
            situation.statuts.map(\.description) == [
                "titulaire", "stagiaire", "contractuel", "emploi_aide", "apprenti", "assistante_maternelle",
                "accueil_familial", "medical",
            ])
    }

    @Test func positions() {
        #expect(
            situation.positions.map { "\($0.code) \($0.effect) \($0.motif?.rawValue ?? "-")" } == [
                "activite ouvre -", "disponibilite suspend D14", "demission ferme D15", "licenciement ferme D15",
                "deces deces -", "conge_parental ouvre -", "conge_maladie ouvre -", "detachement ouvre -",
            ])
    }

    @Test func mainEstablishmentAndRetirement() {
        #expect(
            situation.mainEstablishment == [
                .positionQuiOuvre, .debutLePlusRecent, .quotiteLaPlusHaute, .finessLePlusPetit, .positionLaPlusPetite,
            ])
        #expect(situation.retirementPrevails)
    }

    /// What the catalogue marks "reading" is marked so here.
    @Test func readingsAreHypotheses() throws {
        let rules = try RuleFolder.shippedRules(for: 2023)
        let hypotheses = Set(rules.inForce.filter { $0.file == "situations.yaml" && $0.isHypothesis }.map(\.path))
        #expect(
            hypotheses.isSuperset(of: [
                "organisme_par_defaut", "positions.deces", "positions.conge_parental", "positions.conge_maladie",
                "positions.detachement", "etablissement_principal", "retraite.prevaut_sur_la_paie",
            ]))
        #expect(hypotheses.isDisjoint(with: ["positions.disponibilite", "positions.demission"]))
    }
}
