/// One way to break a line.
enum Defect: Sendable {
    /// `R-CHAMPS`: a field too few, one too many, text after a closing quote.
    case missingField, extraField, textAfterQuote
    /// `R-ENCODAGE`: a byte that is no character, in UTF-8 as in Windows-1252.
    case badByte
    /// `R-CLE`: the line a second time.
    case twice
    /// Any other: what stands in those columns instead.
    case set([(column: String, value: StaticString)])
}

extension Defect {
    static func set(_ column: String, _ value: StaticString) -> Defect { .set([(column, value)]) }

    static let structural: [Defect] = [.missingField, .badByte, .extraField, .twice, .textAfterQuote]
}
