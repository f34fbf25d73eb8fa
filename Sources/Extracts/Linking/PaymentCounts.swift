import Domain

/// What became of the lines of `versements`, in lines and cents as written, by benefit: the reconciliation of a run.
public struct PaymentCounts: Sendable, Equatable {
    /// Of one line.
    public enum Fate: Int, CaseIterable, Sendable {
        /// Counts: a payment, a repayment.
        case versement, remboursement
        /// Cancelled by an annulation; the annulation.
        case annule, annulation
        case ignore, rejete
    }

    /// Some lines.
    public struct Count: Sendable, Equatable {
        public var lines = 0
        /// Gross, as written.
        public var gross = Cents.zero
        /// Lines whose amount cannot be read.
        public var unreadable = 0

        public init() {}

        public static func += (a: inout Count, b: Count) {
            a.lines += b.lines
            a.gross += b.gross
            a.unreadable += b.unreadable
        }
    }

    /// By benefit, then fate; lines whose benefit cannot be read come first.
    private var counts: [Count] = []

    public init() {}

    /// - Parameter prestation: index in `Rules.benefits`; nil for the lines whose benefit cannot be read.
    public func count(_ prestation: Int?, _ fate: Fate) -> Count {
        let i = PaymentCounts.index(prestation.map { UInt8($0) } ?? LeftOutPayment.noBenefit, fate)
        return i < counts.count ? counts[i] : Count()
    }

    private static func index(_ prestation: UInt8, _ fate: Fate) -> Int {
        Int(prestation &+ 1) * Fate.allCases.count + fate.rawValue
    }

    private mutating func reserve(_ i: Int) {
        if i >= counts.count { counts += [Count](repeating: Count(), count: i + 64 - counts.count) }
    }

    /// - Parameter brut: nil where it cannot be read.
    mutating func add(_ prestation: UInt8, _ fate: Fate, brut: Int64?) {
        let i = PaymentCounts.index(prestation, fate)
        reserve(i)
        counts[i].lines += 1
        if let brut { counts[i].gross += Cents(brut) } else { counts[i].unreadable += 1 }
    }

    /// Lines of which nothing could be read.
    mutating func addUnread(_ lines: Int) {
        let i = PaymentCounts.index(LeftOutPayment.noBenefit, .rejete)
        reserve(i)
        counts[i].lines += lines
        counts[i].unreadable += lines
    }

    /// Headers that stand again: ignored, without an amount.
    mutating func addRepeatedHeaders(_ lines: Int) {
        let i = PaymentCounts.index(LeftOutPayment.noBenefit, .ignore)
        reserve(i)
        counts[i].lines += lines
    }

    static func += (a: inout PaymentCounts, b: PaymentCounts) {
        guard !b.counts.isEmpty else { return }
        a.reserve(b.counts.count - 1)
        for i in b.counts.indices { a.counts[i] += b.counts[i] }
    }
}
