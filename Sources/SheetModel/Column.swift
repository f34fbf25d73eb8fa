import Domain

/// What a column of a list or of a table holds, how it is shown, and what its total is.
public struct Column: Sendable {
    /// Decides number format and alignment.
    public enum Kind: Sendable {
        /// Words, left-aligned.
        case text
        /// Identifiers and codes; digits stay text, without the "number stored as text" warning.
        case code
        /// Whole numbers, thousands apart.
        case integer
        /// `1 234,56 €`.
        case money
        /// Whole euros, `1 235 €`.
        case euros
        /// `dd/mm/yyyy`.
        case date
        /// `35,00 %`.
        case percent
        /// Two decimals.
        case years
        /// Dates, amounts and numbers in one column, each shown as what it is.
        case measure

        var isAdded: Bool {
            switch self {
            case .integer, .money, .euros, .years: true
            case .text, .code, .date, .percent, .measure: false
            }
        }
    }

    /// The live figure above a list (below a table), over what the filters leave visible.
    public enum Total: Sendable {
        case none
        /// Of integer, money, euros or years.
        case sum
        /// Of the cells that are not blank: count a column that is always filled.
        case count
    }

    public var title: String
    public var kind: Kind
    public var total: Total
    /// Values picked out wherever they stand in the column.
    public var highlights: [Highlight]
    /// Values counted while the list is read through, so that `ListSheet.count(_:equalTo:)` has its stored value.
    public var tallies: [Text]
    /// In characters; the width is never less, and never more than 60 (or `minimumWidth`).
    public var minimumWidth: Double
    /// In characters: a column that wraps is at most that wide.
    public var maximumWidth: Double
    /// Long words go on a second line instead of being cut at the next cell.
    public var wraps: Bool
    /// One or two sentences, shown when the header is selected. At most 255 characters.
    public var note: String?

    public init(
        _ title: String, _ kind: Kind = .text, total: Total = .none, highlights: [Highlight] = [],
        tallies: [Text] = [], minimumWidth: Double = 0, maximumWidth: Double = 45, wraps: Bool = false,
        note: String? = nil
    ) {
        precondition(total != .sum || kind.isAdded, "\(title): no sum of that kind")
        self.title = title
        self.kind = kind
        self.total = total
        self.highlights = highlights
        self.tallies = tallies
        self.minimumWidth = minimumWidth
        self.maximumWidth = maximumWidth
        self.wraps = wraps
        self.note = note
    }
}

/// A value that is picked out by colour and by weight or slant, never by colour alone.
public struct Highlight: Sendable {
    public enum Role: Sendable, CaseIterable { case good, warning, bad, muted }

    /// The whole text of the cell; letter case does not count (spreadsheets compare so).
    public let value: String
    public let role: Role

    public init(_ value: String, _ role: Role) {
        self.value = value
        self.role = role
    }
}
