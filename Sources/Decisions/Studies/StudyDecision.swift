import Domain
import RuleBook

public enum StudyStatus: String, CodedValue {
    case retenue, incomplete
    case horsDelai = "hors_delai"
    case refusee
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

/// Why a study request is not retained (§4), all that apply.
@frozen
public struct StudyMotifs: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16

    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Late.
    public static let e01 = StudyMotifs(rawValue: 1 << 0)
    /// Not at fiscal charge.
    public static let e02 = StudyMotifs(rawValue: 1 << 1)
    /// Too old.
    public static let e03 = StudyMotifs(rawValue: 1 << 2)
    /// Schooling level.
    public static let e04 = StudyMotifs(rawValue: 1 << 3)
    /// QF above the ceiling.
    public static let e05 = StudyMotifs(rawValue: 1 << 4)
    /// Rights not open.
    public static let e06 = StudyMotifs(rawValue: 1 << 5)
    /// Dossier incomplete.
    public static let e07 = StudyMotifs(rawValue: 1 << 6)
    /// QF unknown.
    public static let e08 = StudyMotifs(rawValue: 1 << 7)
    /// Certificate missing.
    public static let e09 = StudyMotifs(rawValue: 1 << 8)
    /// Proof of correspondence course missing.
    public static let e10 = StudyMotifs(rawValue: 1 << 9)
    /// Share 0 by years of service.
    public static let e11 = StudyMotifs(rawValue: 1 << 10)

    public static let codes: [StaticString] = [
        "E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09", "E10", "E11",
    ]
    /// ET2, ET3, ET4, rights, O7.
    static let refusing: StudyMotifs = [.e02, .e03, .e04, .e05, .e06, .e11]
    /// Dossier or pieces (ET5).
    static let lacking: StudyMotifs = [.e07, .e08, .e09, .e10]
}

public struct StudyDecision: Sendable, BitwiseCopyable {
    public let agent: Int32
    /// Index in `Extraits.ayantsDroit.rows`.
    public let line: Int32
    public let status: StudyStatus
    public let motifs: StudyMotifs
    /// ET1: the earliest of the agent's dossiers of N.
    public let dateConstitution: Day
    public let deadline: Day
    /// Negative = late.
    public let days: Int
    public let quotient: QuotientFamilial?
    public let age: Int
    /// Hundredths of a per cent.
    public let share: Int64
}

/// A child for whom the box is ticked, with what §3 gives him.
struct StudyRequest {
    let agent: Int
    let line: Int
    let dossier: Dossier
    let age: Int
    let given: DependantEntitlement
    let isOpen: Bool
}
