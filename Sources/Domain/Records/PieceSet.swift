/// A set of pieces, by index in `Rules.pieces`; up to 256 pieces.
public struct PieceSet: Equatable, Sendable, BitwiseCopyable {
    var bits: SIMD4<UInt64> = .zero

    public init() {}
    public mutating func insert(_ piece: Int) { bits[piece >> 6] |= 1 << UInt64(piece & 63) }
    public func contains(_ piece: Int) -> Bool { bits[piece >> 6] >> UInt64(piece & 63) & 1 == 1 }
}
