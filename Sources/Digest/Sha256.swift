import Crypto

/// A SHA-256 as it is being made: the one door to the library that knows how.
public struct Sha256: Sendable {
    private var hash = SHA256()

    public init() {}

    public mutating func update(_ content: UnsafeRawBufferPointer) { hash.update(bufferPointer: content) }

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in hash.finalize() {
            for digit in [byte >> 4, byte & 15] { digits.append(digit < 10 ? digit + 48 : digit + 87) }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// As a page's policy writes it: 44 characters.
    public var base64: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        // 32 bytes: ten groups of three, and two left.
        let bytes = Array(hash.finalize()) + [0]
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let three = UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
            for shift in [18, 12, 6, 0] as [UInt32] { text.append(alphabet[Int(three >> shift & 63)]) }
        }
        return String(decoding: text.dropLast(), as: UTF8.self) + "="
    }
}
