/// FNV-1a, 64 bits: the same bytes give the same fingerprint in every process.
public struct Fingerprint {
    public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    public init() {}

    public init(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

    @inline(__always)
    public mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// A word, and that it ends.
    public mutating func add(_ word: UnsafeRawBufferPointer) {
        for byte in word { add(byte) }
        add(0)
    }
}
