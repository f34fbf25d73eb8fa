import CCairo

/// The texts of a page in reading order, with the text that a reader who copies them gets, and the tags around them.
///
/// Held back until the page ends: texts that follow each other in one font and colour, with no tag between them, go to
/// Cairo together; a call costs Cairo more than the glyphs in it.
struct PageText {
    struct Style: Equatable {
        let isBold: Bool
        let size: Double
        let ink: Ink
    }

    /// Glyphs of one style, by their places in `glyphs` and `utf8`.
    struct Piece {
        let style: Style
        var glyphs: Range<Int>
        var bytes: Range<Int>
    }

    enum Step {
        case begin(Tag)
        case end(Tag)
        case text(Piece)
    }

    private(set) var steps: [Step] = []
    private var utf8: [CChar] = []
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []

    mutating func removeAll() {
        steps.removeAll(keepingCapacity: true)
        utf8.removeAll(keepingCapacity: true)
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
    }

    mutating func begin(_ tag: Tag) { steps.append(.begin(tag)) }

    mutating func end(_ tag: Tag) { steps.append(.end(tag)) }

    /// Gives the place of the next characters of the line.
    mutating func append(
        _ characters: ArraySlice<SetCharacter>, x: Double, baseline: Double, _ style: Style
    ) -> Double {
        let (glyph, byte) = (glyphs.count, utf8.count)
        var x = x
        for character in characters {
            glyphs.append(cairo_glyph_t(index: UInt(character.glyph), x: x, y: baseline))
            clusters.append(cairo_text_cluster_t(num_bytes: encode(character.code), num_glyphs: 1))
            x += Double(character.advance) * style.size
        }
        if case .text(var piece) = steps.last, piece.style == style {
            piece.glyphs = piece.glyphs.lowerBound..<glyphs.count
            piece.bytes = piece.bytes.lowerBound..<utf8.count
            steps[steps.count - 1] = .text(piece)
        } else {
            steps.append(.text(Piece(style: style, glyphs: glyph..<glyphs.count, bytes: byte..<utf8.count)))
        }
        return x
    }

    /// UTF-8 of a character up to U+FFFF; gives its length.
    private mutating func encode(_ code: UInt16) -> Int32 {
        func byte(_ value: UInt16) -> CChar { CChar(bitPattern: UInt8(truncatingIfNeeded: value)) }
        if code < 0x80 {
            utf8.append(byte(code))
            return 1
        }
        if code < 0x800 {
            utf8.append(byte(0xC0 | code >> 6))
            utf8.append(byte(0x80 | code & 0x3F))
            return 2
        }
        utf8.append(byte(0xE0 | code >> 12))
        utf8.append(byte(0x80 | code >> 6 & 0x3F))
        utf8.append(byte(0x80 | code & 0x3F))
        return 3
    }

    /// - Parameter context: with the font and the colour of the piece.
    func show(_ piece: Piece, on context: OpaquePointer) {
        utf8.withUnsafeBufferPointer { utf8 in
            glyphs.withUnsafeBufferPointer { glyphs in
                clusters.withUnsafeBufferPointer { clusters in
                    cairo_show_text_glyphs(
                        context, utf8.baseAddress! + piece.bytes.lowerBound, Int32(piece.bytes.count),
                        glyphs.baseAddress! + piece.glyphs.lowerBound, Int32(piece.glyphs.count),
                        clusters.baseAddress! + piece.glyphs.lowerBound, Int32(piece.glyphs.count),
                        cairo_text_cluster_flags_t(rawValue: 0))
                }
            }
        }
    }
}
