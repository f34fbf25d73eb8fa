/// An equation of the run (EQUATIONS): it must close, or nothing is published.
public struct Equation: Sendable, Equatable {
    public enum Unit: Sendable { case lines, cents, days }

    /// What lines, or the euros on them, become.
    public struct Parts: Sendable, Equatable {
        public let accepted: Int64
        public let rejected: Int64
        public let ignored: Int64
        /// Lines of a deposit for which corrections stand.
        public let replaced: Int64
        /// Lines whose amount cannot be read: they are in no sum of euros; nil where lines are counted.
        public let unreadable: Int?

        public init(accepted: Int64, rejected: Int64, ignored: Int64, replaced: Int64, unreadable: Int? = nil) {
            self.accepted = accepted
            self.rejected = rejected
            self.ignored = ignored
            self.replaced = replaced
            self.unreadable = unreadable
        }

        var sum: Int64 { accepted + rejected + ignored + replaced }
    }

    /// French, e.g. `agents : lues = acceptées + rejetées + ignorées`.
    public let label: String
    public let expected: Int64
    public let obtained: Int64
    public let unit: Unit
    /// What `obtained` is the sum of, where it is one of lines.
    public let parts: Parts?

    public init(_ label: String, expected: Int64, obtained: Int64, unit: Unit) {
        self.label = label
        self.expected = expected
        self.obtained = obtained
        self.unit = unit
        parts = nil
    }

    /// What was read, and what became of it.
    public init(_ label: String, expected: Int64, parts: Parts, unit: Unit) {
        self.label = label
        self.expected = expected
        obtained = parts.sum
        self.unit = unit
        self.parts = parts
    }

    public var gap: Int64 { obtained - expected }
    public var isClosed: Bool { gap == 0 }
}
