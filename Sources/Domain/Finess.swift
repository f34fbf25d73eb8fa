/// A FINESS number, `[0-9][0-9AB][0-9]{7}`: nine characters at four bits each, compared as the texts' bytes are.
@frozen
public struct Finess: Hashable, Comparable, Sendable {
    public let packed: UInt64

    @inlinable
    public init(packed: UInt64) { self.packed = packed }

    /// Nil if the bytes have another shape.
    @inlinable
    public init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 9 else { return nil }
        var n: UInt64 = 0
        for i in 0..<9 {
            var d = bytes[i] &- 48
            if d >= 10 {
                guard i == 1, bytes[i] == 0x41 || bytes[i] == 0x42 else { return nil }
                d = bytes[i] - 0x41 + 10
            }
            n = n << 4 | UInt64(d)
        }
        // The leading 1 keeps 000000000 apart from "none".
        packed = n | 1 << 36
    }

    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let n = bytes.withUnsafeBufferPointer({ Finess(bytes: $0) }) else { return nil }
        self = n
    }

    @inlinable
    public static var none: Finess { Finess(packed: 0) }

    @inlinable
    public static func < (a: Finess, b: Finess) -> Bool { a.packed < b.packed }

    /// Calls `body` with each ASCII character.
    @inlinable
    public func forEachCharacter(_ body: (UInt8) -> Void) {
        guard packed != 0 else { return }
        for i in 0..<9 {
            let d = UInt8(packed >> UInt64(32 - 4 * i) & 15)
            body(d < 10 ? d + 48 : d - 10 + 0x41)
        }
    }
}

extension Finess: CustomStringConvertible {
    public var description: String {
        var s = ""
        forEachCharacter { s.unicodeScalars.append(Unicode.Scalar($0)) }
        return s
    }
}
