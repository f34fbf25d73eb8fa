import CCairo
import LetterModel

/// Draws lines of text and rules on the current page of a document; lengths in points from the top left corner.
///
/// Texts that follow each other in one font and colour go to Cairo together, and so do rectangles of one colour: a
/// call costs Cairo more than the glyphs in it. Statuses are Cairo's own memory: once a call fails, all later ones do
/// nothing, and the end of the page reports it.
final class Pen {
    private let context: OpaquePointer
    private let regular: CairoFont
    private let bold: CairoFont
    private var batch = TextBatch()
    private var rectangles: [(ink: Ink, x: Double, y: Double, width: Double, height: Double)] = []

    init(_ document: PdfDocument, _ fonts: LetterFonts) throws(LettersError) {
        context = document.context
        regular = try CairoFont(fonts.regularPath)
        bold = try CairoFont(fonts.boldPath)
    }

    enum Alignment { case left, right }

    /// One line of a text, on a baseline; `x` is its left or its right end.
    func line(
        _ text: SetText, _ line: Range<Int>, x: Double, baseline: Double, _ ink: Ink, _ alignment: Alignment = .left
    ) throws(CairoFailure) {
        var x = alignment == .left ? x : x - text.width(line)
        var start = line.lowerBound
        while start < line.upperBound {
            let isBold = text.characters[start].isBold
            var end = start + 1
            while end < line.upperBound, text.characters[end].isBold == isBold { end += 1 }
            let style = TextBatch.Style(isBold: isBold, size: text.size, ink: ink)
            if batch.style != style { try flush(for: style) }
            x = batch.append(text.characters[start..<end], x: x, baseline: baseline)
            start = end
        }
    }

    private func flush(for style: TextBatch.Style?) throws(CairoFailure) {
        if !batch.isEmpty {
            drawRectangles()
            batch.style.ink.set(context)
            cairo_set_scaled_font(context, try (batch.style.isBold ? bold : regular).scaled(batch.style.size))
            batch.show(on: context)
        }
        if let style { batch.begin(style) } else { batch.removeAll() }
    }

    /// Draws what is still held back: at the end of a page.
    func endPage() throws(CairoFailure) {
        try flush(for: nil)
        drawRectangles()
    }

    func rule(from x: Double, to end: Double, y: Double, width: Double, _ ink: Ink) {
        fill(x: x, y: y - width / 2, width: end - x, height: width, ink)
    }

    /// A ground must be filled before its text is drawn; it is drawn under what comes after.
    func fill(x: Double, y: Double, width: Double, height: Double, _ ink: Ink) {
        rectangles.append((ink, x, y, width, height))
    }

    private func drawRectangles() {
        for ink in Ink.allCases where rectangles.contains(where: { $0.ink == ink }) {
            ink.set(context)
            for r in rectangles where r.ink == ink { cairo_rectangle(context, r.x, r.y, r.width, r.height) }
            cairo_fill(context)
        }
        rectangles.removeAll(keepingCapacity: true)
    }
}
