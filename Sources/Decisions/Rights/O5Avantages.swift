import Domain
import RuleBook

/// O5 (C.G.O.S.): the offers « Avantages » last until a day of N+1 (source); if the last open day is 31/12/N, otherwise until
/// that last day (reading).
enum O5Avantages {
    static func lastDay(_ rule: AvantagesRule?, lastOpenDay: Day?, year: Period) -> Day? {
        guard let rule, let lastOpenDay else { return nil }
        guard lastOpenDay == year.last else { return lastOpenDay }
        return Day(year: year.first.year + 1, month: rule.month, day: rule.day)
    }
}
