import Domain
import RuleBook

/// §4: the share of studies, the child's (§3) × the agent's by years of service (O7), in hundredths of a per cent.
///
/// Readings: the agent's is whole where he was not yet retired on the day of ET1; of several agents whose retained dossier it
/// is and whose rights are open (if none's are, of all), the better counts.
struct StudyShare {
    /// O7, of the agent whose share is the better.
    let service: Int64

    init(
        _ request: StudyRequest, constituted: Day, _ droits: borrowing Rows<Droit>, _ extraits: borrowing Extraits,
        _ committee: CommitteeRules, _ witness: inout some Witness
    ) {
        var best: Int64 = -1
        for holder in request.holders {
            // Nothing is better than the whole.
            if best == O7ServiceShare.whole { break }
            let agent = Int(holder)
            if agent != request.agent { witness.consult(.rights(agent)) }
            if request.isOpen, droits[agent].verdict != .ouverts { continue }
            best = max(
                best,
                StudyShare.of(
                    agent, constituted, droits[agent].tauxPrestations, extraits.retraite(of: agent),
                    isHis: agent == request.agent, committee, &witness))
        }
        service = best < 0 ? O7ServiceShare.whole : best
    }

    /// What one agent's years of service leave of the child's share.
    private static func of(
        _ agent: Int, _ constituted: Day, _ share: Int64, _ retraite: Retraite?, isHis: Bool,
        _ committee: CommitteeRules, _ witness: inout some Witness
    ) -> Int64 {
        guard let retraite, share != O7ServiceShare.whole else { return O7ServiceShare.whole }
        func tell(_ step: inout Step) {
            if isHis {
                step.read("liquidation", .day(retraite.dateLiquidation))
                step.cite(retraite, ["date_liquidation": .day(retraite.dateLiquidation)])
            }
            step.measure(Distance(retraite.dateLiquidation, from: constituted, "le jour du dossier"))
        }
        if retraite.dateLiquidation > constituted {
            witness.note(StudyWords.notYetRetired) { tell(&$0) }
            return O7ServiceShare.whole
        }
        witness.note(
            committee.serviceShareScope == .toutes ? StudyWords.reducedByService : .serviceDoesNotBear
        ) { step in
            tell(&step)
            step.cite(committee, "taux_retraites.portee")
            step.found("part", .percent(share))
        }
        return committee.serviceShareScope == .toutes ? share : O7ServiceShare.whole
    }

    /// Rounded once, halves away from zero: two shares of two decimals have four.
    func of(_ child: Int64) -> Int64 { Rounding.halfAwayFromZero(child * service, over: O7ServiceShare.whole) }
}
