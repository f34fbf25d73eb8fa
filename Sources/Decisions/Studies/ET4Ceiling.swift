import Domain
import RuleBook

/// ET4 (source [F], for 2023; for other years the same value goes on, a reading): the QF of the child's dossier is at most the
/// ceiling. Unknown, it is a missing piece, not a refusal.
enum ET4Ceiling {
    /// E05 or E08.
    static func motifs(
        _ request: StudyRequest, _ extraits: borrowing Extraits, _ rule: StudiesRules, _ committee: CommitteeRules,
        _ witness: inout some Witness
    ) -> StudyMotifs {
        QuotientTelling.tell(
            request.dossier.quotient, request.dossier, committee, .etudes, key: StudyTelling.key(request), &witness)
        guard let quotient = request.dossier.quotient else {
            witness.note(StudyWords.quotientUnknown) { $0.give(MotifEtudes.e08) }
            return [.e08]
        }
        let isAtMost = quotient.isAtMost(rule.ceiling, months: committee.quotientMonths)
        witness.note(isAtMost ? StudyWords.underCeiling : .aboveCeiling) { step in
            step.cite(committee, "etudes.plafond_qf")
            QuotientTelling.compare(quotient, rule.ceiling, committee, &step)
            if !isAtMost { step.give(MotifEtudes.e05) }
        }
        return isAtMost ? [] : [.e05]
    }
}
