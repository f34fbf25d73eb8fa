/// UTF-16 made UTF-8, line by line the same.
enum Utf16 {
    /// What came out, and where each physical line begins in the file; nil where another encoding goes on in it.
    ///
    /// A unit that means nothing becomes a byte that is no UTF-8.
    static func toUTF8(_ b: UnsafeRawBufferPointer, isLittleEndian: Bool) -> (bytes: [UInt8], lineStarts: [Int])? {
        var out: [UInt8] = []
        out.reserveCapacity(b.count / 2 + 16)
        var lineStarts = [2]
        func unit(_ i: Int) -> UInt32 {
            isLittleEndian ? UInt32(b[i]) | UInt32(b[i + 1]) << 8 : UInt32(b[i]) << 8 | UInt32(b[i + 1])
        }
        var i = 2
        var strangers = 0
        while i + 1 < b.count {
            let first = unit(i)
            i += 2
            if first < 0x80 {
                strangers = 0
                out.append(UInt8(first))
                if first == 0x0A { lineStarts.append(i) }
                continue
            }
            strangers = isExpected(first) ? 0 : strangers + 1
            // Two letters of an encoding of bytes look like one rare character: so many in a row are no name.
            if strangers == 16 { return nil }
            if first & 0xF800 == 0xD800 {
                let second = i + 1 < b.count ? unit(i) : 0
                guard first < 0xDC00, second & 0xFC00 == 0xDC00 else {
                    out.append(unreadable)
                    continue
                }
                i += 2
                append(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF, &out)
            } else {
                append(first, &out)
            }
        }
        if i < b.count { out.append(unreadable) }
        return (out, lineStarts)
    }

    private static let unreadable: UInt8 = 0xFF

    /// Letters of Europe, marks, punctuation, currencies, ligatures, presentation forms.
    private static func isExpected(_ unit: UInt32) -> Bool {
        switch unit {
        case ..<0x530, 0x1E00...0x20CF, 0x2100...0x214F, 0xD800...0xDFFF, 0xFB00...0xFB06, 0xFEFF: true
        default: false
        }
    }

    private static func append(_ scalar: UInt32, _ out: inout [UInt8]) {
        if scalar < 0x800 {
            out.append(UInt8(0xC0 | scalar >> 6))
        } else {
            if scalar < 0x10000 {
                out.append(UInt8(0xE0 | scalar >> 12))
            } else {
                out.append(UInt8(0xF0 | scalar >> 18))
                out.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            }
            out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        }
        out.append(UInt8(0x80 | scalar & 0x3F))
    }
}
