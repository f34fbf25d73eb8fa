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
    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// Days in a month, 28 to 31.
    @inlinable
    public static func length(ofMonth month: Int, year: Int) -> Int {
        // 31 in the odd months to July and the even ones from August.
        month == 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month ^ month >> 3) & 1)
    }

    /// Howard Hinnant's count: years begin in March, so that the leap day is the last of its year. From year 1 on.
    @inlinable
    static func count(year: Int, month: Int, day: Int) -> Int32 {
        let y = UInt32(truncatingIfNeeded: month <= 2 ? year &- 1 : year)
        let monthFromMarch = UInt32(truncatingIfNeeded: month > 2 ? month &- 3 : month &+ 9)
        let dayOfYear = (monthFromMarch &* 153 &+ 2) / 5 &+ UInt32(truncatingIfNeeded: day) &- 1
        return Int32(truncatingIfNeeded: y &* 365 &+ y / 4 &- y / 100 &+ y / 400 &+ dayOfYear) &- 719_468
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
        return "\(Day.pad(c.day, 2))/\(Day.pad(c.month, 2))/\(Day.pad(c.year, 4))"
    }

    /// `yyyy-mm-dd`.
    public var iso: String {
        let c = components
        return "\(Day.pad(c.year, 4))-\(Day.pad(c.month, 2))-\(Day.pad(c.day, 2))"
    }

    private static func pad(_ n: Int, _ width: Int) -> String {
        let s = String(n)
        return String(repeating: "0", count: max(0, width - s.count)) + s
    }

    /// Reads `dd/mm/yyyy` or `yyyy-mm-dd`; nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let day = bytes.withUnsafeBufferPointer({ Day(bytes: $0) }) else { return nil }
        self = day
    }

    /// Reads `dd/mm/yyyy` or `yyyy-mm-dd`; nil for anything else (DIALECTE).
    @inlinable
    public init?(bytes b: UnsafeBufferPointer<UInt8>) {
        guard b.count == 10, let base = UnsafeRawPointer(b.baseAddress) else { return nil }
        let first = UInt64(littleEndian: base.loadUnaligned(as: UInt64.self))
        let last = UInt16(littleEndian: base.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
        let (year, month, day): (UInt64, UInt64, UInt64)
        if first & 0x0000_FF00_00FF_0000 == 0x0000_2F00_002F_0000 {
            (day, month, year) = (first, first &>> 24, first &>> 48 & 0xFFFF | UInt64(last) &<< 16)
        } else if first & 0xFF00_00FF_0000_0000 == 0x2D00_002D_0000_0000 {
            (year, month, day) = (first, first &>> 40, UInt64(last))
        } else {
            return nil
        }
        // Year, month and day side by side, first byte low: eight digits, and nothing else.
        let bytes = (year & 0xFFFF_FFFF) | (month & 0xFFFF) &<< 32 | (day & 0xFFFF) &<< 48
        guard let digits = DigitRun.digits(bytes.byteSwapped, 8) else { return nil }
        let number = Int(DigitRun.value(digits))
        self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}
