/// What must be known of a font to set lines with it: which characters it has, their glyphs and how far each advances.
///
/// A pure value, read from the font file once. It holds only characters that can be printed one by one from left to
/// right (no combining mark, no Hebrew or Arabic): a text of which all characters are here is printed right.
public struct FontMetrics: Sendable {
    /// One character of the font.
    public struct Character: Sendable {
        /// 0 = the font has none.
        public let glyph: UInt16
        /// For a size of 1, in units of the em.
        public let advance: UInt16

        public init(glyph: UInt16, advance: UInt16) {
            self.glyph = glyph
            self.advance = advance
        }
    }

    /// By character, U+0000 to U+FFFF.
    public let characters: [Character]
    public let unitsPerEm: Double

    /// - Parameter characters: in any order.
    public init(characters known: [(code: UInt16, character: Character)], unitsPerEm: Int) {
        var characters = [Character](repeating: Character(glyph: 0, advance: 0), count: 65_536)
        for (code, character) in known {
            guard let scalar = Unicode.Scalar(code), FontMetrics.standsAlone(scalar) else { continue }
            characters[Int(code)] = character
        }
        for (special, plain) in FontMetrics.substitutes where characters[special].glyph == 0 {
            characters[special] = characters[plain]
        }
        self.characters = characters
        self.unitsPerEm = Double(unitsPerEm)
    }

    /// Drawn alike where a font has not the special one: spaces and hyphens that hold words together.
    private static let substitutes = [(0xA0, 0x20), (0x202F, 0x20), (0x2011, 0x2D)]

    /// Whether it is printed by a glyph of its own, from left to right, whatever its neighbours are.
    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark, .control, .format, .surrogate, .privateUse: return false
        default: return true
        }
    }

    private func has(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0xFFFF && characters[Int(scalar.value)].glyph != 0
    }

    /// Whether every character can be printed.
    public func canPrint(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(has) }

    /// The first character that cannot be printed.
    public func firstMissing(in text: String) -> Unicode.Scalar? { text.unicodeScalars.first { !has($0) } }

    /// The width of a text on one line, for a size of 1.
    public func width(_ text: String) -> Double {
        let units = text.unicodeScalars.reduce(0) {
            $0 + ($1.value <= 0xFFFF ? Int(characters[Int($1.value)].advance) : 0)
        }
        return Double(units) / unitsPerEm
    }
}
