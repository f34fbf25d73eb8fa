import Foundation

/// Bytes of a field to characters: the slow path, for what is not already UTF-8 in NFC.
enum Characters {
    /// Decodes; a byte that stands for nothing becomes U+FFFD (only in rejected lines and headers).
    static func decode(_ b: UnsafeRawBufferPointer, _ range: Range<Int>, _ encoding: TextEncoding) -> String {
        let slice = UnsafeRawBufferPointer(rebasing: b[range])
        switch encoding {
        case .utf8:
            if UTF8Sequence.isValid(b, range) { return String(decoding: slice, as: UTF8.self) }
            var string = ""
            var i = range.lowerBound
            while i < range.upperBound {
                let length = UTF8Sequence.length(b, at: i, end: range.upperBound)
                // One mark for each byte, however many bytes of a sequence are there.
                if length == 0 {
                    string.unicodeScalars.append("\u{FFFD}")
                } else {
                    string += String(decoding: b[i..<(i + length)], as: UTF8.self)
                }
                i += max(length, 1)
            }
            return string
        case .windows1252:
            var string = ""
            for byte in slice { string.unicodeScalars.append(Windows1252.scalar(byte) ?? "\u{FFFD}") }
            return string
        }
    }

    /// Whether UTF-8 bytes are surely in NFC: every scalar under U+0300 is.
    static func isSurelyNFC(_ b: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        for i in range where b[i] >= 0xCC { return false }
        return true
    }

    static func nfc(_ string: String) -> String { string.precomposedStringWithCanonicalMapping }
}

extension Characters {
    /// Without Unicode white space at its ends.
    static func trimmed(_ string: String) -> String {
        let scalars = string.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}

extension Characters {
    /// Without case and accents: decomposed, combining marks left out, lower case.
    static func folded(_ string: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in string.decomposedStringWithCanonicalMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            plain.append(scalar)
        }
        return String(plain).lowercased()
    }
}
