import Domain
import RuleBook

/// S3 (source [F]; for another committee a reading): contractual staff open only where the establishment has paid its
/// contribution for the year.
enum S3Contribution {
    static func isMet(_ statut: StatutRule, _ etablissement: Etablissement) -> Bool {
        !statut.needsContribution || etablissement.contributionAcquittee
    }
}
