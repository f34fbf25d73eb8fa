import Domain
import RuleBook

/// What is decided of a line of a counted dossier (§3).
public struct DependantDecision: Sendable, BitwiseCopyable {
    /// The dossier's own agent.
    public let agent: Int32
    /// Index in `Extraits.ayantsDroit.rows`.
    public let line: Int32
    /// Reached on 31/12/N.
    public let age: Int
    public let category: DependantRule.Category
    public let offers: Bool
    public let benefits: Bool
    /// Holidays and Christmas.
    public let holidays: Bool
    public let studies: Bool
    /// Hundredths of a per cent.
    public let share: Int64

    /// Holidays and Christmas are paid whole, in alternating residence too (source [F]); hundredths of a per cent.
    public var holidayShare: Int64 { holidays ? 10_000 : 0 }
}
