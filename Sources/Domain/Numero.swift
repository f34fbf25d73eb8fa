/// A committee number: 1 to 10 digits, where leading zeros count ("7" and "07" are two agents).
///
/// Four bits a digit from the left, digit + 1, 0 after the last: whole numbers compare as the texts' bytes do.
@frozen
public struct Numero: Hashable, Comparable, Sendable {
    public let packed: UInt64

    @inlinable
    public init(packed: UInt64) { self.packed = packed }

    /// Nil if the bytes are not 1 to 10 ASCII digits.
    @inlinable
    public init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count >= 1, bytes.count <= 10 else { return nil }
        if bytes.count >= 4, bytes.count <= 8 {
            let count = bytes.count
            let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
            guard let digits = DigitRun.digits(DigitRun.bytes(base, count), count) else { return nil }
            var n = digits &+ (0x0101_0101_0101_0101 &>> UInt64(8 &* (8 &- count)))
            // A byte a digit becomes four bits a digit.
            n = (n | n &>> 4) & 0x00FF_00FF_00FF_00FF
            n = (n | n &>> 8) & 0x0000_FFFF_0000_FFFF
            n = (n | n &>> 16) & 0xFFFF_FFFF
            packed = n &<< UInt64(4 &* (10 &- count))
            return
        }
        var n: UInt64 = 0
        for b in bytes {
            let d = b &- 48
            guard d < 10 else { return nil }
            n = n << 4 | UInt64(d + 1)
        }
        packed = n << UInt64(4 * (10 - bytes.count))
    }

    /// How many digits it has, and how many of them are zeros in front of another digit.
    @inlinable
    public var digits: Int { 10 - packed.trailingZeroBitCount / 4 }
    @inlinable
    public var leadingZeros: Int {
        var zeros = 0
        while zeros + 1 < digits, packed >> UInt64(36 - 4 * zeros) & 15 == 1 { zeros += 1 }
        return zeros
    }

    /// Without that many of the zeros in front.
    @inlinable
    public func withoutZeros(_ count: Int) -> Numero { Numero(packed: packed << UInt64(4 * count) & 0xFF_FFFF_FFFF) }

    /// The numbers that differ from it only by the zeros in front.
    public var withOtherZeros: [Numero] {
        guard self != .none else { return [] }
        let plain = withoutZeros(leadingZeros)
        var other = plain
        var all: [Numero] = []
        while true {
            if other != self { all.append(other) }
            if other.digits == 10 { return all }
            other = Numero(packed: other.packed >> 4 | 1 << 36)
        }
    }

    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let n = bytes.withUnsafeBufferPointer({ Numero(bytes: $0) }) else { return nil }
        self = n
    }

    /// No number: where a line's own is malformed.
    @inlinable
    public static var none: Numero { Numero(packed: 0) }

    @inlinable
    public static func < (a: Numero, b: Numero) -> Bool { a.packed < b.packed }

    /// Calls `body` with each ASCII digit.
    @inlinable
    public func forEachDigit(_ body: (UInt8) -> Void) {
        var shift: UInt64 = 36
        while true {
            let nibble = packed >> shift & 15
            if nibble == 0 { return }
            body(UInt8(nibble) + 47)
            if shift == 0 { return }
            shift -= 4
        }
    }
}

extension Numero: CustomStringConvertible {
    public var description: String {
        var s = ""
        forEachDigit { s.unicodeScalars.append(Unicode.Scalar($0)) }
        return s
    }
}
