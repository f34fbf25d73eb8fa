/// What must be known of a file before its lines are cut: one pass, sixty-four bytes at a time.
struct Survey: Sendable {
    var newlines = 0
    var hasQuotes = false
    /// A byte over 0x7F.
    var hasHighBytes = false

    init(_ bytes: UnsafeRawBufferPointer) {
        let newline = SIMD64<UInt8>(repeating: 0x0A)
        let quote = SIMD64<UInt8>(repeating: 0x22)
        var i = 0
        var seen = SIMD64<UInt8>.zero
        var quotes = SIMD64<UInt8>.zero
        while i + 64 <= bytes.count {
            // Up to 255 blocks before the counters of each lane could overflow.
            var counters = SIMD64<UInt8>.zero
            let stop = min(bytes.count - 63, i + 255 * 64)
            while i < stop {
                let block = bytes.loadUnaligned(fromByteOffset: i, as: SIMD64<UInt8>.self)
                counters &-= unsafeBitCast(block .== newline, to: SIMD64<UInt8>.self)
                quotes |= unsafeBitCast(block .== quote, to: SIMD64<UInt8>.self)
                seen |= block
                i += 64
            }
            var sum = 0
            for lane in 0..<64 { sum += Int(counters[lane]) }
            newlines += sum
        }
        hasQuotes = quotes != .zero
        hasHighBytes = seen.max() >= 0x80
        while i < bytes.count {
            let b = bytes[i]
            if b == 0x0A { newlines += 1 }
            if b == 0x22 { hasQuotes = true }
            if b >= 0x80 { hasHighBytes = true }
            i += 1
        }
    }
}
