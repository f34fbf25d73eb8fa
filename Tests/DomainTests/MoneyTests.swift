import Domain
import Testing

@Suite("Money: whole cents, named roundings")
struct MoneyTests {
    @Test("cents add, subtract and compare")
    func cents() {
        var sum = Cents(150)
        sum += Cents(-50)
        sum -= Cents(1)
        #expect(sum == Cents(99))
        #expect(Cents(1) + Cents(2) - Cents(4) == Cents(-1))
        #expect(-Cents(5) == Cents(-5))
        #expect(Cents(-1) < .zero && Cents.zero < Cents(1))
    }

    /// Numerator, denominator, rounded.
    @Test(
        "to the nearest, halves away from zero",
        arguments: [
            (0, 10, 0), (4, 10, 0), (5, 10, 1), (6, 10, 1), (14, 10, 1), (15, 10, 2), (-4, 10, 0), (-5, 10, -1),
            (-14, 10, -1),
            (-15, 10, -2), (-16, 10, -2), (1, 3, 0), (2, 3, 1), (-1, 3, 0), (-2, 3, -1), (7, 1, 7), (1, 2, 1),
            (-1, 2, -1),
            (49_999, 100_000, 0), (50_000, 100_000, 1), (-50_000, 100_000, -1),
        ] as [(Int64, Int64, Int64)])
    func halves(_ numerator: Int64, _ denominator: Int64, _ rounded: Int64) {
        #expect(Rounding.halfAwayFromZero(numerator, over: denominator) == rounded)
    }

    /// T5; CGI art. 1657.
    @Test(
        "declared euros: 0.50 up, a negative sum declares 0",
        arguments: [
            (0, 0), (1, 0), (49, 0), (50, 1), (51, 1), (99, 1), (100, 1), (149, 1), (150, 2), (123_456, 1235),
            (123_449, 1234),
            (-1, 0), (-50, 0), (-51, 0), (-100_000, 0),
        ] as [(Int64, Int64)])
    func declared(_ sum: Int64, _ euros: Int64) { #expect(Rounding.declaredEuros(Cents(sum)) == euros) }
}

/// §0: QF ≤ P ⇔ ressources ≤ P × parts × 12, in whole numbers.
@Suite("Quotient familial: exact")
struct QuotientFamilialTests {
    /// Yearly resources in cents, hundredths of a share; whether the QF is at most, and under, 1270,00 €.
    @Test(
        "compared with a ceiling of 1270 €",
        arguments: [
            (3_048_000, 200, true, false),  // 30 480,00 € ÷ 2 ÷ 12 = 1270,00 €
            (3_048_001, 200, false, false),  // one cent more, though 1270,0004 shows as 1270,00
            (3_047_999, 200, true, true), (0, 100, true, true), (1_524_000, 100, true, false),
            (1_524_001, 100, false, false),
            (3_810_000, 250, true, false), (3_810_001, 250, false, false), (15_240, 1, true, false),
            (15_241, 1, false, false),
        ] as [(Int64, Int64, Bool, Bool)])
    func ceiling(_ ressources: Int64, _ parts: Int64, _ isAtMost: Bool, _ isUnder: Bool) {
        let quotient = QuotientFamilial(ressources: Cents(ressources), parts: parts)
        #expect(quotient?.isAtMost(Cents(127_000), months: 12) == isAtMost)
        #expect(quotient?.isUnder(Cents(127_000), months: 12) == isUnder)
    }

    @Test("unknown where ressources or parts are missing, or parts = 0")
    func unknown() {
        #expect(QuotientFamilial(ressources: nil, parts: 200) == nil)
        #expect(QuotientFamilial(ressources: Cents(1), parts: nil) == nil)
        #expect(QuotientFamilial(ressources: Cents(1), parts: 0) == nil)
        #expect(QuotientFamilial(ressources: .zero, parts: 100) != nil)
    }

    /// 0,06 € ÷ 1 ÷ 12 is half a cent.
    @Test(
        "shown to the cent, halves away from zero",
        arguments: [
            (3_048_001, 200, 127_000), (6, 100, 1), (5, 100, 0), (18, 100, 2), (2_500_000, 250, 83_333),
            (2_500_000, 150, 138_889),
        ] as [(Int64, Int64, Int64)])
    func displayed(_ ressources: Int64, _ parts: Int64, _ shown: Int64) {
        #expect(QuotientFamilial(ressources: Cents(ressources), parts: parts)?.displayed(months: 12) == Cents(shown))
    }
}
