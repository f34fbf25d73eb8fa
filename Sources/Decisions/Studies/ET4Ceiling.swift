import Domain
import RuleBook

/// ET4 (source [F], for 2023; for other years the same value goes on, a reading): the QF of the child's dossier is at most the
/// ceiling. Unknown, it is a missing piece, not a refusal.
enum ET4Ceiling {
    /// E05 or E08.
    static func motifs(_ quotient: QuotientFamilial?, _ rule: StudiesRules, months: Int64) -> StudyMotifs {
        guard let quotient else { return [.e08] }
        return quotient.isAtMost(rule.ceiling, months: months) ? [] : [.e05]
    }
}
