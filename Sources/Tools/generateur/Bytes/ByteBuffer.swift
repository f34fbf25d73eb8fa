import Domain

/// Bytes of a table being written: grows, is filled byte by byte, never holds a String.
///
/// Room is asked for once a line (`beginLine`); what a line writes is then not checked any more.
final class ByteBuffer {
    /// No line is longer: the longest fields are bounded lists of ours.
    static let longestLine = 2048

    private(set) var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0
    /// Where the line being written begins.
    private(set) var lineStart = 0

    init(capacity: Int = 1 << 16) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// The line being written, its end not included.
    var line: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start + lineStart, count: count - lineStart) }

    @inline(__always)
    func beginLine() {
        if capacity - count < ByteBuffer.longestLine { grow(by: ByteBuffer.longestLine) }
        lineStart = count
    }

    /// Puts other bytes in the place of the line being written.
    func replaceLine(_ bytes: [UInt8]) {
        count = lineStart
        append(bytes)
    }

    /// Bytes of any length.
    func append(_ bytes: some Collection<UInt8>) {
        if capacity - count < bytes.count { grow(by: bytes.count) }
        for byte in bytes {
            start[count] = byte
            count += 1
        }
    }

    @inline(__always)
    func put(byte: UInt8) {
        start[count] = byte
        count += 1
    }

    @inline(__always)
    func put(_ word: StaticString) {
        let length = word.utf8CodeUnitCount
        (start + count).update(from: word.utf8Start, count: length)
        count += length
    }

    /// Digits were written up to there.
    @inline(__always)
    func advance(to end: Int) { count = end }

    /// The field separator.
    @inline(__always)
    func next() { put(byte: 0x3B) }

    @inline(never)
    private func grow(by needed: Int) {
        let larger = max(capacity * 2, count + needed)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: start, count: count)
        start.deallocate()
        start = moved
        capacity = larger
    }
}
