import Domain
import RuleBook

/// Q1: by when a file must be complete.
enum RequestDeadline {
    static func day(_ event: Day, _ rule: Deadline) -> Day {
        let (year, month, day) = event.components
        switch rule {
        case .endOfMonth(let months):
            let count = year * 12 + (month - 1) + months
            let (y, m) = (count / 12, count % 12 + 1)
            return Day(year: y, month: m, day: Day.length(ofMonth: m, year: y)) ?? .distantFuture
        case .sameDay(let years):
            // 29 February → 28 February where the year has none.
            let y = year + years
            return Day(year: y, month: month, day: min(day, Day.length(ofMonth: month, year: y))) ?? .distantFuture
        }
    }
}

/// Full years between two days; a birthday of 29 February is reached on 1 March in other years.
enum Age {
    static func on(_ day: Day, born: Day) -> Int {
        let (d, b) = (day.components, born.components)
        return d.year - b.year - ((d.month, d.day) < (b.month, b.day) ? 1 : 0)
    }
}
