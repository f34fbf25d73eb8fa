import CCairo
import LetterModel

/// Draws lines of text and rules on the current page of a document; lengths in points from the top left corner.
///
/// A page is drawn when it ends, grounds and rules first, texts over them. Statuses are Cairo's own memory: once a call
/// fails, all later ones do nothing, and the end of the page reports it.
final class Pen {
    private let context: OpaquePointer
    private let regular: CairoFont
    private let bold: CairoFont
    private let space: SetCharacter
    private var text = PageText()
    private var rectangles: [(ink: Ink, x: Double, y: Double, width: Double, height: Double)] = []

    init(_ document: PdfDocument, _ fonts: LetterFonts) throws(LettersError) {
        context = document.context
        regular = try CairoFont(fonts.regularPath)
        bold = try CairoFont(fonts.boldPath)
        let plain = fonts.regular.characters[0x20]
        space = SetCharacter(code: 0x20, glyph: plain.glyph, advance: 0, isBold: false, isBreak: true)
    }

    enum Alignment { case left, right }

    /// What is drawn by `body` is this part of the page to a screen reader.
    func tagged<Failure>(_ tag: Tag, _ body: () throws(Failure) -> Void) throws(Failure) {
        text.begin(tag)
        try body()
        text.end(tag)
    }

    /// One line of a text, on a baseline; `x` is its left or its right end.
    ///
    /// - Parameter isFollowed: after the last line of this text another comes in the same part of the page, and is not to be run into this one by a
    ///   reader who copies or listens.
    func line(
        _ set: SetText, _ line: Range<Int>, x: Double, baseline: Double, _ ink: Ink, _ alignment: Alignment = .left,
        isFollowed: Bool = false
    ) {
        var x = alignment == .left ? x : x - set.width(line)
        let line = set.joined(line)
        var start = line.lowerBound
        while start < line.upperBound {
            let isBold = set.characters[start].isBold
            var end = start + 1
            while end < line.upperBound, set.characters[end].isBold == isBold { end += 1 }
            let style = PageText.Style(isBold: isBold, size: set.size, ink: ink)
            x = text.append(set.characters[start..<end], x: x, baseline: baseline, style)
            start = end
        }
        if isFollowed, line.upperBound == set.characters.count {
            let style = PageText.Style(isBold: false, size: set.size, ink: ink)
            _ = text.append([space], x: x, baseline: baseline, style)
        }
    }

    func rule(from x: Double, to end: Double, y: Double, width: Double, _ ink: Ink) {
        fill(x: x, y: y - width / 2, width: end - x, height: width, ink)
    }

    func fill(x: Double, y: Double, width: Double, height: Double, _ ink: Ink) {
        rectangles.append((ink, x, y, width, height))
    }

    /// Draws the page.
    func endPage() throws(CairoFailure) {
        for ink in Ink.allCases where rectangles.contains(where: { $0.ink == ink }) {
            ink.set(context)
            for r in rectangles where r.ink == ink { cairo_rectangle(context, r.x, r.y, r.width, r.height) }
            cairo_fill(context)
        }
        var last: PageText.Style?
        for step in text.steps {
            switch step {
            case .begin(let tag): tag.begin(context)
            case .end(let tag): tag.end(context)
            case .text(let piece):
                let style = piece.style
                if last?.ink != style.ink { style.ink.set(context) }
                if last?.isBold != style.isBold || last?.size != style.size {
                    cairo_set_scaled_font(context, try (style.isBold ? bold : regular).scaled(style.size))
                }
                last = style
                text.show(piece, on: context)
            }
        }
        text.removeAll()
        rectangles.removeAll(keepingCapacity: true)
    }
}
