/// Where a line begins: a file of the run and a byte offset in it, in one word; ordered as files, then lines.
///
/// Files are numbered in the order of their paths as bytes. The line's number is counted only when a finding is shown.
@frozen
public struct Place: Hashable, Comparable, Sendable {
    public let packed: UInt64

    /// At most 65 535 files; offsets under 2⁴⁸.
    @inlinable
    public init(file: Int, offset: Int) { packed = UInt64(file) << 48 | UInt64(offset) }

    @inlinable
    public var file: Int { Int(packed >> 48) }
    @inlinable
    public var offset: Int { Int(packed & 0xFFFF_FFFF_FFFF) }
    @inlinable
    public static func < (a: Place, b: Place) -> Bool { a.packed < b.packed }
}
