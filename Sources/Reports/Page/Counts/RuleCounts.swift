import RuleBook

/// How many parameters there are, are readings, and were not read again for N; and the one that the page itself obeys.
public enum RuleCounts {
    static let parameters = "regles.parametres"
    static let hypotheses = "regles.hypotheses"
    static let stale = "regles.a_relire"
    static let smallestGroup = "rapport.effectif_minimal"

    public static func all(_ rules: Rules) -> [String: Int64] {
        [
            parameters: Int64(rules.inForce.count), hypotheses: Int64(rules.inForce.count(where: \.isHypothesis)),
            stale: Int64(rules.notReadAgain.count), smallestGroup: Int64(rules.smallestGroup),
        ]
    }
}
