import Glibc

/// What must be known of a file before its lines are cut: one pass, eight bytes at a time.
struct Survey: Sendable {
    var newlines = 0
    /// Line ends, and a last line without one.
    private(set) var lines = 0
    var hasQuotes = false
    /// A byte over 0x7F.
    var hasHighBytes = false
    /// A byte is 0, which no text in an encoding of bytes has; where it was looked at.
    private(set) var hasZeros = false
    /// All of it is valid UTF-8, or ASCII; of a piece between line ends, where it was looked at.
    private(set) var isUTF8 = true

    init(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        let end = bytes.count
        var i = 0
        var high: UInt64 = 0
        var quotes: UInt64 = 0
        while i + 8 <= end {
            // One counter in each byte of the word; at most 255 words before one could overflow.
            var counters: UInt64 = 0
            let stop = min(end - 7, i + 255 * 8)
            while i < stop {
                let word = base.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                counters &+= ByteWord.matches(word, 0x0A) >> 7
                quotes |= ByteWord.matches(word, 0x22)
                high |= word
                i += 8
            }
            newlines += Survey.sum(counters)
        }
        hasQuotes = quotes != 0
        hasHighBytes = high & ByteWord.highBits != 0
        while i < end {
            let byte = bytes[i]
            if byte == 0x0A { newlines += 1 }
            if byte == 0x22 { hasQuotes = true }
            if byte >= 0x80 { hasHighBytes = true }
            i += 1
        }
        lines = newlines + (bytes.last == 0x0A || bytes.isEmpty ? 0 : 1)
    }

    /// A survey that says too whether the bytes are UTF-8, and whether one is 0.
    static func withEncoding(_ bytes: UnsafeRawBufferPointer) -> Survey {
        var survey = Survey(bytes)
        survey.hasZeros = bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        if survey.hasHighBytes { survey.isUTF8 = UTF8Sequence.isValid(bytes, 0..<bytes.count) }
        return survey
    }

    /// The sum of the eight bytes of a word.
    private static func sum(_ counters: UInt64) -> Int {
        var sum = 0
        for shift in stride(from: UInt64(0), to: 64, by: 8) { sum += Int(counters >> shift & 0xFF) }
        return sum
    }
}
