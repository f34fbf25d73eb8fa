import Domain
import RuleBook

public enum RequestStatus: String, CodedValue {
    case recevable
    case aFixer = "a_fixer"
    case incomplete
    case horsDelai = "hors_delai"
    case refusee
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))

    /// The first that applies: refused, late, incomplete, an amount still to be granted, or good.
    init(_ motifs: RequestMotifs, isToBeFixed: Bool) {
        self =
            !motifs.isDisjoint(with: .refusing)
            ? .refusee
            : motifs.contains(.c01)
                ? .horsDelai : !motifs.isDisjoint(with: .lacking) ? .incomplete : isToBeFixed ? .aFixer : .recevable
    }
}

/// What is decided of a request (§6).
public struct RequestDecision: Sendable {
    /// Index in `Extraits.demandes.rows`.
    public let request: Int32
    public let agent: Int32
    /// Index in `Extraits.ayantsDroit.rows` of the line that `rang` names; nil where it names none.
    public let line: Int32?
    public let status: RequestStatus
    public internal(set) var motifs: RequestMotifs
    /// Indices in `Rules.pieces` of what is missing, in the order of their codes (C06).
    public let missingPieces: [Int]
    /// The price paid is needed and absent (`C06:montant_paye`).
    public let priceMissing: Bool
    public let deadline: Day
    /// Negative = late.
    public let days: Int
    /// Only where `recevable`.
    public internal(set) var amount: Cents?
    /// In kind, only where `recevable`.
    public let nights: Int?
}

extension RequestDecision {
    /// Its motifs as outputs write them; `C06` names each missing piece, in alphabetical order.
    ///
    /// - Parameter only: those that are told; nil = all.
    public func motifCodes(_ rules: Rules, only: RequestMotifs? = nil) -> [String] {
        var codes: [String] = []
        for motif in motifs.intersection(only ?? motifs).elements {
            guard motif == .c06 else {
                codes.append(motif.code)
                continue
            }
            var missing = missingPieces.map { rules.pieces[$0].code.description }
            if priceMissing { missing.append("montant_paye") }
            codes += missing.sorted().map { "\(motif.code):\($0)" }
        }
        return codes
    }
}
