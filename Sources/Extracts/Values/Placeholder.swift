/// Words that programs write where they have nothing, and names within quotes that nobody took away (`A-TEXTE`).
enum Placeholder {
    static let words = [
        "NULL", "(null)", "\\N", "N/A", "#N/A", "NaN", "#REF!", "#VALUE!", "#NOM?", "#NAME?", "undefined",
    ]

    /// A field that begins so, of that many bytes, may be one of the words, or stand in quotes; nearly none does.
    @inline(__always)
    static func mayBe(_ first: UInt8, _ count: Int, _ encoding: TextEncoding) -> Bool {
        switch first {
        // N ( \ # u
        case 0x4E, 0x28, 0x5C, 0x23, 0x75: count <= 9
        // " ' and white space, behind which anything may stand.
        case 0x22, 0x27, 0...0x20: true
        // Other quotes and white space: these bytes begin some of them.
        case 0x80...: encoding == .windows1252 ? first < 0xC0 : first == 0xC2 || first == 0xE2 || first == 0xE3
        default: false
        }
    }

    static func isOne(_ raw: UnsafeRawBufferPointer) -> Bool { words.contains { $0.utf8.elementsEqual(raw) } }

    /// A quote of any kind at both ends.
    static func hasQuotesAround(_ raw: UnsafeRawBufferPointer) -> Bool {
        let scalars = String(decoding: raw, as: UTF8.self).unicodeScalars
        guard scalars.count >= 2, let first = scalars.first, let last = scalars.last else { return false }
        return quotes.contains(first) && quotes.contains(last)
    }

    private static let quotes: Set<Unicode.Scalar> = ["\"", "'", "«", "»", "“", "”", "„", "‘", "’", "‚", "‹", "›"]
}
