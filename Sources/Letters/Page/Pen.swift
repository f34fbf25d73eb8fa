import LetterModel

/// Draws lines of text and rules on the current page of a document; lengths in points from the top left corner.
///
/// Grounds and rules come first on the page, outside all its parts; texts come over them, in the order of the calls.
final class Pen {
    private let document: PdfDocument
    private let space: SetCharacter
    private var grounds: [(ink: Ink, x: Double, y: Double, width: Double, height: Double)] = []
    private var text = PdfBytes()
    private var parts = PageParts()
    /// Text is under way in the innermost part.
    private var isMarked = false
    private var style: Style?

    private struct Style: Equatable {
        let isBold: Bool
        let size: Double
        let ink: Ink
    }

    init(_ document: PdfDocument, _ fonts: LetterFonts) {
        self.document = document
        space = SetCharacter(
            code: 0x20, glyph: fonts.regular.characters[0x20].glyph, advance: 0, isBold: false, isBreak: true)
    }

    enum Alignment { case left, right }

    /// To a screen reader, `body` draws this part of the page.
    func tagged<Failure>(_ tag: Tag, _ body: () throws(Failure) -> Void) throws(Failure) {
        endMark()
        parts.begin(tag)
        try body()
        endMark()
        parts.end()
    }

    private func endMark() {
        guard isMarked else { return }
        text.append("ET EMC\n")
        isMarked = false
    }

    /// One line of a text, on a baseline; `x` is its left or its right end.
    ///
    /// - Parameter isFollowed: after the last line of this text another comes in the same part of the page, and is not
    ///   to be run into this one by a reader who copies or listens.
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
            x = show(
                set.characters[start..<end], x: x, baseline: baseline, Style(isBold: isBold, size: set.size, ink: ink))
            start = end
        }
        if isFollowed, line.upperBound == set.characters.count {
            _ = show([space], x: x, baseline: baseline, Style(isBold: false, size: set.size, ink: ink))
        }
    }

    /// Gives the place of the next characters of the line.
    private func show(
        _ characters: ArraySlice<SetCharacter>, x: Double, baseline: Double, _ style: Style
    ) -> Double {
        if !isMarked, let tag = parts.current {
            text.append(tag.name)
            text.append("<</MCID ")
            text.integer(parts.mark())
            text.append(">>BDC BT\n")
            isMarked = true
        }
        if self.style?.ink != style.ink { style.ink.set(&text) }
        if self.style?.isBold != style.isBold || self.style?.size != style.size {
            text.append(style.isBold ? "/F1 " : "/F0 ")
            text.number(style.size)
            text.append(" Tf\n")
        }
        self.style = style
        text.append("1 0 0 1 ")
        text.number(x)
        text.append(" ")
        text.number(PdfDocument.height - baseline)
        text.append(" Tm<")
        text.glyphs(characters)
        text.append(">Tj\n")
        (style.isBold ? document.bold : document.regular).use(characters)
        return x + Double(characters.reduce(Float(0)) { $0 + $1.advance }) * style.size
    }

    func rule(from x: Double, to end: Double, y: Double, width: Double, _ ink: Ink) {
        fill(x: x, y: y - width / 2, width: end - x, height: width, ink)
    }

    func fill(x: Double, y: Double, width: Double, height: Double, _ ink: Ink) {
        grounds.append((ink, x, y, width, height))
    }

    /// Writes the page.
    func endPage() throws(LettersError) {
        var content = PdfBytes()
        content.append("/Artifact BMC\n")
        for ink in Ink.allCases where grounds.contains(where: { $0.ink == ink }) {
            ink.set(&content)
            for ground in grounds where ground.ink == ink {
                for value in [ground.x, PdfDocument.height - ground.y - ground.height, ground.width, ground.height] {
                    content.number(value)
                    content.append(" ")
                }
                content.append("re\n")
            }
            content.append("f\n")
        }
        content.append("EMC\n")
        content.append(text)
        try document.add(content, parts)
        grounds.removeAll(keepingCapacity: true)
        text.removeAll()
        parts.removeAll()
        style = nil
    }
}
