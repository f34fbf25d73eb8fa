/// Consecutive days, both ends included. Empty when `last` comes before `first`.
@frozen
public struct Period: Hashable, Sendable {
    public let first: Day
    public let last: Day

    @inlinable
    public init(_ first: Day, _ last: Day) {
        self.first = first
        self.last = last
    }

    @inlinable
    public var isEmpty: Bool { last < first }

    @inlinable
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    @inlinable
    public func overlaps(_ other: Period) -> Bool { max(first, other.first) <= min(last, other.last) }

    /// The days both have; possibly empty.
    @inlinable
    public func clamped(to other: Period) -> Period { Period(max(first, other.first), min(last, other.last)) }
}
