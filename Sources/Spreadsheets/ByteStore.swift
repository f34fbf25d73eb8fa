import Glibc

/// Bytes that only grow, in one piece of memory: the system moves its pages instead of copying them.
final class ByteStore {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 1 << 12) {
        self.capacity = max(capacity, 16)
        base = ByteStore.memory(malloc(self.capacity))
    }

    deinit { free(base) }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
    }

    @inline(__always)
    func append(_ byte: UInt8) {
        if count == capacity { grow(1) }
        base[count] = byte
        count += 1
    }

    @inline(__always)
    func append(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
        if bytes.count > capacity - count { grow(bytes.count) }
        memcpy(base + count, start, bytes.count)
        count += bytes.count
    }

    /// Once more what stands there already: growing may move it.
    func append(copyOf range: Range<Int>) {
        if range.count > capacity - count { grow(range.count) }
        memcpy(base + count, base + range.lowerBound, range.count)
        count += range.count
    }

    func append(_ text: some Sequence<UInt8>) { for byte in text { append(byte) } }

    /// Forgets what is behind; keeps the memory.
    @inline(__always)
    func truncate(to count: Int) { self.count = count }

    /// Gives the memory back that is not used.
    func shrink() {
        capacity = max(count, 16)
        base = ByteStore.memory(realloc(base, capacity))
    }

    private func grow(_ more: Int) {
        // By half: large stores are moved page by page, and what is never written is never there.
        capacity = max(capacity + capacity / 2, count + more)
        base = ByteStore.memory(realloc(base, capacity))
    }

    private static func memory(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<UInt8> {
        guard let pointer else { fatalError("no memory left") }
        return pointer.assumingMemoryBound(to: UInt8.self)
    }
}
