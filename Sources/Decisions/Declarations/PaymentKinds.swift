import Domain
import RuleBook

/// The catalogue as a payment needs it, looked up millions of times: plain numbers, no text.
struct PaymentKinds: Sendable {
    struct Kind: Sendable {
        let isTaxable: Bool
        /// Index in `Rules.committees`.
        let committee: Int
        /// Index in `ContributionRules.profiles`; nil = that of the beneficiary.
        let profile: Int?
        /// O6: not paid for what follows a liquidation.
        let endsWithActivity: Bool
        let withoutRights: Benefit.WithoutRights
    }

    /// By benefit.
    let kinds: [Kind]
    /// By profile: rates by first day, in order.
    private let rates: [[DatedRates]]
    let activity: Int
    /// By `csg_pension`, in the order of its cases.
    let pension: [Int]

    init(_ rules: Rules) {
        kinds = rules.benefits.map { benefit in
            let profile: Int? = if case .fixed(let index) = benefit.profile { index } else { nil }
            return Kind(
                isTaxable: benefit.isTaxable, committee: benefit.committee, profile: profile,
                endsWithActivity: benefit.isTiedToActivity && !benefit.isDueOnLeaving,
                withoutRights: benefit.withoutRights)
        }
        rates = rules.contributions.profiles.map(\.rates)
        activity = rules.contributions.activity
        pension = rules.contributions.pension
    }

    /// T2: the rates of a payment.
    func rates(_ kind: Kind, day: Day, retraite: Retraite?) -> ContributionRates {
        let dated = rates[kind.profile ?? ProfileChoice.index(day, retraite, activity: activity, pension: pension)]
        var i = dated.count - 1
        while i > 0, dated[i].from > day { i -= 1 }
        return dated[i].rates
    }
}

/// T2: a benefit that follows the beneficiary takes the profile of agents in activity, or the agent's pension profile if
/// S7 holds and the liquidation is on or before the day of payment.
enum ProfileChoice {
    /// Index in `ContributionRules.profiles`.
    ///
    /// - Parameters:
    ///   - retraite: of an agent for whom S7 holds; nil for all others.
    ///   - pension: by `csg_pension`, in the order of its cases.
    static func index(_ day: Day, _ retraite: Retraite?, activity: Int, pension: [Int]) -> Int {
        guard let retraite, retraite.dateLiquidation <= day else { return activity }
        switch retraite.csgPension {
        case .plein: return pension[0]
        case .median: return pension[1]
        case .reduit: return pension[2]
        case .exonere: return pension[3]
        }
    }
}
