import Domain

/// What a cell of a page shows.
public enum PageValue: Sendable, ExpressibleByStringLiteral {
    case cell(Cell)
    case words(String)
    case formula(Formula)
    /// A link to the first cell of another sheet of the workbook.
    case link(String, toSheet: String)

    public init(stringLiteral value: String) { self = .words(value) }

    public static var blank: PageValue { .cell(.empty) }
}

/// What a cell of a page is; the writer has one look for each.
public enum PageRole: Hashable, Sendable, CaseIterable {
    /// Large, once at the top.
    case title
    /// Under the title, grey.
    case subtitle
    /// Begins a section, with a line under it.
    case heading
    /// A key figure, large, on a light ground.
    case figure
    /// Says what a key figure is: small, on the same ground, above or below it.
    case caption
    /// Words at the head of a line.
    case label
    /// An ordinary value.
    case cell
    /// Small and grey; wraps.
    case note
    /// White on dark blue.
    case tableHeader
    /// Bold with a line above.
    case total
    /// Green and bold.
    case good
    /// Red and bold.
    case alert
}

/// One cell of a page: a value, its role, and how many columns it takes.
public struct PageCell: Sendable {
    public let value: PageValue
    public let role: PageRole
    /// 1 or more; above 1 the cells are merged and the words wrap inside.
    public let span: Int

    public init(_ value: PageValue, _ role: PageRole, span: Int = 1) {
        self.value = value
        self.role = role
        self.span = span
    }

    public static var blank: PageCell { PageCell(.blank, .cell) }
    public static func title(_ words: String) -> PageCell { PageCell(.words(words), .title) }
    public static func subtitle(_ words: String) -> PageCell { PageCell(.words(words), .subtitle) }
    public static func heading(_ words: String, span: Int) -> PageCell { PageCell(.words(words), .heading, span: span) }
    public static func label(_ words: String, span: Int = 1) -> PageCell { PageCell(.words(words), .label, span: span) }
    public static func caption(_ words: String, span: Int = 1) -> PageCell {
        PageCell(.words(words), .caption, span: span)
    }
    public static func figure(_ value: PageValue, span: Int = 1) -> PageCell { PageCell(value, .figure, span: span) }
    public static func note(_ words: String, span: Int) -> PageCell { PageCell(.words(words), .note, span: span) }
    public static func value(_ value: PageValue) -> PageCell { PageCell(value, .cell) }
    public static func link(_ words: String, toSheet sheet: String) -> PageCell {
        PageCell(.link(words, toSheet: sheet), .label)
    }
}
