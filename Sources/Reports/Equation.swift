/// An equation of the run (EQUATIONS): it must close, or nothing is published.
public struct Equation: Sendable, Equatable {
    public enum Unit: Sendable { case lines, cents, days }

    /// French, e.g. `agents : lues = acceptées + rejetées + ignorées`.
    public let label: String
    public let expected: Int64
    public let obtained: Int64
    public let unit: Unit

    public init(_ label: String, expected: Int64, obtained: Int64, unit: Unit) {
        self.label = label
        self.expected = expected
        self.obtained = obtained
        self.unit = unit
    }

    public var gap: Int64 { obtained - expected }
    public var isClosed: Bool { gap == 0 }
}
