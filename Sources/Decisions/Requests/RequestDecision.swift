import Domain
import RuleBook

public enum RequestStatus: String, CodedValue {
    case recevable
    case aFixer = "a_fixer"
    case incomplete
    case horsDelai = "hors_delai"
    case refusee
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

public struct RequestDecision: Sendable {
    /// Index in `Extraits.demandes.rows`.
    public let request: Int32
    public let agent: Int32
    public let status: RequestStatus
    public let motifs: RequestMotifs
    /// Indices in `Rules.pieces` of what is missing, in the order of their codes (C06).
    public let missingPieces: [Int]
    /// The price paid is needed and absent (`C06:montant_paye`).
    public let priceMissing: Bool
    public let deadline: Day
    /// Negative = late.
    public let days: Int
    /// Only where `recevable`.
    public let amount: Cents?
    /// In kind, only where `recevable`.
    public let nights: Int?
}
