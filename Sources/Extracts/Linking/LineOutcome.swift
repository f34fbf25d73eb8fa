import Domain

/// What became of a line.
enum LineOutcome: Equatable, Sendable {
    case accepted
    case rejected
    case ignored(IgnoredReason)
}

/// Why a line without finding is left out of the campaign (formats.md, "ignored and counted").
public enum IgnoredReason: String, CaseIterable, Sendable {
    case otherYear, afterCutOff, refersToIgnored, unknownAgent
}

/// What became of the lines of a table.
public struct TableCounts: Sendable, Equatable {
    /// Accepted, rejected, ignored and replaced.
    public var read = 0
    public var accepted = 0
    public var rejected = 0
    public var ignored: [IgnoredReason: Int] = [:]
    /// Lines that a correction stands for (see `ReadCorrections`).
    public var replaced = 0

    public var ignoredTotal: Int { ignored.values.reduce(0, +) }
    /// Each line once, whatever corrections came for it: what the share of rejects is of.
    public var standing: Int { read - replaced }

    public init() {}
}

extension TableCounts {
    mutating func add(_ outcome: LineOutcome) {
        switch outcome {
        case .accepted: accepted += 1
        case .rejected: rejected += 1
        case .ignored(let reason): ignored[reason, default: 0] += 1
        }
    }

    mutating func add(_ other: TableCounts) {
        accepted += other.accepted
        rejected += other.rejected
        ignored.merge(other.ignored, uniquingKeysWith: +)
    }
}

/// Gross of the payments, as written, in cents (formats.md, equations).
public struct GrossCounts: Sendable, Equatable {
    public var read = Cents.zero
    public var accepted = Cents.zero
    public var rejected = Cents.zero
    public var ignored = Cents.zero
    public var replaced = Cents.zero
    /// Lines whose amount cannot be read: counted apart.
    public var unreadableLines = 0

    public init() {}
}
