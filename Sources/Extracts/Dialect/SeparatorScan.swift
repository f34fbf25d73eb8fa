import CScan

/// Finds the next separator or line end, 64 bytes at a look: one bit for each byte of a block that is either.
///
/// Fields are short; a look at each byte would cost a wrong guess of the processor at each field's end.
struct SeparatorScan {
    private let base: UnsafeRawPointer
    /// Bytes that may be read, and where the scan ends.
    private let readable: Int
    private let end: Int
    private let separator: UInt8

    /// First byte of the block in hand.
    private var block: Int
    /// Bit i = byte i of the block separates, and has not been given yet.
    private var separators: UInt64 = 0
    /// Bit i = byte i of the block is over 0x7F, and has not been asked for yet.
    private var high: UInt64 = 0
    /// A byte over 0x7F in the blocks gone by since `takeHigh`.
    private var hasHigh = false

    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, separator: UInt8) {
        self.separator = separator
        base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 64)!
        readable = bytes.count
        end = range.upperBound
        block = range.lowerBound & ~63
        load()
        forget(before: range.lowerBound)
    }

    /// The next separator, `end` of the range if there is none.
    @inline(__always)
    mutating func next() -> Int {
        while separators == 0 {
            if block + 64 >= end { return end }
            hasHigh = hasHigh || high != 0
            block += 64
            load()
        }
        let position = block + separators.trailingZeroBitCount
        separators &= separators &- 1
        return position
    }

    /// Goes on at `position`, which is not before the last separator given.
    mutating func seek(_ position: Int) {
        guard position < end else {
            block = (end - 1) & ~63
            separators = 0
            high = 0
            return
        }
        if position & ~63 != block {
            hasHigh = hasHigh || high != 0
            block = position & ~63
            load()
        }
        forget(before: position)
    }

    /// Goes on at `position`, which may be before separators already given.
    mutating func restart(at position: Int) {
        hasHigh = false
        block = min(position, max(end - 1, 0)) & ~63
        load()
        if position >= end {
            separators = 0
            high = 0
        } else {
            forget(before: position)
        }
    }

    /// Whether a byte before `position`, at or after the last one asked for, is over 0x7F.
    @inline(__always)
    mutating func takeHigh(before position: Int) -> Bool {
        let found: Bool
        if position - block >= 64 {
            found = hasHigh || high != 0
            high = 0
        } else {
            let past = UInt64.max << UInt64(position - block)
            found = hasHigh || high & ~past != 0
            high &= past
        }
        hasHigh = false
        return found
    }

    private mutating func forget(before position: Int) {
        let past = UInt64.max << UInt64(position - block)
        separators &= past
        high &= past
    }

    private mutating func load() {
        if block + 64 <= readable {
            look(base + block)
        } else {
            withUnsafeTemporaryAllocation(byteCount: 64, alignment: 16) { last in
                last.initializeMemory(as: UInt8.self, repeating: 0)
                last.copyMemory(from: UnsafeRawBufferPointer(start: base + block, count: max(readable - block, 0)))
                look(UnsafeRawPointer(last.baseAddress!))
            }
        }
        if block + 64 > end {
            let inside = ~(UInt64.max << UInt64(max(end - block, 0)))
            separators &= inside
            high &= inside
        }
    }

    @inline(__always)
    private mutating func look(_ bytes: UnsafeRawPointer) {
        let bits = scan_block(bytes, separator)
        separators = bits.ends
        high = bits.high
    }
}

/// Eight bytes looked at as one number, the first byte in the low bits.
enum ByteWord {
    static let highBits: UInt64 = 0x8080_8080_8080_8080
    private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    /// The high bit of each byte of `word` that equals `byte`, exactly.
    @inline(__always)
    static func matches(_ word: UInt64, _ byte: UInt8) -> UInt64 { matches(word, pattern: repeated(byte)) }

    @inline(__always)
    static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The same, of a byte already in each byte of a word.
    @inline(__always)
    static func matches(_ word: UInt64, pattern: UInt64) -> UInt64 {
        let x = word ^ pattern
        return ~(((x & lowBits) &+ lowBits) | x) & highBits
    }

    /// The high bits of the eight bytes, side by side; all other bits of `word` must be 0.
    @inline(__always)
    static func gathered(_ word: UInt64) -> UInt64 { ((word >> 7) &* 0x0102_0408_1020_4080) >> 56 }
}
