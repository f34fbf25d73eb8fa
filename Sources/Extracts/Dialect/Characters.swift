import Domain
import Foundation

/// Bytes of a field to characters: the slow path, for what is not already UTF-8 in NFC.
enum Characters {
    /// Decodes; a byte that means nothing becomes U+FFFD (only in rejected lines and headers).
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
    /// As names of columns and codes of lists are compared: without case, accents, invisible characters, and the quotes
    /// and spaces around; `_` between words.
    static func plainName(_ string: String) -> [UInt8] {
        var plain: [UInt8] = []
        for scalar in string.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .format: continue
            case .dashPunctuation: plain.append(0x2D)
            case .initialPunctuation, .finalPunctuation: plain.append(0x22)
            // White space of any kind; what is left of the control characters is invisible.
            case .spaceSeparator, .lineSeparator, .paragraphSeparator: plain.append(0x20)
            // But a byte of 0, which tells of another encoding.
            case .control:
                if scalar.properties.isWhitespace { plain.append(0x20) } else if scalar == "\0" { plain.append(0) }
            default: plain += Array(UTF8.encode(scalar)!)
            }
        }
        return PlainName.folded(withoutQuotes(plain))
    }

    /// Of ASCII, which most are, without making a text of it.
    static func plainName(_ raw: UnsafeRawBufferPointer) -> [UInt8] {
        raw.allSatisfy { $0 &- 0x20 < 0x5F }
            ? PlainName.folded(withoutQuotes(Array(raw)))
            : plainName(
                String(decoding: raw, as: UTF8.self))
    }

    private static func withoutQuotes(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var slice = bytes[...]
        func isAround(_ byte: UInt8?) -> Bool {
            // Quotes, and what may stand between words.
            byte == 0x22 || byte == 0x27 || byte == 0x20 || byte == 0x2D || byte == 0x5F
        }
        while isAround(slice.first) { slice = slice.dropFirst() }
        while isAround(slice.last) { slice = slice.dropLast() }
        return slice
    }
}

extension Characters {
    /// A name as people are compared by (§3): without case, accents, ligatures, apostrophes, hyphens and spaces.
    static func identity(_ string: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in string.decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .dashPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control,
                .format:
                continue
            default: if !apostrophes.contains(scalar) { plain.append(scalar) }
            }
        }
        return String(plain).lowercased().replacing("œ", with: "oe").replacing("æ", with: "ae").replacing(
            "ß", with: "ss")
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "ʼ", "ʹ", "′", "`", "´"]
}
