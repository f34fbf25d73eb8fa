/// A cell that is not of its column's shape by what it is, whatever it shows (`R-TYPE`).
public struct CellFault: Equatable, Sendable {
    public enum Kind: Sendable {
        /// A number where a text is meant: zeros before it may be gone.
        case number
        /// A date where a text is meant.
        case date
        /// A day with a time of day, or a time alone.
        case timeOfDay
        /// `#N/A` and its like.
        case error
        /// A formula whose result is not stored.
        case unknownResult
    }

    /// Where the field begins in the written text, at its mark, within its quotes.
    public internal(set) var offset: Int
    public let position: CellPosition
    public let kind: Kind
}
