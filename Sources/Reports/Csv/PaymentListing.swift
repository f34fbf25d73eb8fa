import Decisions
import Domain
import RuleBook

/// `versements_detail.csv`: every line of payments that was read, by numero, key, file and line.
///
/// Accepted payments stand with their agent; the lines that count for nothing are merged in where their number puts
/// them. Millions of rows: no string a field.
public struct PaymentListing: Sendable {
    /// Where a line stands, as people call it.
    public typealias Origin = @Sendable (_ place: Place, _ line: Int32) -> (file: Text, line: Int32)

    private let decisions: CampaignDecisions
    /// By numero, key, file and line.
    private let leftOut: [LeftOutPayment]
    private let origin: Origin
    private let reckoner: PaymentReckoner
    private let profiles: [Text]

    /// - Parameters:
    ///   - isCorrected: whether rows of the run take the place of others.
    ///   - origin: asked once a row, by all threads.
    public init(
        _ decisions: CampaignDecisions, leftOut: [LeftOutPayment], isCorrected: Bool, origin: @escaping Origin
    ) {
        self.decisions = decisions
        // Of one key, by where people find the lines: a correction takes the place of another line.
        self.leftOut =
            isCorrected
            ? leftOut.sorted { a, b in
                if a.numero != b.numero { return a.numero < b.numero }
                return a.id != b.id
                    ? a.id < b.id : PaymentListing.precedes(origin(a.place, a.line), origin(b.place, b.line))
            } : leftOut
        self.origin = origin
        reckoner = PaymentReckoner(decisions.rules)
        profiles = decisions.rules.contributions.profiles.map(\.code)
    }

    /// The header, and what the file is.
    public static let table = OutputTable(.versementsDetail, subjects: 0) { _, _ in 0 }

    /// Agents, and behind them the agents whose number is greater than any of theirs.
    public var subjects: Int { decisions.extraits.agents.count + 1 }

    /// What was written: compared with what was read and declared before anything is published.
    public struct Totals: Sendable, Equatable {
        public var rows = 0
        /// Of all rows, as written.
        public var gross = Cents.zero
        /// Of the rows that count: taxable, with the sign of their nature, and the gross of the others.
        public var taxable = PaymentSums()
        public var nonImposable = Cents.zero
        public var movements = 0

        public init() {}

        public static func += (a: inout Totals, b: Totals) {
            a.rows += b.rows
            a.gross += b.gross
            a.taxable.add(b.taxable)
            a.nonImposable += b.nonImposable
            a.movements += b.movements
        }
    }

    /// The rows of some of the subjects.
    public func write(_ subjects: Range<Int>, _ csv: inout CsvBuffer) -> Totals {
        var totals = Totals()
        let agents = decisions.extraits.agents
        var next =
            subjects.lowerBound == 0
            ? 0 : leftOut.firstIndex(notBefore: { $0.numero <= agents[subjects.lowerBound - 1].numero })
        var order: [Int32] = []
        for subject in subjects {
            guard subject < agents.count else {
                while next < leftOut.count { writeLeftOut(&next, &csv, &totals) }
                break
            }
            let numero = agents[subject].numero
            while next < leftOut.count, leftOut[next].numero < numero { writeLeftOut(&next, &csv, &totals) }
            writeLines(of: subject, numero, &next, &order, &csv, &totals)
        }
        return totals
    }

    /// The rows of one number alone.
    ///
    /// - Parameter agent: whose number it is; nil where it is no accepted agent's.
    public func write(_ numero: Numero, agent: Int?, _ csv: inout CsvBuffer) -> Totals {
        var totals = Totals()
        var next = leftOut.firstIndex(notBefore: { $0.numero < numero })
        var order: [Int32] = []
        if let agent {
            writeLines(of: agent, numero, &next, &order, &csv, &totals)
        } else {
            while next < leftOut.count, leftOut[next].numero == numero { writeLeftOut(&next, &csv, &totals) }
        }
        return totals
    }

