import Domain

/// A workbook: its sheets in order, and what its properties and footers say.
public struct Workbook: Sendable {
    public enum Sheet: Sendable {
        case list(ListSheet)
        case page(PageSheet)
        case text(TextSheet)
    }

    public var title: String
    public var subject: String
    public var author: String
    public var company: String
    public var keywords: String
    /// The only date in the file; fixed by the campaign, so that two runs give the same bytes. 1970 or later.
    public var created: Day
    /// At the foot of every printed page: left, and right (page x / y stands between them). At most 100 characters each.
    public var footerLeft: String
    public var footerRight: String
    public var sheets: [Sheet]
    /// Rows leave memory as they are written: for long lists. Pages then have no real tables, only their look.
    public var isStreamed: Bool

    public init(
        title: String, subject: String = "", author: String = "", company: String = "", keywords: String = "",
        created: Day, footerLeft: String = "", footerRight: String = "", sheets: [Sheet] = [], isStreamed: Bool = true
    ) {
        self.title = title
        self.subject = subject
        self.author = author
        self.company = company
        self.keywords = keywords
        self.created = created
        self.footerLeft = footerLeft
        self.footerRight = footerRight
        self.sheets = sheets
        self.isStreamed = isStreamed
    }
}
