import Domain
import RuleBook
import Testing

@testable import TestSupport

/// A third committee is a new rule file and no code: here an invented one of Martinique, with a benefit, a scale and
/// a piece of its own.
struct ThirdCommitteeTests {
    let folder = RuleFolder.shipped.with(InventedCommittee.fileName, InventedCommittee.file)

    @Test func showsUpBesideTheOthers() throws {
        let rules = try folder.rules(for: 2026)
        #expect(rules.committees.map(\.code.description) == ["cgos", "cogohr", "cosm"])
        #expect(rules.committees[rules.defaultCommittee].code == "cgos")
        let cosm = rules.committees[2]
        #expect(cosm.name == "C.O.S.M.")
        #expect(cosm.dossier.opensFrom == .dateConstitution)
        #expect(cosm.dossier.needsSignatures && !cosm.dossier.refusalBars)
        #expect(cosm.renewal?.countedFrom == 2023 && cosm.renewal?.maxYears == 3)
        #expect(cosm.serviceBands.count == 2 && cosm.studies != nil && cosm.holidayShare != nil)
        #expect(cosm.dependants.map(\.category) == [.conjoint, .aCharge, .aucune])
    }

    @Test func itsBenefitIsJudgedByItsFile() throws {
        let rules = try folder.rules(for: 2026)
        let benefit = try #require(rules.benefits.first { $0.code == "M-1" })
        #expect(rules.committees[benefit.committee].code == "cosm")
        let profile = try #require(rules.contributions.profiles.firstIndex { $0.code == "remplacement" })
        #expect(benefit.isTaxable && benefit.profile == .fixed(profile))
        let request = try #require(benefit.request)
        #expect(request.deadline == .endOfMonth(6))
        #expect(request.amount == .flat(Cents(2_550), perUnit: true, maxUnits: nil))
        #expect(
            request.pieces.map { $0.alternatives.map { $0.map { rules.pieces[$0].code.description } } } == [
                [["formulaire"]], [["carte_de_bateau"], ["facture_agence"]],
            ])
        #expect(
            rules.pieces.first { $0.code == "carte_de_bateau" }?.label == "Carte d'embarquement du bateau")
    }

    /// Begun in 2024: the benefit does not exist before.
    @Test func aBenefitBeginsWithItsFirstValue() throws {
        #expect(try folder.rules(for: 2023).benefits.contains { $0.code == "M-4" } == false)
        #expect(try folder.rules(for: 2024).benefits.contains { $0.code == "M-4" })
    }

    @Test func theOthersAreUntouched() throws {
        let (before, after) = (try RuleFolder.shippedRules(for: 2026), try folder.rules(for: 2026))
        #expect(
            after.inForce.filter { $0.file != InventedCommittee.fileName }.map(\.value) == before.inForce.map(\.value))
        #expect(after.benefits.count == before.benefits.count + 4)
    }

    /// It may be the one that judges agents without organisme.
    @Test func canBeTheDefault() throws {
        let rules = try folder.changing("situations.yaml", "valeur: cgos", to: "valeur: cosm").rules(for: 2026)
        #expect(rules.defaultCommittee == 2)
    }
}
