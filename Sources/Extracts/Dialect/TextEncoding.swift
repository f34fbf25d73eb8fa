/// How the bytes of a line mean characters (DIALECTE).
enum TextEncoding: Sendable {
    case utf8
    case windows1252
}

/// How a file says, as a whole or line by line, what its bytes mean.
enum FileEncoding: Sendable {
    /// Every sequence of the file is valid UTF-8: no line needs to be looked at.
    case utf8
    /// Made by the program; a byte that is no UTF-8 marks what could not be read.
    case checkedUTF8
    /// Not all of it is UTF-8: each line is looked at by itself.
    case byLine

    /// Of a line that has bytes over 0x7F; nil where it is both, and cannot be read.
    func ofLine(_ b: UnsafeRawBufferPointer, _ range: Range<Int>) -> TextEncoding? {
        self == .byLine ? LineEncoding.of(b, range) : .utf8
    }

    static func hasByteOrderMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    }
}

/// The encoding of one line of a file that is not UTF-8 as a whole.
enum LineEncoding {
    /// UTF-8 where all bytes over 0x7F form sequences of plausible characters, Windows-1252 where none do, nil where
    /// the line has both.
    static func of(_ b: UnsafeRawBufferPointer, _ range: Range<Int>) -> TextEncoding? {
        var hasSequence = false
        var hasOther = false
        var i = range.lowerBound
        while i < range.upperBound {
            if b[i] < 0x80 {
                i += 1
                continue
            }
            let length = UTF8Sequence.length(b, at: i, end: range.upperBound)
            if length > 1, isPlausible(b, i, length) {
                hasSequence = true
                i += length
            } else {
                hasOther = true
                i += 1
            }
        }
        return hasSequence ? (hasOther ? nil : .utf8) : .windows1252
    }

    /// Latin letters and signs, Greek, Cyrillic, and all from U+0800 on: what accents, punctuation and names are made
    /// of. The others are two bytes that Windows-1252 text may have side by side.
    private static func isPlausible(_ b: UnsafeRawBufferPointer, _ i: Int, _ length: Int) -> Bool {
        if length > 2 { return true }
        let scalar = UInt32(b[i] & 0x1F) << 6 | UInt32(b[i + 1] & 0x3F)
        return (0xA0...0x24F).contains(scalar) || (0x370...0x4FF).contains(scalar)
    }
}

enum UTF8Sequence {
    /// Length of the well-formed sequence at `i` (1 to 4), 0 if there is none (Unicode, table 3-7).
    static func length(_ b: UnsafeRawBufferPointer, at i: Int, end: Int) -> Int {
        let first = b[i]
        if first < 0x80 { return 1 }
        func follows(_ at: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
            at < end && b[at] >= low && b[at] <= high
        }
        switch first {
        case 0xC2...0xDF: return follows(i + 1) ? 2 : 0
        case 0xE0: return follows(i + 1, 0xA0) && follows(i + 2) ? 3 : 0
        case 0xED: return follows(i + 1, 0x80, 0x9F) && follows(i + 2) ? 3 : 0
        case 0xE1...0xEF: return follows(i + 1) && follows(i + 2) ? 3 : 0
        case 0xF0: return follows(i + 1, 0x90) && follows(i + 2) && follows(i + 3) ? 4 : 0
        case 0xF4: return follows(i + 1, 0x80, 0x8F) && follows(i + 2) && follows(i + 3) ? 4 : 0
        case 0xF1...0xF3: return follows(i + 1) && follows(i + 2) && follows(i + 3) ? 4 : 0
        default: return 0
        }
    }

    static func isValid(_ b: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        var i = range.lowerBound
        while i < range.upperBound {
            if i + 8 <= range.upperBound,
                b.loadUnaligned(fromByteOffset: i, as: UInt64.self) & ByteWord.highBits == 0
            {
                i += 8
                continue
            }
            let n = length(b, at: i, end: range.upperBound)
            if n == 0 { return false }
            i += n
        }
        return true
    }
}

enum Windows1252 {
    /// The characters of 0x80…0x9F; 0 where the code page has none.
    static let high: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// Nil for the five bytes without character.
    static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard byte >= 0x80, byte < 0xA0 else { return Unicode.Scalar(byte) }
        let code = high[Int(byte) - 0x80]
        return code == 0 ? nil : Unicode.Scalar(code)
    }

    static func isValid(_ b: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        for i in range where b[i] >= 0x80 && b[i] < 0xA0 && high[Int(b[i]) - 0x80] == 0 { return false }
        return true
    }
}
