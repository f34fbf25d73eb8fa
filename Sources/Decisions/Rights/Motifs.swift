import Domain

/// Why a verdict is what it is (domain.md §2), all that apply, shown in code order.
@frozen
public struct Motifs: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32

    @inlinable
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Own dossier would open.
    public static let d01 = Motifs(rawValue: 1 << 0)
    /// Failing that, the spouse's does for him.
    public static let d02 = Motifs(rawValue: 1 << 1)
    /// Automatic renewal, rang 1 to 5.
    public static let d03 = Motifs(rawValue: 1 << 2)
    /// Medical: category, or at least one medical day.
    public static let d04 = Motifs(rawValue: 1 << 3)
    /// No dossier of N.
    public static let d10 = Motifs(rawValue: 1 << 4)
    /// Dossier incomplete at the cut-off.
    public static let d11 = Motifs(rawValue: 1 << 5)
    /// An opening row of N closed for want of contribution.
    public static let d12 = Motifs(rawValue: 1 << 6)
    /// Establishment not a member on some day.
    public static let d13 = Motifs(rawValue: 1 << 7)
    /// Disponibilité in force.
    public static let d14 = Motifs(rawValue: 1 << 8)
    /// Resignation or dismissal in force.
    public static let d15 = Motifs(rawValue: 1 << 9)
    /// Dead by the cut-off.
    public static let d16 = Motifs(rawValue: 1 << 10)
    /// Retirement: establishment not a member, or fund.
    public static let d17 = Motifs(rawValue: 1 << 11)
    /// Retirement: not in activity at the liquidation.
    public static let d18 = Motifs(rawValue: 1 << 12)
    /// Renewal exhausted, and no dossier opens.
    public static let d19 = Motifs(rawValue: 1 << 13)
    /// Refusal of information.
    public static let d20 = Motifs(rawValue: 1 << 14)
    /// Signature missing.
    public static let d21 = Motifs(rawValue: 1 << 15)
    /// Neither a row of N nor a retirement line.
    public static let d22 = Motifs(rawValue: 1 << 16)

    public static let codes: [StaticString] = [
        "D01", "D02", "D03", "D04", "D10", "D11", "D12", "D13", "D14", "D15", "D16", "D17", "D18", "D19", "D20", "D21",
        "D22",
    ]
}
