import Domain

/// A letter of one page, ready to be drawn: every word and every figure is here, none of the geometry.
public struct Letter: Equatable, Sendable {
    /// The committee, its full name, the region, its address: the first line is the large one.
    public var sender: [Paragraph]
    /// The lines seen through the window of the envelope: at most six.
    public var recipient: [String]
    /// At the left of the window: numero, campaign, cut-off.
    public var references: [Paragraph]
    public var subject: Paragraph
    public var blocks: [Block]
    /// The signatory, under the last block, a paragraph a line; empty where the template names none.
    public var signature: [Paragraph]
    /// At the foot of the page.
    public var footer: [Paragraph]

    public enum Block: Equatable, Sendable {
        case paragraph(Paragraph)
        /// What must be seen first: a caption and, at its right, a figure in large.
        case highlight(Paragraph, figure: String?)
        /// The same, longer and shorter: the first that leaves the letter legible on its page is printed.
        case table([Table])
    }

    public init(
        sender: [Paragraph], recipient: [String], references: [Paragraph], subject: Paragraph, blocks: [Block],
        signature: [Paragraph], footer: [Paragraph]
    ) {
        self.sender = sender
        self.recipient = recipient
        self.references = references
        self.subject = subject
        self.blocks = blocks
        self.signature = signature
        self.footer = footer
    }
}

extension Letter {
    /// How many versions of its tables there are.
    public var versions: Int {
        blocks.reduce(1) { most, block in
            if case .table(let tables) = block { max(most, tables.count) } else { most }
        }
    }

    /// Words that follow each other, light or bold; a line may be broken at its plain spaces.
    public struct Paragraph: Equatable, Sendable {
        public struct Run: Equatable, Sendable {
            public var text: String
            public var isBold: Bool

            public init(_ text: String, isBold: Bool = false) {
                self.text = text
                self.isBold = isBold
            }
        }

        public var runs: [Run]
        public var isBullet: Bool

        public init(_ runs: [Run], isBullet: Bool = false) {
            self.runs = runs
            self.isBullet = isBullet
        }

        public init(_ text: String) { self.init([Run(text)]) }

        /// Without weights.
        public var plain: String { runs.map(\.text).joined() }

        /// All bold: a heading of what follows.
        public var isHeading: Bool { !isBullet && !runs.isEmpty && runs.allSatisfy(\.isBold) }
    }

    /// A table of amounts: a label, then one amount or word for each column.
    public struct Table: Equatable, Sendable {
        public struct Row: Equatable, Sendable {
            public var label: String
            public var cells: [Cell]
            public var isTotal: Bool

            public init(_ label: String, _ cells: [Cell], isTotal: Bool = false) {
                self.label = label
                self.cells = cells
                self.isTotal = isTotal
            }
        }

        public enum Cell: Equatable, Sendable {
            case amount(Cents)
            case words(String)
            case empty

            /// As it is read.
            public var text: String {
                switch self {
                case .amount(let cents): French.euros(cents)
                case .words(let words): words
                case .empty: ""
                }
            }
        }

        /// The label's, then one for each cell.
        public var titles: [String]
        public var rows: [Row]

        public init(titles: [String], rows: [Row]) {
            self.titles = titles
            self.rows = rows
        }
    }
}
