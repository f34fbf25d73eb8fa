/// A set of days of one civil year: one bit per day, bit 0 = 1 January.
///
/// Every question that the rules ask of days (union, what is left, how many, which runs) is a few
/// machine operations, exact and without allocation; the year itself is kept by the caller.
@frozen
public struct YearDays: Equatable, Sendable {
    @usableFromInline var bits: SIMD8<UInt64>

    @inlinable
    init(bits: SIMD8<UInt64>) { self.bits = bits }

    /// No day.
    @inlinable
    public init() { bits = .zero }

    /// The days of `period` that fall in `year`.
    @inlinable
    public init(_ period: Period, in year: Period) {
        let inside = period.clamped(to: year)
        bits = .zero
        guard !inside.isEmpty else { return }
        if inside == year {
            bits = YearDays.whole(year.last - year.first + 1)
            return
        }
        let from = inside.first - year.first
        let to = inside.last - year.first
        for word in (from >> 6)...(to >> 6) {
            let low = max(from - word * 64, 0)
            let high = min(to - word * 64, 63)
            bits[word] = (UInt64.max << UInt64(low)) & (UInt64.max >> UInt64(63 - high))
        }
    }

    /// 365 or 366 days from the first.
    @inlinable
    static func whole(_ days: Int) -> SIMD8<UInt64> {
        var bits = SIMD8<UInt64>(repeating: .max)
        bits[5] = 1 << UInt64(days - 320) - 1
        bits[6] = 0
        bits[7] = 0
        return bits
    }

    @inlinable
    public var isEmpty: Bool { bits == .zero }

    @inlinable
    public var count: Int {
        var n = 0
        for word in 0..<6 { n += bits[word].nonzeroBitCount }
        return n
    }

    @inlinable
    public func union(_ other: YearDays) -> YearDays { YearDays(bits: bits | other.bits) }
    @inlinable
    public func intersection(_ other: YearDays) -> YearDays { YearDays(bits: bits & other.bits) }
    @inlinable
    public func subtracting(_ other: YearDays) -> YearDays { YearDays(bits: bits & ~other.bits) }
    @inlinable
    public mutating func formUnion(_ other: YearDays) { bits |= other.bits }
    @inlinable
    public mutating func subtract(_ other: YearDays) { bits &= ~other.bits }

    /// Index of the first day at or after `from` that is in (`true`) or out of (`false`) the set; 384 if none.
    @inlinable
    func next(_ wanted: Bool, from: Int) -> Int {
        var i = from
        while i < 384 {
            let word = wanted ? bits[i >> 6] : ~bits[i >> 6]
            let rest = word >> UInt64(i & 63)
            if rest != 0 { return i + rest.trailingZeroBitCount }
            i = (i | 63) + 1
        }
        return 384
    }

    /// Calls `body` with each maximal run of days, in order.
    @inlinable
    public func forEachPeriod(in year: Period, _ body: (Period) -> Void) {
        var i = next(true, from: 0)
        while i < 384 {
            let end = next(false, from: i)
            body(Period(year.first + i, year.first + (end - 1)))
            i = next(true, from: end)
        }
    }

    /// The first day of the set, nil when empty.
    @inlinable
    public func first(in year: Period) -> Day? {
        let i = next(true, from: 0)
        return i < 384 ? year.first + i : nil
    }

    /// The last day of the set, nil when empty.
    @inlinable
    public func last(in year: Period) -> Day? {
        for word in stride(from: 5, through: 0, by: -1) where bits[word] != 0 {
            return year.first + (word * 64 + 63 - bits[word].leadingZeroBitCount)
        }
        return nil
    }
}
