import Domain
import RuleBook

/// O3: the rang of a retired agent in the automatic renewal, N − max(2021, liquidation year, last dossier).
///
/// 1 to 5 opens all his retired days; 0 or less is the year of liquidation or of a dossier; above 5 nothing is renewed.
enum AutomaticRenewal {
    static func rang(millesime: Int, liquidation: Day, lastDossier: Int?, _ rule: RenewalRule) -> Int {
        millesime - max(rule.countedFrom, liquidation.year, lastDossier ?? Int.min)
    }
}
