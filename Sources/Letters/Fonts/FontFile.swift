import CFreeType
import LetterModel

/// An open font file. FreeType's objects are of one thread: each document opens its own.
final class FontFile {
    private let library: FT_Library
    private let face: FT_Face
    let path: String

    init(_ path: String) throws(LettersError) {
        self.path = path
        var library: FT_Library?
        var code = FT_Init_FreeType(&library)
        guard code == 0, let library else { throw .font(path, code: code) }
        var face: FT_Face?
        code = FT_New_Face(library, path, 0, &face)
        guard code == 0, let face else {
            FT_Done_FreeType(library)
            throw .font(path, code: code)
        }
        self.library = library
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }

    var family: String { face.pointee.family_name.map { String(cString: $0) } ?? "" }

    /// `fontRevision` of the table `head`, 16.16, to three decimals as the font's makers write it.
    var version: String {
        guard let table = FT_Get_Sfnt_Table(face, FT_SFNT_HEAD) else { return "" }
        let revision = table.assumingMemoryBound(to: TT_Header.self).pointee.Font_Revision
        let thousandths = (Int(revision) * 1000 + 32_768) >> 16
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    var isBold: Bool { face.pointee.style_flags & FontFile.boldFlag != 0 }
    /// In units of the em.
    var ascender: Int { Int(face.pointee.ascender) }
    var descender: Int { Int(face.pointee.descender) }
    /// Left, bottom, right, top, in units of the em.
    var box: [Int] {
        let box = face.pointee.bbox
        return [box.xMin, box.yMin, box.xMax, box.yMax].map { Int($0) }
    }

    /// A table of the file by its four letters; nil where it has none.
    func table(_ name: String) -> [UInt8]? {
        let tag = name.utf8.reduce(FT_ULong(0)) { $0 << 8 | FT_ULong($1) }
        var length: FT_ULong = 0
        guard FT_Load_Sfnt_Table(face, tag, 0, nil, &length) == 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(length))
        return FT_Load_Sfnt_Table(face, tag, 0, &bytes, &length) == 0 ? bytes : nil
    }

    /// `FT_STYLE_FLAG_BOLD`.
    private static let boldFlag = 2

    /// Every character of the font with its glyph and advance.
    func metrics() -> FontMetrics {
        var characters: [(code: UInt16, character: FontMetrics.Character)] = []
        var glyph: FT_UInt = 0
        var code = FT_Get_First_Char(face, &glyph)
        while glyph != 0 {
            var advance: FT_Fixed = 0
            if code <= 0xFFFF, glyph <= 0xFFFF, FT_Get_Advance(face, glyph, FontFile.noScale, &advance) == 0 {
                let character = FontMetrics.Character(glyph: UInt16(glyph), advance: UInt16(clamping: advance))
                characters.append((UInt16(code), character))
            }
            code = FT_Get_Next_Char(face, code, &glyph)
        }
        return FontMetrics(characters: characters, unitsPerEm: Int(face.pointee.units_per_EM))
    }

    /// `FT_LOAD_NO_SCALE`: advances in units of the em.
    private static let noScale: FT_Int32 = 1
}
