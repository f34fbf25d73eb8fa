import Domain
import RuleBook

public enum StudyStatus: String, CodedValue {
    case retenue, incomplete
    case horsDelai = "hors_delai"
    case refusee
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

public struct StudyDecision: Sendable, BitwiseCopyable {
    /// The dossier's own agent.
    public let agent: Int32
    /// Index in `Extraits.ayantsDroit.rows`.
    public let line: Int32
    public let status: StudyStatus
    public let motifs: StudyMotifs
    /// ET1: the earliest of the agent's dossiers of N that ask for this child.
    public let dateConstitution: Day
    public let deadline: Day
    /// Negative = late.
    public let days: Int
    /// That of the child's dossier.
    public let quotient: QuotientFamilial?
    public let age: Int
    /// Hundredths of a per cent.
    public let share: Int64
}

/// A child for whom the box is ticked, with what §3 gives him.
struct StudyRequest {
    /// The dossier's own agent.
    let agent: Int
    /// Index in `Extraits.ayantsDroit.rows`.
    let index: Int
    let line: AyantDroit
    let dossier: Dossier
    let age: Int
    let given: DependantEntitlement
    /// The agents whose retained dossier it is.
    let holders: CountedDossiers.Holders
    /// The rights of one of them are `ouverts`.
    let isOpen: Bool
}
