import Domain
import RuleBook

/// T2 to T4: the arithmetic of one payment or repayment that counts, wherever it is asked for.
public struct PaymentReckoner: Sendable {
    let payments: PaymentKinds

    public init(_ rules: Rules) { payments = PaymentKinds(rules) }

    /// What a payment comes to.
    public struct Reckoned: Sendable, Equatable {
        /// Of this payment alone; repayments negative.
        public let sums: PaymentSums
        public let isTaxable: Bool
        /// Gross less all contributions, unsigned: what the extract's own net is compared with.
        let net: Cents
        let isRepayment: Bool

        /// The same, repayments negative.
        public var signedNet: Cents { isRepayment ? -net : net }
    }

    /// - Parameters:
    ///   - droit: of the agent who was paid.
    ///   - retraite: his retirement line; looked at only where the benefit follows the beneficiary.
    @inline(__always)
    public func reckon(_ payment: Versement, _ droit: Droit, _ retraite: @autoclosure () -> Retraite?) -> Reckoned {
        let kind = payments.kinds[Int(payment.prestation)]
        var contributions = Contributions.none
        if kind.isTaxable {
            let retraite = kind.profile == nil && droit.isRetired ? retraite() : nil
            contributions = Contributions(
                brut: payment.brut, payments.rates(kind, day: payment.date, retraite: retraite))
        }
        let isRepayment = payment.nature == .remboursement
        let sign: Int64 = isRepayment ? -1 : 1
        var sums = PaymentSums()
        sums.count = 1
        sums.brut = Cents(sign * payment.brut.value)
        if kind.isTaxable {
            sums.csgDeductible = Cents(sign * contributions.csgDeductible.value)
            sums.csgNonDeductible = Cents(sign * contributions.csgNonDeductible.value)
            sums.crds = Cents(sign * contributions.crds.value)
            sums.casa = Cents(sign * contributions.casa.value)
            sums.netImposable = sums.brut - sums.csgDeductible
        }
        return Reckoned(
            sums: sums, isTaxable: kind.isTaxable, net: payment.brut - contributions.total, isRepayment: isRepayment)
    }

    /// The profile that a payment follows: index in `ContributionRules.profiles`.
    public func profile(_ payment: Versement, _ droit: Droit, _ retraite: @autoclosure () -> Retraite?) -> Int {
        payments.kinds[Int(payment.prestation)].profile
            ?? ProfileChoice.index(
                payment.date, droit.isRetired ? retraite() : nil, activity: payments.activity,
                pension: payments.pension)
    }
}
