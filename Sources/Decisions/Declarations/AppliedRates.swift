import Domain
import RuleBook

/// A profile of contributions that at least one taxable payment of an agent followed, with its rates of that day.
public struct AppliedRates: Equatable, Sendable {
    /// Index in `ContributionRules.profiles`.
    public let profile: Int
    public let rates: ContributionRates
}

extension CampaignDecisions {
    /// T2: which rates an agent's taxable payments followed, each once, in the order of profiles: the words of his
    /// statement. The figures are those of the declaration.
    public func appliedRates(_ agent: Int) -> [AppliedRates] {
        var applied: [AppliedRates] = []
        let retraite = droits[agent].isRetired ? extraits.retraite(of: agent) : nil
        for i in extraits.versements.range(agent) {
            let payment = extraits.versements.rows[i]
            let benefit = rules.benefits[Int(payment.prestation)]
            if payment.isCancelled || !benefit.isTaxable { continue }
            let index: Int =
                switch benefit.profile {
                case .fixed(let index): index
                case .selonBeneficiaire:
                    ProfileChoice.index(
                        payment.date, retraite, activity: rules.contributions.activity,
                        pension: rules.contributions.pension)
                }
            let rates = rules.contributions.profiles[index].rates(on: payment.date)
            let found = AppliedRates(profile: index, rates: rates)
            if !applied.contains(found) { applied.append(found) }
        }
        // Stable: rates of one profile stay in the order of the lines that met them first.
        return applied.enumerated().sorted { ($0.element.profile, $0.offset) < ($1.element.profile, $1.offset) }.map(
            \.element)
    }
}
