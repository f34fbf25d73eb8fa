import Domain

/// What became of rejected lines that came back, and what ties this run to one without corrections.
public struct ReadCorrections: Sendable {
    /// What the extracts alone give.
    public let firstCounts: [Table: TableCounts]
    public let firstGross: GrossCounts
    /// Lines rejected without corrections and accepted or ignored with them, by file and line: corrected, or naming
    /// what was corrected.
    public let recovered: [Table: [OriginalLine]]
    /// Lines of correction files that name no rejected line; rejected.
    public let refused: [Table: Int]
    /// Lines accepted or ignored without corrections and rejected with them: what they name was corrected to
    /// something else, or their key belongs to a line that is recovered.
    public let newlyRejected: [Table: Int]
    public let gross: CorrectionGross
    /// By the correction that replaces it.
    let originals: [Place: OriginalLine]
    /// What was found, without corrections, of lines whose correction is rejected in its turn: their
    /// findings stay, beside those of the correction.
    public let keptFindings: [Finding]

    /// The line that the correction at that place replaces.
    public func original(of place: Place) -> OriginalLine? { originals[place] }

    /// Lines that a correction replaces.
    public var replacedLines: Set<Place> { Set(originals.values.map(\.place)) }
}

/// A line of an extract, as findings call it.
public struct OriginalLine: Sendable, Equatable {
    public let place: Place
    /// Relative to the campaign's folder.
    public let file: String
    /// Physical line, header = 1.
    public let line: Int
}

/// Gross of payments that corrections touch, as written, in cents; each read again by itself, at its place.
public struct CorrectionGross: Sendable, Equatable {
    /// Every line of correction files.
    public var corrections = Cents.zero
    /// Lines rejected without corrections, as the extracts have them.
    public var recoveredBefore = Cents.zero
    public var stillRejectedBefore = Cents.zero
    /// The recovered lines as they are now.
    public var recoveredNow = Cents.zero
    public var newlyRejected = Cents.zero
    var replaced = Cents.zero
}
