import Domain

/// Why a line without finding is left out of the campaign (DIALECTE, "ignored and counted").
public enum IgnoredReason: String, CaseIterable, Sendable {
    case otherYear, afterCutOff, refersToIgnored, unknownAgent
    /// The header of the file again.
    case repeatedHeader
}

/// What became of the lines of a table.
public struct TableCounts: Sendable, Equatable {
    /// Accepted, rejected, ignored and replaced.
    public var read = 0
    public var accepted = 0
    public var rejected = 0
    public var ignored: [IgnoredReason: Int] = [:]
    /// Lines that a correction replaces (see `ReadCorrections`).
    public var replaced = 0

    public var ignoredTotal: Int { ignored.values.reduce(0, +) }
    /// Each line once, whatever corrections came for it: what the share of rejects is of.
    public var standing: Int { read - replaced }

    public init() {}
}

/// Gross of the payments, as written, in cents (EQUATIONS).
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

/// What became of a line that has a row.
enum LineOutcome: Equatable, Sendable {
    case accepted, rejected
    case ignored(IgnoredReason)
}

/// What became of some rows of a table, counted by one thread.
struct OutcomeTally: Sendable {
    var accepted = 0
    var rejected = 0
    /// By reason, in the order of its cases.
    private var ignored = SIMD8<Int>()
    var gross = GrossCounts()
    var payments = PaymentCounts()

    var rows: Int { accepted + rejected + ignoredTotal }
    var ignoredTotal: Int { ignored.wrappedSum() }

    mutating func add(_ outcome: LineOutcome) {
        switch outcome {
        case .accepted: accepted += 1
        case .rejected: rejected += 1
        case .ignored(let reason): ignored[IgnoredReason.allCases.firstIndex(of: reason)!] += 1
        }
    }

    mutating func add(_ other: OutcomeTally) {
        accepted += other.accepted
        rejected += other.rejected
        ignored &+= other.ignored
        payments += other.payments
        gross.read += other.gross.read
        gross.accepted += other.gross.accepted
        gross.rejected += other.gross.rejected
        gross.ignored += other.gross.ignored
        gross.unreadableLines += other.gross.unreadableLines
    }

    /// - Parameters:
    ///   - read: lines of the table; those without a row were rejected before.
    ///   - replaced: lines that a correction replaces, apart.
    ///   - repeatedHeaders: among those read.
    func counts(read: Int, replaced: Int, repeatedHeaders: Int) -> TableCounts {
        var counts = TableCounts()
        counts.read = read + replaced
        counts.replaced = replaced
        counts.accepted = accepted
        for (i, reason) in IgnoredReason.allCases.enumerated() where ignored[i] > 0 {
            counts.ignored[reason] = ignored[i]
        }
        if repeatedHeaders > 0 { counts.ignored[.repeatedHeader] = repeatedHeaders }
        counts.rejected = read - accepted - counts.ignoredTotal
        return counts
    }
}
