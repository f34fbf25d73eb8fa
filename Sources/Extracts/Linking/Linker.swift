import Domain
import Workers

/// Ties the lines of all tables together: keys seen twice, dossiers and payments that are named, lines to ignore.
///
/// Tables come in the order of what they name: establishments, agents, then what names those, then what names dossiers.
struct Linker {
    let workers: Workers
    let context: ExtractContext
    private(set) var findings: [Finding] = []
    private(set) var counts: [Table: TableCounts] = [:]
    private(set) var gross = GrossCounts()
    /// By establishment: a payroll line of it in each file that has one.
    var payrollFiles: [Int: [Int: Place]] = [:]
    private(set) var payments = PaymentCounts()
    /// By numero, key, file and line.
    var leftOut: [LeftOutPayment] = []
    /// Lines of files that are refused whole.
    private(set) var refused: [Place] = []
    /// By number of the file.
    private(set) var tallies: [Int: FileTally] = [:]
    /// Tables of which a file was refused whole.
    private let refusedWhole: Set<Table>

    init(workers: Workers, context: ExtractContext, refusedWhole: Set<Table> = []) {
        self.workers = workers
        self.context = context
        self.refusedWhole = refusedWhole
    }

    mutating func add(_ finding: Finding) { findings.append(finding) }

    /// `R-CLE`: adds the finding to each row whose key an earlier clean row holds.
    ///
    /// - Parameter keepsHolders: whether the index will be asked who holds a key.
    mutating func claimKeys<Row: RawRow>(
        _ table: RawTable<Row>, column: UInt8, keepsHolders: Bool = false, isSame: @Sendable (Row, Row) -> Bool
    ) -> KeyIndex {
        let index = KeyIndex(workers, hashes: table.hashes, keepsHolders: keepsHolders) {
            isSame(table.rows[$0], table.rows[$1])
        }
        reject(table, index.duplicates, .cle, column: column)
        return index
    }

    mutating func reject<Row: RawRow>(_ table: RawTable<Row>, _ rows: [Int], _ code: FindingCode, column: UInt8) {
        for i in rows {
            table.rows[i].line.add(code)
            let line = table.rows[i].line
            findings.append(Finding(code, column: column, place: line.place, numero: line.numero))
        }
    }

    /// Informative: a date after the cut-off is taken as empty (§0) in rows that were accepted; one finding for
    /// the table, at the first of them.
    mutating func emptied<Row: RawRow>(
        _ table: RawTable<Row>, _ groupOf: Rows<Int32>, column: UInt8, _ day: @Sendable (Row) -> Day?
    ) {
        let cutOff = context.cutOff
        let late = workers.matching(
            table.rows.count,
            { i in
                groupOf[i] >= 0 && day(table.rows[i]).map { $0 > cutOff } ?? false
            })
        guard let first = late.first else { return }
        add(
            Finding(
                .dateApresArrete, column: column, count: late.count, place: table.rows[first].line.place,
                numero: .none))
    }

    /// The keys of a table's rejected lines, once it is settled.
    ///
    /// - Parameters:
    ///   - key: of a row, nil where malformed.
    ///   - lost: of a line whose examination ended early, from its first column.
    func refusedKeys<Row: RawRow, Key: Hashable & Sendable>(
        _ name: Table, _ table: RawTable<Row>,
        _ details: (unknown: Finding.Detail, rejected: Finding.Detail, unread: Finding.Detail),
        key: (Row) -> Key?, lost: (Text) -> Key?
    ) -> RefusedKeys<Key> {
        var rejected: Set<Key> = []
        if counts[name].map({ $0.rejected > 0 }) ?? false {
            for i in workers.matching(
                table.rows.count, { !table.rows[$0].line.isClean && !table.rows[$0].line.isAbsent })
            {
                if let key = key(table.rows[i]) { rejected.insert(key) }
            }
            for tally in table.tallies.values { rejected.formUnion(tally.values.lostKeys.compactMap(lost)) }
        }
        return RefusedKeys(rejected: rejected, isFileRefused: refusedWhole.contains(name), details: details)
    }

    /// Says and counts what became of each row.
    ///
    /// - Parameters:
    ///   - group: of an accepted row.
    ///   - ignored: why a clean row is left out, nil if it is not.
    ///   - tally: what else is to be added up of a row.
    /// - Returns: the group of each accepted row, -1 for all others.
    mutating func settle<Row: RawRow>(
        _ name: Table, _ table: RawTable<Row>, group: @Sendable (Int, Row) -> Int32 = { _, row in row.line.agent },
        ignored: @Sendable (Int, Row) -> IgnoredReason? = { _, _ in nil },
        tally: @Sendable (Row, LineOutcome, inout OutcomeTally) -> Void = { _, _, _ in }
    ) -> Rows<Int32> {
        let block = RowBlock(of: Int32.self, count: table.rows.count)
        let ranges = workers.ranges(table.rows.count)
        let parts = workers.map(ranges.count) { part in
            let groups = block.base.assumingMemoryBound(to: Int32.self)
            var sum = OutcomeTally()
            for i in ranges[part] {
                let row = table.rows[i]
                (groups + i).initialize(to: -1)
                if row.line.isAbsent { continue }
                let outcome: LineOutcome =
                    !row.line.isClean ? .rejected : ignored(i, row).map { .ignored($0) } ?? .accepted
                if outcome == .accepted { groups[i] = group(i, row) }
                sum.add(outcome)
                tally(row, outcome, &sum)
            }
            return sum
        }
        let sum = parts.reduce(into: OutcomeTally()) { $0.add($1) }
        let repeated = table.repeatedHeaders
        counts[name] = sum.counts(read: table.read, replaced: table.replaced, repeatedHeaders: repeated)
        if name == .versements {
            gross = sum.gross
            gross.unreadableLines += table.read - repeated - sum.rows
            payments = sum.payments
            payments.addUnread(table.read - repeated - sum.rows)
            payments.addRepeatedHeaders(repeated)
        }
        let groupOf = Rows<Int32>(block, count: table.rows.count)
        findings += withoutDiscordances(of: table, groupOf)
        refused += table.refused
        tallies.merge(table.tallies) { first, _ in first }
        return groupOf
    }

    /// What reading found, but for the discordances of lines that are rejected or ignored: a discordance is of a line kept.
    private func withoutDiscordances<Row: RawRow>(of table: RawTable<Row>, _ groupOf: Rows<Int32>) -> [Finding] {
        guard table.findings.contains(where: { !$0.code.isRejecting }) else { return table.findings }
        let leftOut = workers.matching(table.rows.count) { groupOf[$0] < 0 && !table.rows[$0].line.isAbsent }
        let places = Set(leftOut.map { table.rows[$0].line.place })
        return table.findings.filter { $0.code.isRejecting || !places.contains($0.place) }
    }
}
