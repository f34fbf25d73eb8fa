import Domain
import RuleBook

/// O10 (C.G.O.S., source [F]): membership of the establishment alone gives all its agents the sickness benefit, dossier or
/// not. One payroll day of N that would be eligible is enough, whether the contribution is paid or not (S3 is not asked);
/// `medical` rows and retired days do not count, whatever the category (reading).
enum O10Sickness {
    static func isGiven(
        _ situation: Situation, _ committee: CommitteeRules, _ witness: inout some Witness
    ) -> Bool {
        guard situation.attachment != nil, !situation.covered.isEmpty else {
            witness.note(RightsWords.sicknessNotAsked) { $0.conclude(.droits, [("droit_maladie", .flag(false))]) }
            return false
        }
        let isGiven = committee.sicknessWithoutDossier
        witness.note(isGiven ? RightsWords.sickness : .noSickness) { step in
            step.cite(ParameterCitation(committee.file, "droit_maladie.sans_dossier"))
            step.conclude(.droits, [("droit_maladie", .flag(isGiven))])
        }
        return isGiven
    }
}
