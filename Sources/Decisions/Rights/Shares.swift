import Domain
import RuleBook

/// O7: share of benefits of a retired agent by years of service (hundredths of a per cent).
enum ServiceShare {
    /// - Parameter years: hundredths of a year.
    static func share(years: Int64, _ bands: [ServiceBand]) -> Int64 {
        var share: Int64 = bands.isEmpty ? 10_000 : bands[0].share
        for band in bands where years > band.from || (band.includesFrom && years == band.from) { share = band.share }
        return share
    }
}

/// O8: the committee's share of holiday offers.
enum HolidayShare {
    static func share(
        _ rule: HolidayShareRule?, isOpen: Bool, categorie: Categorie, verdict: Verdict, quotient: QuotientFamilial?,
        months: Int64
    ) -> ParticipationVacances {
        guard let rule, isOpen else { return .aucune }
        guard categorie != .medical, verdict != .offresSeules, let quotient else { return .reduite }
        let isFull =
            rule.ceilingIncluded
            ? quotient.isAtMost(rule.ceiling, months: months) : quotient.isUnder(rule.ceiling, months: months)
        return isFull ? .pleine : .reduite
    }
}

/// O5: until when the offers "Avantages" last.
enum Avantages {
    static func lastDay(_ rule: AvantagesRule?, lastOpenDay: Day?, year: Period) -> Day? {
        guard let rule, let lastOpenDay else { return nil }
        guard lastOpenDay == year.last else { return lastOpenDay }
        return Day(year: year.first.year + 1, month: rule.month, day: rule.day)
    }
}
