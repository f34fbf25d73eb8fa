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
}
