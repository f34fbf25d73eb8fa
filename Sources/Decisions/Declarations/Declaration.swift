import Domain

/// Sums of payments and repayments that count; repayments negative.
public struct PaymentSums: Sendable, BitwiseCopyable, Equatable {
    public var count = 0
    public var brut = Cents.zero
    public var csgDeductible = Cents.zero
    public var csgNonDeductible = Cents.zero
    public var crds = Cents.zero
    public var casa = Cents.zero
    public var netImposable = Cents.zero

    public init() {}

    /// CSG, CRDS and CASA.
    public var contributions: Cents { csgDeductible + csgNonDeductible + crds + casa }

    public mutating func add(_ other: PaymentSums) {
        count += other.count
        brut += other.brut
        csgDeductible += other.csgDeductible
        csgNonDeductible += other.csgNonDeductible
        crds += other.crds
        casa += other.casa
        netImposable += other.netImposable
    }
}

/// A line of the detail: one benefit of one agent.
public struct DeclarationDetail: Sendable, BitwiseCopyable {
    public let agent: Int32
    /// Index in `Rules.benefits`.
    public let prestation: UInt8
    public let sums: PaymentSums
}

/// What an agent must declare for N (T1, T5).
public struct Declaration: Sendable, BitwiseCopyable {
    public let agent: Int32
    /// Taxable benefits; `brut` is `brut_imposable`. `count` is that of all movements, taxable or not.
    public let taxable: PaymentSums
    public let nonImposable: Cents
    /// Repayments among the movements counted.
    public let repayments: Int32
    /// Gross repaid, taxable or not, positive.
    public let remboursements: Cents
    public let prelevementSource: Cents
    /// Whole euros.
    public let montantADeclarer: Int64

    /// He was paid something, and did not only give back.
    public var hasPayments: Bool { taxable.count > Int(repayments) }
}
