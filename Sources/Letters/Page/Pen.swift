import CCairo
import LetterModel

/// Draws lines of text and rules on the current page of a document; lengths in points from the top left corner.
///
/// Statuses are Cairo's own memory: once a call fails, all later ones do nothing, and the end of the page reports it.
final class Pen {
    private let context: OpaquePointer
    private let fonts: LetterFonts
    private let regular: CairoFont
    private let bold: CairoFont
    // Used again for each run of text.
    private var utf8: [UInt8] = []
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []

    init(_ document: PdfDocument, _ fonts: LetterFonts) throws(LettersError) {
        context = document.context
        self.fonts = fonts
        regular = try CairoFont(fonts.regularPath)
        bold = try CairoFont(fonts.boldPath)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    enum Alignment { case left, right }

    /// One line of a text, on a baseline; `x` is its left or its right end.
    func line(_ text: SetText, _ line: Range<Int>, x: Double, baseline: Double, _ ink: Ink, _ alignment: Alignment = .left) {
        var x = alignment == .left ? x : x - text.width(line, fonts)
        ink.set(context)
        var start = line.lowerBound
        while start < line.upperBound {
            var end = start + 1
            while end < line.upperBound, text.isBold[end] == text.isBold[start] { end += 1 }
            x = run(text.codes[start..<end], isBold: text.isBold[start], size: text.size, x: x, baseline: baseline)
            start = end
        }
    }

    /// Characters of one weight; gives where the next ones go.
    private func run(_ codes: ArraySlice<UInt16>, isBold: Bool, size: Double, x: Double, baseline: Double) -> Double {
        let metrics = isBold ? fonts.bold : fonts.regular
        utf8.removeAll(keepingCapacity: true)
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
        var x = x
        for code in codes {
            let before = utf8.count
            append(code)
            glyphs.append(cairo_glyph_t(index: UInt(metrics.glyph(code)), x: x, y: baseline))
            clusters.append(cairo_text_cluster_t(num_bytes: Int32(utf8.count - before), num_glyphs: 1))
            x += metrics.advance(code) * size
        }
        cairo_set_font_face(context, isBold ? bold.face : regular.face)
        cairo_set_font_size(context, size)
        utf8.withUnsafeBytes { text in
            cairo_show_text_glyphs(
                context, text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count), glyphs,
                Int32(glyphs.count), clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
        }
        return x
    }

    /// What a reader who copies the text gets: UTF-8 of a character up to U+FFFF.
    private func append(_ code: UInt16) {
        switch code {
        case 0..<0x80: utf8.append(UInt8(code))
        case 0x80..<0x800:
            utf8.append(0xC0 | UInt8(code >> 6))
            utf8.append(0x80 | UInt8(code & 0x3F))
        default:
            utf8.append(0xE0 | UInt8(code >> 12))
            utf8.append(0x80 | UInt8(code >> 6 & 0x3F))
            utf8.append(0x80 | UInt8(code & 0x3F))
        }
    }

    func rule(from x: Double, to end: Double, y: Double, width: Double, _ ink: Ink) {
        fill(x: x, y: y - width / 2, width: end - x, height: width, ink)
    }

    func fill(x: Double, y: Double, width: Double, height: Double, _ ink: Ink) {
        ink.set(context)
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
    }
}
