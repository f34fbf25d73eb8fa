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

/// Why a request is not paid as asked (§6), all that apply.
@frozen
public struct RequestMotifs: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16

    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Late.
    public static let c01 = RequestMotifs(rawValue: 1 << 0)
    /// Rights not `ouverts`, or of another committee.
    public static let c02 = RequestMotifs(rawValue: 1 << 1)
    /// Age.
    public static let c03 = RequestMotifs(rawValue: 1 << 2)
    /// Disability rate.
    public static let c04 = RequestMotifs(rawValue: 1 << 3)
    /// Not retired in N.
    public static let c05 = RequestMotifs(rawValue: 1 << 4)
    /// A piece, or the price paid, missing: each is named.
    public static let c06 = RequestMotifs(rawValue: 1 << 5)
    /// Amount granted outside the range.
    public static let c07 = RequestMotifs(rawValue: 1 << 6)
    /// Months cut.
    public static let c08 = RequestMotifs(rawValue: 1 << 7)
    /// The source speaks of a ceiling and gives none.
    public static let c09 = RequestMotifs(rawValue: 1 << 8)
    /// Variant missing or unknown.
    public static let c10 = RequestMotifs(rawValue: 1 << 9)
    /// No day of completeness.
    public static let c11 = RequestMotifs(rawValue: 1 << 10)
    /// Rang missing, or not a line of the dossier.
    public static let c12 = RequestMotifs(rawValue: 1 << 11)

    public static let codes: [StaticString] = [
        "C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C10", "C11", "C12",
    ]
    static let refusing: RequestMotifs = [.c02, .c03, .c04, .c05, .c07, .c10, .c12]
    static let lacking: RequestMotifs = [.c06, .c11]
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
