import RuleBook

/// How many parameters there are, are readings, and were not read again for N.
public enum RuleCounts {
    static let parameters = "regles.parametres"
    static let hypotheses = "regles.hypotheses"
    static let stale = "regles.a_relire"

    public static func all(_ rules: Rules) -> [String: Int64] {
        [
            parameters: Int64(rules.inForce.count), hypotheses: Int64(rules.inForce.count(where: \.isHypothesis)),
            stale: Int64(rules.notReadAgain.count),
        ]
    }
}
