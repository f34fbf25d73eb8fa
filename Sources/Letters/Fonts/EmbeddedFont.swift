import LetterModel

/// A font of one document: which of its glyphs were drawn, and at the end the file with those alone.
final class EmbeddedFont {
    let object: Int
    private let metrics: FontMetrics
    private let path: String
    /// By glyph: the character that it was first drawn for; 0 = not drawn.
    private var characters: [UInt16] = []

    init(_ metrics: FontMetrics, path: String, object: Int) {
        self.metrics = metrics
        self.path = path
        self.object = object
    }

    func use(_ drawn: ArraySlice<SetCharacter>) {
        for character in drawn {
            let glyph = Int(character.glyph)
            if glyph >= characters.count {
                characters.append(contentsOf: repeatElement(0, count: glyph + 1 - characters.count))
            }
            if characters[glyph] == 0 { characters[glyph] = character.code }
        }
    }

    /// A composite font whose character codes are its glyphs (ISO 32000-1, 9.7).
    func write(_ objects: PdfObjects) throws(LettersError) {
        let file = try FontFile(path)
        let used = characters.indices.filter { characters[$0] != 0 }
        let subset = try FontSubset(file, glyphs: used)
        let first = objects.announce(4)
        let (descendant, descriptor, program, unicode) = (first, first + 1, first + 2, first + 3)
        let name = "AAAAAA+" + file.family.filter { $0 != " " } + (file.isBold ? "-Bold" : "")

        var bytes = PdfBytes()
        bytes.append("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/")
        bytes.append(contentsOf: name.utf8)
        bytes.append("/DescendantFonts[")
        bytes.reference(descendant)
        bytes.append("]/ToUnicode")
        bytes.reference(unicode)
        bytes.append(">>")
        try objects.pack(object, bytes)

        bytes.removeAll()
        bytes.append("<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/BaseFont/")
        bytes.append(contentsOf: name.utf8)
        bytes.append("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor")
        bytes.reference(descriptor)
        bytes.append("/DW 0/W[")
        for glyph in used {
            bytes.integer(glyph)
            bytes.append("[")
            let advance = metrics.characters[Int(characters[glyph])].advance
            bytes.number(Double(advance) * 1000 / metrics.unitsPerEm)
            bytes.append("]")
        }
        bytes.append("]>>")
        try objects.pack(descendant, bytes)

        bytes.removeAll()
        bytes.append("<</Type/FontDescriptor/Flags 4/ItalicAngle 0/StemV ")
        bytes.integer(file.isBold ? 140 : 80)
        bytes.append("/FontName/")
        bytes.append(contentsOf: name.utf8)
        func scaled(_ units: Int) -> Int { units * 1000 / Int(metrics.unitsPerEm) }
        bytes.append("/Ascent ")
        bytes.integer(scaled(file.ascender))
        bytes.append("/Descent ")
        bytes.integer(scaled(file.descender))
        bytes.append("/CapHeight ")
        bytes.integer(scaled(file.ascender))
        bytes.append("/FontBBox[")
        for edge in file.box {
            bytes.integer(scaled(edge))
            bytes.append(" ")
        }
        bytes.append("]/FontFile2")
        bytes.reference(program)
        bytes.append(">>")
        try objects.pack(descriptor, bytes)

        var entries = PdfBytes()
        entries.append("/Length1 ")
        entries.integer(subset.bytes.count)
        try objects.stream(program, entries, subset.bytes)
        try objects.stream(unicode, PdfBytes(), toUnicode(used))
    }

    /// What a reader who copies a glyph gets (ISO 32000-1, 9.10.3).
    private func toUnicode(_ used: [Int]) -> PdfBytes {
        var bytes = PdfBytes()
        bytes.append(
            """
            /CIDInit/ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def/CMapType 2 def
            1 begincodespacerange<0000><FFFF>endcodespacerange

            """)
        // A hundred at most at once.
        for start in stride(from: 0, to: used.count, by: 100) {
            let part = used[start..<min(start + 100, used.count)]
            bytes.integer(part.count)
            bytes.append(" beginbfchar\n")
            for glyph in part {
                bytes.append("<")
                bytes.hex(UInt16(glyph))
                bytes.append("><")
                bytes.hex(characters[glyph])
                bytes.append(">\n")
            }
            bytes.append("endbfchar\n")
        }
        bytes.append("endcmap CMapName currentdict/CMap defineresource pop end end\n")
        return bytes
    }
}
