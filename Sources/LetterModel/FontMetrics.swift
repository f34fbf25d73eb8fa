/// What must be known of a font to set lines with it: which characters it has, their glyphs and how far each advances.
///
/// A pure value, read from the font file once; it holds only characters that can be printed one by one from left to
/// right (no combining mark, no Hebrew or Arabic), so that whoever has all his letters here is printed right.
public struct FontMetrics: Sendable {
    /// By character (U+0000 to U+FFFF); 0 = the font has none.
    private let glyphs: [UInt16]
    /// By character, in units of the em.
    private let advances: [UInt16]
    public let unitsPerEm: Double

    /// - Parameter characters: character, glyph and advance of each, in any order.
    public init(characters: [(code: UInt16, glyph: UInt16, advance: UInt16)], unitsPerEm: Int) {
        var glyphs = [UInt16](repeating: 0, count: 65_536)
        var advances = glyphs
        for character in characters {
            guard let scalar = Unicode.Scalar(character.code), FontMetrics.standsAlone(scalar) else { continue }
            glyphs[Int(character.code)] = character.glyph
            advances[Int(character.code)] = character.advance
        }
        self.glyphs = glyphs
        self.advances = advances
        self.unitsPerEm = Double(unitsPerEm)
    }

    /// Printed by its own glyph, from left to right, whatever stands beside it.
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

    /// 0 where the font has no such character.
    public func glyph(_ code: UInt16) -> UInt16 { glyphs[Int(code)] }

    /// How far a character advances, for a size of 1.
    public func advance(_ code: UInt16) -> Double { Double(advances[Int(code)]) / unitsPerEm }

    /// Whether every character can be printed.
    public func canPrint(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.value <= 0xFFFF && glyphs[Int(PrintedCharacter.code($0))] != 0 }
    }

    /// The first character that cannot be printed.
    public func firstMissing(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { $0.value > 0xFFFF || glyphs[Int(PrintedCharacter.code($0))] == 0 }
    }

    /// The width of a text on one line, for a size of 1.
    public func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value <= 0xFFFF ? advance(PrintedCharacter.code($1)) : 0) }
    }
}

/// Which character is drawn for another: spaces that hold words together are drawn as plain ones once lines are
/// broken, so that a reader who copies or searches finds the space of his keyboard.
public enum PrintedCharacter {
    /// - Parameter scalar: up to U+FFFF.
    public static func code(_ scalar: Unicode.Scalar) -> UInt16 {
        switch scalar.value {
        case 0xA0, 0x202F: 0x20
        case 0x2011: 0x2D
        default: UInt16(truncatingIfNeeded: scalar.value)
        }
    }
}
