/// Money in whole cents. Overflow traps: a sum that does not fit stops the run, it never wraps.
@frozen
public struct Cents: Hashable, Comparable, Sendable {
    public let value: Int64

    @inlinable
    public init(_ value: Int64) { self.value = value }

    @inlinable
    public static var zero: Cents { Cents(0) }
    @inlinable
    public static func < (a: Cents, b: Cents) -> Bool { a.value < b.value }
    @inlinable
    public static func + (a: Cents, b: Cents) -> Cents { Cents(a.value + b.value) }
    @inlinable
    public static func - (a: Cents, b: Cents) -> Cents { Cents(a.value - b.value) }
    @inlinable
    public static prefix func - (a: Cents) -> Cents { Cents(-a.value) }
    @inlinable
    public static func += (a: inout Cents, b: Cents) { a = a + b }
    @inlinable
    public static func -= (a: inout Cents, b: Cents) { a = a - b }
}

/// The roundings of the program, each named for what the rules call it.
public enum Rounding {
    /// `numerator / denominator` to the nearest whole, halves away from zero (T3 and QF display).
    /// `denominator` > 0.
    @inlinable
    public static func halfAwayFromZero(_ numerator: Int64, over denominator: Int64) -> Int64 {
        let (q, r) = numerator.quotientAndRemainder(dividingBy: denominator)
        if r.magnitude >= UInt64(denominator) - r.magnitude { return numerator < 0 ? q - 1 : q + 1 }
        return q
    }

    /// Cents to whole euros, 0.50 up (T5; CGI art. 1657). A negative sum declares 0.
    @inlinable
    public static func declaredEuros(_ sum: Cents) -> Int64 {
        sum.value <= 0 ? 0 : (sum.value + 50) / 100
    }
}
