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
<<<<<<< HEAD
=======

/// T2: which profile of contributions a payment follows.
enum ProfileChoice {
    /// - Parameter retraite: of an agent for whom S7 holds; nil for all others.
    static func profile(_ benefit: Benefit, day: Day, retraite: Retraite?, _ rules: ContributionRules) -> ContributionProfile {
        rules.profiles[index(benefit, day: day, retraite: retraite, rules)]
    }

    /// Index in `ContributionRules.profiles`.
    static func index(_ benefit: Benefit, day: Day, retraite: Retraite?, _ rules: ContributionRules) -> Int {
        switch benefit.profile {
        case .fixed(let index): return index
        case .selonBeneficiaire:
            guard let retraite, retraite.dateLiquidation <= day else { return rules.activity }
            let order: Int =
                switch retraite.csgPension {
                case .plein: 0
                case .median: 1
                case .reduit: 2
                case .exonere: 3
                }
            return rules.pension[order]
        }
    }
}
>>>>>>> letters
