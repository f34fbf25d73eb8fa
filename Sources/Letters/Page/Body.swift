import LetterModel

/// The blocks of a letter set at one size: how high they stand, and what is drawn of each.
struct Body {
    enum Item {
        case text(SetText, isBullet: Bool, spaceBefore: Double)
        case highlight(SetText, figure: SetText?)
        case table(SetTable)
    }

    private(set) var items: [Item] = []
    private(set) var height = 0.0
    let size: Double

    init(_ letter: Letter, size: Double, _ fonts: LetterFonts) throws(MissingCharacter) {
        self.size = size
        let subject = Letter.Paragraph(letter.subject.runs.map { .init($0.text, isBold: true) })
        add(
            .text(
                try SetText(subject, width: PageGeometry.width, size: size + 1.5, fonts), isBullet: false,
                spaceBefore: 0))
        var isUnderHeading = false
        for block in letter.blocks {
            switch block {
            case .paragraph(let paragraph):
                let indent = paragraph.isBullet ? bulletIndent : 0
                let text = try SetText(paragraph, width: PageGeometry.width - indent, size: size, fonts)
                let space = isUnderHeading ? 0.25 : paragraph.isBullet ? 0.3 : paragraph.isHeading ? 0.95 : 0.6
                add(.text(text, isBullet: paragraph.isBullet, spaceBefore: space * size))
                isUnderHeading = paragraph.isHeading
            case .highlight(let caption, let figure):
                let big = try figure.map { figure throws(MissingCharacter) in
                    try SetText(
                        .init([.init(figure, isBold: true)]), width: PageGeometry.width, size: 2.4 * size, fonts)
                }
                let room = PageGeometry.width - 2 * padding - (big.map { $0.width($0.lines[0]) + 2 * padding } ?? 0)
                add(.highlight(try SetText(caption, width: room, size: size + 1, fonts), figure: big))
                isUnderHeading = false
            case .table(let table):
                add(.table(try SetTable(table, size: size - 0.75, width: PageGeometry.width, fonts)))
                isUnderHeading = false
            }
        }
    }

    private mutating func add(_ item: Item) {
        items.append(item)
        height += self.height(item)
    }

    var bulletIndent: Double { size * 1.1 }
    var padding: Double { size * 0.9 }
    /// Above a frame or a table.
    var gap: Double { size * 0.9 }

    func height(_ item: Item) -> Double {
        switch item {
        case .text(let text, _, let space): space + Double(text.lines.count) * text.size * PageGeometry.leading
        case .highlight(let caption, let figure): gap + frameHeight(caption, figure)
        case .table(let table): size * 0.5 + table.height
        }
    }

    func frameHeight(_ caption: SetText, _ figure: SetText?) -> Double {
        max(Double(caption.lines.count) * caption.size * PageGeometry.leading, (figure?.size ?? 0) * 0.95) + 1.5
            * padding
    }
}
