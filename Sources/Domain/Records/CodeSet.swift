/// A set of codes of a vocabulary, by index; one bit each.
public struct CodeSet: Equatable, Sendable, BitwiseCopyable {
    var bits: SIMD4<UInt64> = .zero

    public init() {}
    public init(_ indices: some Sequence<Int>) { for index in indices { insert(index) } }
    public mutating func insert(_ index: Int) { bits[index >> 6] |= 1 << UInt64(index & 63) }
    public func contains(_ index: Int) -> Bool { bits[index >> 6] >> UInt64(index & 63) & 1 == 1 }
}
