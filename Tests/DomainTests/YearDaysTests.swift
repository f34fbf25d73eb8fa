import Domain
import Testing

@testable import TestSupport

@Suite("YearDays: against a plain set of days")
struct YearDaysTests {
    /// A set of days and the plain set that must always say the same.
    private struct Pair {
        let year: Period
        var days = YearDays()
        var plain: Set<Int32> = []

        init(_ year: Int) { self.year = Period(.first(of: year), .last(of: year)) }

        /// The days of a period that fall in the year, one by one.
        func naive(_ period: Period) -> Set<Int32> {
            guard period.first <= period.last else { return [] }
            return Set(
                (year.first.number...year.last.number).filter { period.first.number <= $0 && $0 <= period.last.number })
        }

        /// What is wrong, nil if both say the same.
        var difference: String? {
            var runs: [Int32] = []
            var lastEnd: Int32?
            var isMaximal = true
            days.forEachPeriod(in: year) { run in
                if let lastEnd, run.first.number <= lastEnd + 1 { isMaximal = false }
                lastEnd = run.last.number
                runs += Array(run.first.number...run.last.number)
            }
            if runs != plain.sorted() { return "days" }
            if !isMaximal { return "periods that touch" }
            if days.count != plain.count { return "count" }
            if days.isEmpty != plain.isEmpty { return "isEmpty" }
            if days.first(in: year)?.number != plain.min() { return "first" }
            if days.last(in: year)?.number != plain.max() { return "last" }
            return nil
        }
    }

    @Test("random unions, intersections and differences", arguments: [2023, 2024])
    func random(_ year: Int) {
        var numbers = SeededNumbers(seed: UInt64(year))
        var pair = Pair(year)
        for step in 0..<600 {
            // Some periods begin before the year or end after it, some are empty, some have no bound.
            let first = pair.year.first + Int.random(in: -40...380, using: &numbers)
            var period = Period(first, first + Int.random(in: -3...90, using: &numbers))
            if step % 50 == 7 { period = Period(.distantPast, first) }
            if step % 50 == 31 { period = Period(first, .distantFuture) }
            let other = YearDays(period, in: pair.year)
            let plain = pair.naive(period)
            switch Int.random(in: 0..<7, using: &numbers) {
            case 0, 1:
                pair.days.formUnion(other)
                pair.plain.formUnion(plain)
            case 2:
                pair.days = pair.days.union(other)
                pair.plain.formUnion(plain)
            case 3:
                pair.days.subtract(other)
                pair.plain.subtract(plain)
            case 4, 5:
                pair.days = pair.days.subtracting(other)
                pair.plain.subtract(plain)
            default:
                // A wide one, or little would be left.
                let wide = Period(pair.year.first + 20, pair.year.last + -Int.random(in: 0...60, using: &numbers))
                pair.days = pair.days.intersection(YearDays(wide, in: pair.year))
                pair.plain.formIntersection(pair.naive(wide))
            }
            if let difference = pair.difference {
                Issue.record("step \(step): \(difference)")
                return
            }
        }
    }

    @Test("one day alone, for each day of the year", arguments: [(2023, 365), (2024, 366)])
    func singleDays(_ number: Int, _ length: Int) {
        let year = Period(.first(of: number), .last(of: number))
        var all = YearDays()
        for i in 0..<length {
            let day = year.first + i
            let one = YearDays(Period(day, day), in: year)
            #expect(one.count == 1 && one.first(in: year) == day && one.last(in: year) == day)
            all.formUnion(one)
        }
        #expect(all == YearDays(year, in: year))
        #expect(all.count == length)
    }

    @Test("nothing outside the year, nothing of an empty period")
    func outside() {
        let year = Period(.first(of: 2023), .last(of: 2023))
        #expect(YearDays(Period(.first(of: 2022), .last(of: 2022)), in: year).isEmpty)
        #expect(YearDays(Period(.first(of: 2024), .last(of: 2024)), in: year).isEmpty)
        #expect(YearDays(Period(year.first + 10, year.first + 9), in: year).isEmpty)
        #expect(YearDays(Period(.distantPast, .distantFuture), in: year).count == 365)
        #expect(YearDays().first(in: year) == nil && YearDays().last(in: year) == nil)
    }
}
