import CCairo

/// Glyphs of one font, size and colour, on as many lines as come, with the text that a reader who copies them gets.
struct TextBatch {
    struct Style: Equatable {
        var isBold = false
        var size = 0.0
        var ink = Ink.text
    }

    private(set) var style = Style()
    private var utf8: [CChar] = []
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []

    var isEmpty: Bool { glyphs.isEmpty }

    mutating func begin(_ style: Style) {
        removeAll()
        self.style = style
    }

    mutating func removeAll() {
        utf8.removeAll(keepingCapacity: true)
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
    }

    /// Gives where the next characters of the line go.
    mutating func append(_ characters: ArraySlice<SetCharacter>, x: Double, baseline: Double) -> Double {
        var x = x
        for character in characters {
            glyphs.append(cairo_glyph_t(index: UInt(character.glyph), x: x, y: baseline))
            clusters.append(cairo_text_cluster_t(num_bytes: encode(character.code), num_glyphs: 1))
            x += Double(character.advance) * style.size
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

    func show(on context: OpaquePointer) {
        cairo_show_text_glyphs(
            context, utf8, Int32(utf8.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
            cairo_text_cluster_flags_t(rawValue: 0))
    }
}
