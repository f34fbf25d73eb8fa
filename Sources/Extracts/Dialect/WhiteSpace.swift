/// Unicode white space (property White_Space) at the ends of a field or line.
enum WhiteSpace {
    /// Bytes of the white space that begins at `i`, 0 if none does.
    @inline(__always)
    static func length(_ b: UnsafeRawBufferPointer, at i: Int, end: Int, _ encoding: TextEncoding) -> Int {
        let c = b[i]
        if c < 0x80 { return c == 0x20 || (c >= 0x09 && c <= 0x0D) ? 1 : 0 }
        return highLength(b, at: i, end: end, encoding)
    }

    @inline(never)
    private static func highLength(_ b: UnsafeRawBufferPointer, at i: Int, end: Int, _ encoding: TextEncoding) -> Int {
        if encoding == .windows1252 { return b[i] == 0xA0 ? 1 : 0 }
        switch b[i] {
        case 0xC2: return i + 1 < end && (b[i + 1] == 0x85 || b[i + 1] == 0xA0) ? 2 : 0
        case 0xE1: return i + 2 < end && b[i + 1] == 0x9A && b[i + 2] == 0x80 ? 3 : 0
        case 0xE2:
            guard i + 2 < end else { return 0 }
            switch (b[i + 1], b[i + 2]) {
            case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
            default: return 0
            }
        case 0xE3: return i + 2 < end && b[i + 1] == 0x80 && b[i + 2] == 0x80 ? 3 : 0
        default: return 0
        }
    }

    /// `range` without white space at its ends.
    @inline(__always)
    static func trim(_ b: UnsafeRawBufferPointer, _ range: Range<Int>, _ encoding: TextEncoding) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let n = length(b, at: low, end: high, encoding)
            if n == 0 { break }
            low += n
        }
        while low < high {
            let n = lengthBefore(b, low: low, high: high, encoding)
            if n == 0 { break }
            high -= n
        }
        return low..<high
    }

    /// Bytes of the white space that ends just before `high`.
    @inline(__always)
    private static func lengthBefore(_ b: UnsafeRawBufferPointer, low: Int, high: Int, _ encoding: TextEncoding) -> Int
    {
        let c = b[high - 1]
        if c < 0x80 || encoding == .windows1252 { return length(b, at: high - 1, end: high, encoding) }
        for n in [2, 3] where high - n >= low && length(b, at: high - n, end: high, encoding) == n { return n }
        return 0
    }

    static func isBlank(_ b: UnsafeRawBufferPointer, _ range: Range<Int>, _ encoding: TextEncoding) -> Bool {
        trim(b, range, encoding).isEmpty
    }
}
