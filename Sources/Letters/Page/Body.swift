import LetterModel

/// The blocks of a letter set at one size: their height, and the set texts of each.
struct Body {
    enum Item {
        case title(SetText)
        case text(SetText, Kind, spaceBefore: Double)
        case highlight(SetText, figure: SetText?)
        case table(SetTable)
    }

    enum Kind {
        case paragraph, heading, bullet, signature
    }

    private(set) var items: [Item] = []
    private(set) var height = 0.0
    let size: Double

    /// With the longest tables that leave it easy to read, else legible, at the largest size that takes no more than `room`; with the
    /// shortest at any size; nil where nothing fits.
    static func fitting(
        _ letter: Letter, in room: Double, _ fonts: LetterFonts
    ) throws(MissingCharacter) -> Body? {
        let versions = letter.versions
        for version in 0..<versions {
            let sizes =
                version == versions - 1
                ? PageGeometry.bodySizes : version == 0 ? PageGeometry.easySizes : PageGeometry.legibleSizes
            if let body = try fitting(letter, version, sizes, in: room, fonts) { return body }
        }
        return nil
    }

    /// - Parameter sizes: the largest first.
    private static func fitting(
        _ letter: Letter, _ version: Int, _ sizes: [Double], in room: Double, _ fonts: LetterFonts
    ) throws(MissingCharacter) -> Body? {
        var best = try Body(letter, version, size: sizes[0], fonts)
        if best.height <= room { return best }
        // Height goes about as the square of the size: the search begins near its end.
        let guess = sizes[0] * (room / best.height).squareRoot()
        var i = sizes.firstIndex { $0 <= guess } ?? sizes.count - 1
        best = try Body(letter, version, size: sizes[i], fonts)
        guard best.height <= room else {
            for size in sizes[(i + 1)...] {
                best = try Body(letter, version, size: size, fonts)
                if best.height <= room { return best }
            }
            return nil
        }
        while i > 1 {
            i -= 1
            let larger = try Body(letter, version, size: sizes[i], fonts)
            if larger.height > room { break }
            best = larger
        }
        return best
    }

    private init(
        _ letter: Letter, _ version: Int, size: Double, _ fonts: LetterFonts
    ) throws(MissingCharacter) {
        self.size = size
        let subject = Letter.Paragraph(letter.subject.runs.map { .init($0.text, isBold: true) })
        add(.title(try SetText(subject, width: PageGeometry.width, size: size + 1.5, fonts)))
        var isUnderHeading = false
        for block in letter.blocks {
            switch block {
            case .paragraph(let paragraph):
                let kind: Kind = paragraph.isBullet ? .bullet : paragraph.isHeading ? .heading : .paragraph
                let text = try SetText(paragraph, width: PageGeometry.right - left(kind), size: size, fonts)
                let space = isUnderHeading ? 0.25 : kind == .bullet ? 0.3 : kind == .heading ? 0.95 : 0.6
                add(.text(text, kind, spaceBefore: space * size))
                isUnderHeading = kind == .heading
            case .highlight(let caption, let figure):
                let big = try figure.map { figure throws(MissingCharacter) in
                    try SetText(
                        .init([.init(figure, isBold: true)]), width: PageGeometry.width, size: 2.4 * size, fonts)
                }
                let room = PageGeometry.width - 2 * padding - (big.map { $0.width($0.lines[0]) + 2 * padding } ?? 0)
                add(.highlight(try SetText(caption, width: room, size: size + 1, fonts), figure: big))
                isUnderHeading = false
            case .table(let tables):
                let table = tables[min(version, tables.count - 1)]
                add(.table(try SetTable(table, size: size - 0.75, width: PageGeometry.width, fonts)))
                isUnderHeading = false
            }
        }
        for (i, paragraph) in letter.signature.enumerated() {
            let text = try SetText(paragraph, width: PageGeometry.right - left(.signature), size: size, fonts)
            add(.text(text, .signature, spaceBefore: i == 0 ? 1.2 * size : 0))
        }
    }

    private mutating func add(_ item: Item) {
        items.append(item)
        height += self.height(item)
    }

    /// Where a text begins.
    func left(_ kind: Kind) -> Double {
        switch kind {
        case .paragraph, .heading: PageGeometry.left
        case .bullet: PageGeometry.left + size * 1.1
        case .signature: AddressWindow.left * PageGeometry.point
        }
    }

    var padding: Double { size * 0.9 }
    /// Above a frame or a table.
    var gap: Double { size * 0.9 }

    func height(_ item: Item) -> Double {
        switch item {
        case .title(let text): Double(text.lines.count) * text.size * PageGeometry.leading
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
