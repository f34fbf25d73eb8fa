import Domain

/// What a file is, told by its first bytes and not by its name.
enum FileKind: Equatable {
    /// Lines of text in an encoding of bytes.
    case text
    case utf16(isLittleEndian: Bool)
    /// A zip archive or a compound file: a workbook, or something else that is packed the same way.
    case archive
    case unreadable(FileFinding.Unreadable)

    static func of(_ bytes: UnsafeRawBufferPointer) -> FileKind {
        func begins(_ first: UInt8...) -> Bool { bytes.starts(with: first) }
        func begins(_ first: StaticString) -> Bool {
            bytes.starts(with: UnsafeBufferPointer(start: first.utf8Start, count: first.utf8CodeUnitCount))
        }
        if begins(0xFF, 0xFE, 0, 0) || begins(0, 0, 0xFE, 0xFF) { return .unreadable(.utf32) }
        if begins(0xFF, 0xFE) { return .utf16(isLittleEndian: true) }
        if begins(0xFE, 0xFF) { return .utf16(isLittleEndian: false) }
        // Of a file with parts, of an empty one, of one in several volumes.
        if begins("PK\u{3}\u{4}") || begins("PK\u{5}\u{6}") || begins("PK\u{7}\u{8}") { return .archive }
        // What Office wrote before 2007, and what it wraps around a workbook with a password.
        if begins(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1) { return .archive }
        // Workbooks of Excel 2 to 4 had no wrapping: a record BOF of that version comes first.
        if begins(0x09, 0x00, 0x04, 0x00) || begins(0x09, 0x02, 0x06, 0x00) || begins(0x09, 0x04, 0x06, 0x00) {
            return .unreadable(.oldWorkbook)
        }
        if begins("%PDF") || begins(0xEF, 0xBB, 0xBF, 0x25, 0x50, 0x44, 0x46) { return .unreadable(.pdf) }
        if begins("{\\rtf") { return .unreadable(.wordProcessor) }
        if begins(0x89, 0x50, 0x4E, 0x47) || begins(0xFF, 0xD8, 0xFF) || begins("GIF8") || begins("II*\0")
            || begins("MM\0*")
        {
            return .unreadable(.image)
        }
        if begins(0x1F, 0x8B) || begins(0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C)
            || begins("Rar!") || begins("BZh") || begins(0xFD, 0x37, 0x7A, 0x58, 0x5A) || begins(0x28, 0xB5, 0x2F, 0xFD)
        {
            return .unreadable(.archive)
        }
        if begins("SQLite format 3") || begins("PAR1") || begins("\u{7F}ELF") { return .unreadable(.otherBinary) }
        return .text
    }

    // MARK: Text that has bytes of 0

    /// Whether text with zeros in it is UTF-16 throughout, in part, or no text at all; nil where it is text with a few
    /// stray zeros, which are characters like others.
    static func ofZeros(_ bytes: UnsafeRawBufferPointer) -> ZeroKind? {
        var zeros = (even: 0, odd: 0)
        var first = bytes.count
        var last = 0
        for (i, byte) in bytes.enumerated() where byte == 0 {
            if i % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
            first = min(first, i)
            last = i
        }
        let count = zeros.even + zeros.odd
        guard count >= 16 else { return nil }
        let span = last - first + 1
        // Nearly every other byte is 0, all on one side: letters of UTF-16, in one alignment or the other.
        let isUTF16 = min(zeros.even, zeros.odd) * 20 <= count && count * 5 >= span * 2
        if isUTF16 { return span * 10 >= bytes.count * 9 ? .utf16 : .halfUTF16 }
        return count * 4 >= bytes.count ? .binary : nil
    }

    enum ZeroKind { case utf16, halfUTF16, binary }
}
