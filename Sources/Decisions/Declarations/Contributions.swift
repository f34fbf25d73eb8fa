import Domain
import RuleBook

/// T2, T3: the contributions of one payment, each rounded on its own; all 0 for what is not taxable.
struct Contributions: Equatable {
    var csgDeductible = Cents.zero
    var csgNonDeductible = Cents.zero
    var crds = Cents.zero
    var casa = Cents.zero

    static let none = Contributions()

    private init() {}

    /// Each = round(brut × base × rate), halves away from zero.
    init(brut: Cents, _ rates: ContributionRates) {
        func share(_ rate: Int64) -> Cents {
            rate == 0 ? .zero : Cents(Rounding.halfAwayFromZero(brut.value * (rates.base * rate), over: 100_000_000))
        }
        csgDeductible = share(rates.csgDeductible)
        csgNonDeductible = share(rates.csgNonDeductible)
        crds = share(rates.crds)
        casa = share(rates.casa)
    }

    var total: Cents { csgDeductible + csgNonDeductible + crds + casa }
}
