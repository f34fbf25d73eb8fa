/// A text of an extract: a view on UTF-8 bytes (trimmed, NFC) that live as long as the run.
///
/// The bytes are those of the mapped file, or of the arena where a decoder put what it had to convert.
/// The keeper of a `Text` keeps the extracts that own its bytes.
@frozen
public struct Text: @unchecked Sendable {
    public let start: UnsafePointer<UInt8>?
    /// Four bytes are enough for a field, and records hold millions of these.
    @usableFromInline let length: UInt32

    @inlinable
    public init(start: UnsafePointer<UInt8>?, count: Int) {
        self.start = start
        length = UInt32(count)
    }

    @inlinable
    public var count: Int { Int(length) }

    @inlinable
    public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(start: bytes.baseAddress, count: bytes.count) }

    /// A text of the program itself; its bytes are never freed.
    @inlinable
    public init(_ literal: StaticString) { self.init(start: literal.utf8Start, count: literal.utf8CodeUnitCount) }

    /// A text that lives for ever: for labels read once (rule files), and for tests.
    public init(leaking string: String) {
        let utf8 = Array(string.utf8)
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(utf8.count, 1))
        copy.initialize(from: utf8, count: utf8.count)
        self.init(start: UnsafePointer(copy), count: utf8.count)
    }

    @inlinable
    public static var empty: Text { Text(start: nil, count: 0) }
    @inlinable
    public var isEmpty: Bool { count == 0 }
    @inlinable
    public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
}

extension Text: Hashable, Comparable {
    @inlinable
    public static func == (a: Text, b: Text) -> Bool {
        let n = a.count
        guard n == b.count else { return false }
        guard n > 0, let p = UnsafeRawPointer(a.start), let q = UnsafeRawPointer(b.start) else { return true }
        if n < 8 { return word(p, n) == word(q, n) }
        // The last eight bytes overlap those before.
        var i = 0
        while i + 8 < n {
            if p.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                != q.loadUnaligned(fromByteOffset: i, as: UInt64.self)
            {
                return false
            }
            i += 8
        }
        return p.loadUnaligned(fromByteOffset: n - 8, as: UInt64.self)
            == q.loadUnaligned(fromByteOffset: n - 8, as: UInt64.self)
    }

    /// Up to eight bytes as one number, different for different bytes of one length; no byte past them is read.
    @inlinable
    static func word(_ p: UnsafeRawPointer, _ n: Int) -> UInt64 {
        if n >= 4 {
            return UInt64(p.loadUnaligned(as: UInt32.self)) << 32
                | UInt64(p.loadUnaligned(fromByteOffset: n - 4, as: UInt32.self))
        }
        guard n > 0 else { return 0 }
        let first = UInt64(p.load(as: UInt8.self))
        let middle = UInt64(p.load(fromByteOffset: n / 2, as: UInt8.self))
        return first << 16 | middle << 8 | UInt64(p.load(fromByteOffset: n - 1, as: UInt8.self))
    }

    /// A number that depends on the length and some of the bytes: to choose a place in a small table of codes.
    @inlinable
    var spread: UInt64 {
        guard count > 0, let p = UnsafeRawPointer(start) else { return 0 }
        var h =
            count <= 8
            ? Text.word(p, count)
            : p.loadUnaligned(as: UInt64.self) ^ p.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        h = (h ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
        return h >> 32
    }

    /// By bytes, as outputs are sorted.
    @inlinable
    public static func < (a: Text, b: Text) -> Bool {
        let n = commonPrefix(a, b)
        if n == a.count || n == b.count { return a.count < b.count }
        return a.start![n] < b.start![n]
    }

    /// How many leading bytes are the same; eight at a time where there are eight.
    @inlinable
    static func commonPrefix(_ a: Text, _ b: Text) -> Int {
        let n = min(a.count, b.count)
        guard n > 0, let p = UnsafeRawPointer(a.start), let q = UnsafeRawPointer(b.start) else { return 0 }
        var i = 0
        while i + 8 <= n {
            let difference =
                p.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                ^ q.loadUnaligned(fromByteOffset: i, as: UInt64.self)
            if difference != 0 { return i + difference.trailingZeroBitCount / 8 }
            i += 8
        }
        while i < n, p.load(fromByteOffset: i, as: UInt8.self) == q.load(fromByteOffset: i, as: UInt8.self) { i += 1 }
        return i
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
}

extension Text: CustomStringConvertible {
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
