import Domain
import RuleBook

/// O3: since 2022 a retired agent's rights open by themselves, for 5 years at most; in the fifth he is invited to constitute
/// a dossier (source [F]). That all retired agents are renewed, and how the years are counted, are readings.
///
/// R = max(2021, liquidation year, last dossier known to the register of N−1); rang = N − R; 1 to 5 opens all his retired
/// days of N; 0 or less is the year of liquidation or of a dossier; above 5 nothing is renewed.
enum O3Renewal {
    static func rang(millesime: Int, liquidation: Day, lastDossier: Int?, _ rule: RenewalRule) -> Int {
        millesime - start(liquidation: liquidation, lastDossier: lastDossier, rule)
    }

    /// R.
    static func start(liquidation: Day, lastDossier: Int?, _ rule: RenewalRule) -> Int {
        max(rule.countedFrom, liquidation.year, lastDossier ?? Int.min)
    }

    /// Whether a candidate of N restarts the ranks, from the next campaign on (parameter): one that would open, or any
    /// constituted by the cut-off.
    static func isRestarted(
        _ dossier: RetainedDossier, _ committee: CommitteeRules, _ witness: inout some Witness
    ) -> Bool {
        guard dossier.index >= 0 else { return false }
        let rule = committee.renewal
        let isRestarted = rule?.restart == .constitue || dossier.opensFrom != nil
        witness.note(
            rule.map { $0.restart == .complet ? RightsWords.restartsComplete : .restartsConstituted } ?? .doesNotRestart
        ) { step in
            if rule != nil { step.cite(ParameterCitation(committee.file, "renouvellement.dossier_qui_relance")) }
            step.found("relance", .flag(isRestarted))
        }
        return isRestarted
    }
}

extension CampaignDecisions {
    /// The last year that the renewal opens without another dossier; nil where he is not retired, or the committee renews
    /// nobody.
    public func lastRenewedYear(_ agent: Int) -> Int? {
        let droit = droits[agent]
        guard droit.isRetired, let retraite = extraits.retraite(of: agent), let rule = committee(of: droit).renewal
        else { return nil }
        let last = extraits.registre[agent]?.dernierDossier
        return O3Renewal.start(liquidation: retraite.dateLiquidation, lastDossier: last, rule) + rule.maxYears
    }
}