    private func writeLines(
        of agent: Int, _ numero: Numero, _ next: inout Int, _ order: inout [Int32], _ csv: inout CsvBuffer,
        _ totals: inout Totals
    ) {
        sortByKey(decisions.extraits.versements.range(agent), &order)
        for i in order {
            let payment = decisions.extraits.versements.rows[Int(i)]
            while next < leftOut.count, leftOut[next].numero == numero, precedes(leftOut[next], payment) {
                writeLeftOut(&next, &csv, &totals)
            }
            write(payment, agent, &csv, &totals)
        }
        while next < leftOut.count, leftOut[next].numero == numero { writeLeftOut(&next, &csv, &totals) }
    }

    private static func precedes(_ a: (file: Text, line: Int32), _ b: (file: Text, line: Int32)) -> Bool {
        a.file != b.file ? a.file < b.file : a.line < b.line
    }

    /// The payments of one agent, few, most often in order.
    private func sortByKey(_ range: Range<Int>, _ order: inout [Int32]) {
        order.removeAll(keepingCapacity: true)
        let rows = decisions.extraits.versements.rows
        for i in range {
            order.append(Int32(i))
            var k = order.count - 1
            while k > 0, rows[Int(order[k])].id < rows[Int(order[k - 1])].id {
                order.swapAt(k, k - 1)
                k -= 1
            }
        }
    }

    private func precedes(_ left: LeftOutPayment, _ payment: Versement) -> Bool {
        left.id != payment.id
            ? left.id < payment.id
            : PaymentListing.precedes(origin(left.place, left.line), origin(payment.place, payment.line))
    }

    // MARK: Rows

    private func writeLeftOut(_ next: inout Int, _ csv: inout CsvBuffer, _ totals: inout Totals) {
        let line = leftOut[next]
        next += 1
        csv.numero(line.numero)
        begin(line.id, line.place, line.line, &csv)
        if line.prestation == LeftOutPayment.noBenefit {
            csv.empty()
        } else {
            csv.text(decisions.rules.benefits[Int(line.prestation)].code)
        }
        csv.day(line.date)
        if let nature = line.nature { csv.text(nature.text) } else { csv.empty() }
        csv.literal(line.isIgnored ? PaymentSort.ignored : PaymentSort.rejected)
        csv.cents(line.brut)
        csv.empty(PaymentListing.arithmeticColumns)
        csv.cents(line.net)
        csv.endRow()
        totals.rows += 1
        totals.gross += line.brut ?? .zero
    }

    private static let arithmeticColumns = 8

    private func begin(_ id: ShortText, _ place: Place, _ line: Int32, _ csv: inout CsvBuffer) {
        csv.field(id)
        let origin = origin(place, line)
        csv.text(origin.file)
        csv.integer(Int(origin.line))
    }

    private func write(_ payment: Versement, _ agent: Int, _ csv: inout CsvBuffer, _ totals: inout Totals) {
        csv.numero(decisions.extraits.agents[agent].numero)
        begin(payment.id, payment.place, payment.line, &csv)
        csv.text(decisions.rules.benefits[Int(payment.prestation)].code)
        csv.day(payment.date)
        csv.text(payment.nature.text)
        totals.rows += 1
        totals.gross += payment.brut
        if payment.isCancelled {
            csv.literal(payment.nature == .annulation ? PaymentSort.cancellation : PaymentSort.cancelled)
            csv.cents(payment.brut)
            csv.empty(PaymentListing.arithmeticColumns)
        } else {
            csv.literal(PaymentSort.counted)
            csv.cents(payment.brut)
            let (droit, extraits) = (decisions.droits[agent], decisions.extraits)
            let reckoned = reckoner.reckon(payment, droit, extraits.retraite(of: agent))
            csv.flag(reckoned.isTaxable)
            csv.text(profiles[reckoner.profile(payment, droit, extraits.retraite(of: agent))])
            csv.contributions(reckoned.sums)
            csv.cents(reckoned.signedNet)
            totals.movements += 1
            if reckoned.isTaxable {
                totals.taxable.add(reckoned.sums)
            } else {
                totals.nonImposable += reckoned.sums.brut
            }
        }
        csv.cents(payment.net)
        csv.endRow()
    }
}

extension CsvBuffer {
    mutating func empty(_ count: Int) { for _ in 0..<count { empty() } }

    mutating func field(_ text: ShortText) {
        text.withBytes { field($0) }
    }
}
