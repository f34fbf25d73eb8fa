import Domain
import RuleBook
import Testing

@testable import TestSupport

/// O1 to O11 and §4, written out by hand from the catalogue.
struct CommitteeValuesTests {
    let cgos: CommitteeRules
    let cogohr: CommitteeRules

    init() throws {
        let rules = try RuleFolder.shippedRules(for: 2023)
        (cgos, cogohr) = (rules.committees[0], rules.committees[1])
    }

    @Test func dossier() {
        #expect(cgos.dossier.opensFrom == .dateComplet && cogohr.dossier.opensFrom == .dateComplet)
        #expect(!cgos.dossier.needsSignatures && cogohr.dossier.needsSignatures)
        #expect(!cgos.dossier.refusalBars && cogohr.dossier.refusalBars && cogohr.dossier.refusalBarsSpouse)
        #expect(!cgos.dossier.needsAnswer && !cogohr.dossier.needsAnswer)
        #expect(cgos.quotientMonths == 12 && cogohr.quotientMonths == 12)
        #expect(cgos.sicknessWithoutDossier && !cogohr.sicknessWithoutDossier)
        #expect(cgos.sendsPaperDossiers && !cogohr.sendsPaperDossiers)
    }

    @Test func renewal() {
        #expect(cgos.renewal?.countedFrom == 2021)
        #expect(cgos.renewal?.maxYears == 5)
        #expect(cgos.renewal?.restart == .complet)
        #expect(cogohr.renewal == nil)
    }

    @Test func offers() {
        #expect(cgos.avantages?.month == 10 && cgos.avantages?.day == 31)
        #expect(cogohr.avantages == nil)
        #expect(cgos.holidayShare?.ceiling == Cents(127_000))
        #expect(cgos.holidayShare?.ceilingIncluded == true)
        #expect(cogohr.holidayShare == nil)
    }

    /// Lower edge included, except that exactly 30 years is still 75 %.
    @Test func serviceBands() {
        #expect(
            cgos.serviceBands.map { [$0.from, $0.includesFrom ? 1 : 0, $0.share] } == [
                [0, 1, 0], [600, 1, 2_500], [1_000, 1, 5_000], [2_000, 1, 7_500], [3_000, 0, 10_000],
            ])
        #expect(cogohr.serviceBands.isEmpty)
        #expect(cgos.serviceShareScope == .toutes)
    }

    /// S1, S3, S7: of the C.G.O.S. by its text; of the other by extension, each line of it a reading.
    @Test func statuses() throws {
        func lines(_ committee: CommitteeRules) -> [String] {
            committee.statuts.map {
                "\($0.code) \($0.offersOnly ? "offres" : "tous")"
                    + ($0.needsContribution ? " S3" : "") + ($0.judgedByActivity ? " S7-activite" : "")
            }
        }
        #expect(
            lines(cgos) == [
                "titulaire tous", "stagiaire tous", "contractuel tous S3 S7-activite",
                "emploi_aide tous S3 S7-activite", "apprenti tous S7-activite",
                "assistante_maternelle tous S3 S7-activite", "accueil_familial tous S3 S7-activite", "medical offres",
            ])
        #expect(lines(cogohr) == lines(cgos))
        #expect(cgos.pensionFund == .cnracl && cogohr.pensionFund == .cnracl)
        let inForce = try RuleFolder.shippedRules(for: 2023).inForce.filter {
            $0.path.hasPrefix("statuts.") || $0.path == "retraite.caisse"
        }
        #expect(inForce.count == 18)
        #expect(inForce.allSatisfy { $0.isHypothesis == ($0.file == "cogohr.yaml") })
    }

    @Test func studies() throws {
        let studies = try #require(cgos.studies)
        #expect(studies.deadlineDay == 30 && studies.deadlineMonth == 7)
        #expect(!studies.piecesByDeadline)
        #expect(studies.levels.map(\.description) == ["primaire", "secondaire", "superieur"])
        #expect(studies.ceiling == Cents(127_000))
        #expect(studies.certificateFromAge == 16)
        #expect(studies.certificateLevels.map(\.description) == ["superieur"])
        #expect(studies.ageUnder == 26 && studies.schoolFromAge == 6)
        #expect(cogohr.studies == nil)
    }

    @Test func generalPieces() throws {
        let pieces = try RuleFolder.shippedRules(for: 2023).pieces
        let lines = cogohr.generalPieces.map { line in
            "\(line.familySituation): " + line.pieces.map { pieces[$0].code.description }.joined(separator: " + ")
        }
        #expect(lines == ["concubin: attestation_concubinage + avis_impot_concubin", "pacse: contrat_pacs"])
        #expect(cgos.generalPieces.isEmpty)
    }

    @Test func reminders() {
        #expect(cogohr.reminders.count == 3)
        #expect(cogohr.reminders.contains { $0.contains("plus de 2 ans") })
    }
}
