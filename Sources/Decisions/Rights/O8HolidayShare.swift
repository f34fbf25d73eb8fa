import Domain
import RuleBook

/// O8 (C.G.O.S., source [F]): the committee's share of holiday offers, full up to a ceiling of the QF, reduced above it or
/// where the QF is unknown; reduced for medical staff and for agents who have the offers only (reading).
enum O8HolidayShare {
    static func share(_ rule: HolidayShareRule?, _ droit: Droit, quotient: QuotientFamilial?, months: Int64)
        -> ParticipationVacances
    {
        guard let rule, droit.joursOuverts > 0 else { return .aucune }
        guard droit.categorie != .medical, droit.verdict != .offresSeules, let quotient else { return .reduite }
        let isFull =
            rule.ceilingIncluded
            ? quotient.isAtMost(rule.ceiling, months: months) : quotient.isUnder(rule.ceiling, months: months)
        return isFull ? .pleine : .reduite
    }
}
