/// Words that programs write where they have nothing, and names within quotes that nobody took away (`A-TEXTE`).
enum Placeholder {
    static let words = [
        "NULL", "(null)", "\\N", "N/A", "#N/A", "NaN", "#REF!", "#VALUE!", "#NOM?", "#NAME?", "undefined",
    ]

    /// Whether a field of that many bytes, one at least, may be one of the words, or stand in quotes; nearly none does.
    @inline(__always)
    static func mayBe(_ field: UnsafeRawPointer, _ count: Int, _ encoding: TextEncoding) -> Bool {
        let first = field.load(as: UInt8.self)
        switch first {
        // N ( \ # u
        case 0x4E, 0x28, 0x5C, 0x23, 0x75: return mayBeWord(field, count)
        // " ' and white space, behind which anything may stand.
        case 0x22, 0x27, 0...0x20: return true
        // Other quotes and white space: these bytes begin some of them.
        case 0x80...:
            return encoding == .windows1252 ? first < 0xC0 : first == 0xC2 || first == 0xE2 || first == 0xE3
        default: return false
        }
    }

    private static func mayBeWord(_ field: UnsafeRawPointer, _ count: Int) -> Bool {
        guard count > 1 else { return false }
        let (second, last) = (
            field.load(fromByteOffset: 1, as: UInt8.self), field.load(fromByteOffset: count - 1, as: UInt8.self)
        )
        // White space behind it, of any kind.
        let isLonger = last <= 0x20 || last >= 0x80
        switch field.load(as: UInt8.self) {
        case 0x4E:
            return second == 0x55 && (count == 4 || isLonger)
                || (second == 0x2F || second == 0x61) && (count == 3 || isLonger)
        case 0x75: return second == 0x6E && (count == 9 || isLonger)
        default: return true
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
