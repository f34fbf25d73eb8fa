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
        _ request: StudyRequest, constituted: Day, _ droits: Rows<Droit>, _ extraits: Extraits,
        scope: ServiceShareScope
    ) {
        func share(_ agent: Int) -> Int64 {
            guard scope == .toutes, let retraite = extraits.retraite(of: agent) else { return O7ServiceShare.whole }
            return retraite.dateLiquidation > constituted ? O7ServiceShare.whole : droits[agent].tauxPrestations
        }
        let best = request.holders.greatest(where: { !request.isOpen || droits[$0].verdict == .ouverts }, share)
        service = best ?? O7ServiceShare.whole
    }

    /// Rounded once, halves away from zero: two shares of two decimals have four.
    func of(_ child: Int64) -> Int64 { Rounding.halfAwayFromZero(child * service, over: O7ServiceShare.whole) }
}
