import Domain

/// What an agent is to declare in one judging, as `declarations.csv` tells it; all 0 for who has no movement.
public struct MoneyFigures: Sendable, BitwiseCopyable, Equatable {
    /// Movements; 0 = he has no line in `declarations.csv`.
    public var movements: Int32 = 0
    /// T6: his statement goes by post. False for who has no movement.
    public var isByPost = false
    /// Gross of taxable benefits, repayments negative.
    public var brut = Cents.zero
    /// CSG, CRDS and CASA of taxable benefits, deductible or not.
    public var contributions = Cents.zero
    /// Of `contributions`, what is deducted from the gross before tax.
    public var deductible: Cents { brut - netImposable }
    public var netImposable = Cents.zero
    public var nonImposable = Cents.zero
    /// Repaid gross, taxable or not, positive.
    public var remboursements = Cents.zero
    public var prelevementSource = Cents.zero
    /// `montant_a_declarer`, whole euros.
    public var euros: Int64 = 0

    /// What he keeps of all benefits once contributions are taken.
    public var kept: Cents { brut + nonImposable - contributions }

    public init() {}
}
