/// A civil day (Gregorian calendar, proleptic), without clock, time zone or locale.
///
/// Counted in whole days from 01/01/1970. Bounds: 01/01/0001 to 31/12/9999.
@frozen
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 01/01/1970; negative before.
    public let number: Int32

    @inlinable
    public init(number: Int32) { self.number = number }

    /// The day of that date, or nil if the calendar has no such date (31/02, year 0).
    @inlinable
    public init?(year: Int, month: Int, day: Int) {
        guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1, day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.number = Day.count(year: year, month: month, day: day)
    }

    @inlinable
    public static func isLeap(_ year: Int) -> Bool { (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 }

    /// Days in a month, 28 to 31.
    @inlinable
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Howard Hinnant's count: years begin in March, so that the leap day is the last of its year.
    @inlinable
    static func count(year: Int, month: Int, day: Int) -> Int32 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month and day of the date.
    @inlinable
    public var components: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let m = (5 * dayOfYear + 2) / 153
        let month = m < 10 ? m + 3 : m - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
    }

    @inlinable
    public var year: Int { components.year }

    @inlinable
    public static func first(of year: Int) -> Day { Day(number: count(year: year, month: 1, day: 1)) }

    @inlinable
    public static func last(of year: Int) -> Day { Day(number: count(year: year, month: 12, day: 31)) }

    @inlinable
    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    @inlinable
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }

    /// Days from `b` to `a`: negative if `a` comes first.
    @inlinable
    public static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }

    /// Earlier than any date an extract can hold: an unbounded beginning.
    public static let distantPast = Day(number: -1_000_000)
    /// Later than any date an extract can hold: an unbounded end.
    public static let distantFuture = Day(number: 10_000_000)
}

extension Day: CustomStringConvertible {
    /// `dd/mm/yyyy`.
    public var description: String {
        let c = components
        func pad(_ n: Int, _ width: Int) -> String {
            let s = String(n)
            return String(repeating: "0", count: max(0, width - s.count)) + s
        }
        return "\(pad(c.day, 2))/\(pad(c.month, 2))/\(pad(c.year, 4))"
    }

    /// Reads `dd/mm/yyyy` or `yyyy-mm-dd`; nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let day = bytes.withUnsafeBufferPointer({ Day(bytes: $0) }) else { return nil }
        self = day
    }

    /// Reads `dd/mm/yyyy` or `yyyy-mm-dd`; nil for anything else (formats.md, Dialect).
    @inlinable
    public init?(bytes b: UnsafeBufferPointer<UInt8>) {
        guard b.count == 10 else { return nil }
        if b[2] == 0x2F, b[5] == 0x2F {
            self.init(b, year: 6, month: 3, day: 0)
        } else if b[4] == 0x2D, b[7] == 0x2D {
            self.init(b, year: 0, month: 5, day: 8)
        } else {
            return nil
        }
    }

    /// Four digits of a year, two of a month and of a day, from those places on.
    @inlinable
    init?(_ b: UnsafeBufferPointer<UInt8>, year: Int, month: Int, day: Int) {
        var wrong: UInt8 = 0
        // A digit's wrong bits: none for 0 to 9, some of the upper four for any other byte.
        func digit(_ i: Int) -> Int {
            let d = b[i] &- 48
            wrong |= d | (d &+ 6)
            return Int(d)
        }
        let y = (digit(year) * 10 + digit(year + 1)) * 100 + digit(year + 2) * 10 + digit(year + 3)
        let m = digit(month) * 10 + digit(month + 1)
        let d = digit(day) * 10 + digit(day + 1)
        guard wrong & 0xF0 == 0 else { return nil }
        self.init(year: y, month: m, day: d)
    }
}
