/// Quotient familial: ressources ÷ parts ÷ 12, in € per month (§0; [R]: C = A : B : 12).
///
/// Kept as its two terms, so that a comparison is exact; only what is shown is rounded.
@frozen
public struct QuotientFamilial: Equatable, Sendable {
    /// Yearly resources of the household, cents.
    public let ressources: Cents
    /// Tax shares, in hundredths; never 0.
    public let parts: Int64

    /// Nil (QF unknown) where ressources or parts are missing, or parts = 0.
    @inlinable
    public init?(ressources: Cents?, parts: Int64?) {
        guard let ressources, let parts, parts > 0 else { return nil }
        self.ressources = ressources
        self.parts = parts
    }

    /// QF ≤ ceiling ⇔ ressources ≤ ceiling × parts × 12, in whole numbers. `ceiling` in cents per month.
    @inlinable
    public func isAtMost(_ ceiling: Cents, months: Int64) -> Bool {
        ressources.value * 100 <= ceiling.value * parts * months
    }

    /// QF < ceiling, exactly.
    @inlinable
    public func isUnder(_ ceiling: Cents, months: Int64) -> Bool {
        ressources.value * 100 < ceiling.value * parts * months
    }

    /// To the cent, halves away from zero: for display only.
    @inlinable
    public func displayed(months: Int64) -> Cents {
        Cents(Rounding.halfAwayFromZero(ressources.value * 100, over: parts * months))
    }
}
