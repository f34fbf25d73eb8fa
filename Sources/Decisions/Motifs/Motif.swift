/// A coded reason that outputs carry: its code is the name of its case in capitals, and its words stand beside it.
///
/// Cases stand in the order of their codes, which is the order in which they are shown.
public protocol Motif: CaseIterable, RawRepresentable, Sendable where RawValue == UInt8 {
    /// What the reason says, in a few French words, as a legend or a cell of a workbook shows it.
    var label: StaticString { get }
    /// The rule that gives it, by its number in the catalogue: the first that its entry there names.
    var rule: StaticString { get }
}

extension Motif {
    /// The code as outputs write it, e.g. `D01`.
    public var code: String { String(describing: self).uppercased() }
}

/// Several motifs of one family: at most 32, one bit each.
@frozen
public struct MotifSet<Element: Motif>: Sendable, Hashable, BitwiseCopyable, ExpressibleByArrayLiteral {
    /// Bit i = the motif whose raw value is i.
    public var bits: UInt32

    @inlinable
    public init(bits: UInt32 = 0) { self.bits = bits }

    @inlinable
    public init(arrayLiteral motifs: Element...) { self.init(motifs) }

    @inlinable
    public init(_ motifs: some Sequence<Element>) {
        bits = 0
        for motif in motifs { insert(motif) }
    }

    @inlinable
    public var isEmpty: Bool { bits == 0 }
    @inlinable
    public func contains(_ motif: Element) -> Bool { bits >> UInt32(motif.rawValue) & 1 == 1 }
    @inlinable
    public mutating func insert(_ motif: Element) { bits |= 1 << UInt32(motif.rawValue) }
    @inlinable
    public mutating func remove(_ motif: Element) { bits &= ~(1 << UInt32(motif.rawValue)) }
    @inlinable
    public mutating func formUnion(_ other: Self) { bits |= other.bits }
    @inlinable
    public func union(_ other: Self) -> Self { Self(bits: bits | other.bits) }
    @inlinable
    public func intersection(_ other: Self) -> Self { Self(bits: bits & other.bits) }
    @inlinable
    public func subtracting(_ other: Self) -> Self { Self(bits: bits & ~other.bits) }
    @inlinable
    public func isSuperset(of other: Self) -> Bool { other.bits & ~bits == 0 }
    @inlinable
    public func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }

    /// The motifs of the set, in the order of their codes.
    public var elements: [Element] { Element.allCases.filter { contains($0) } }
}
