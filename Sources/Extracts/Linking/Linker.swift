import Domain
import Workers

/// Ties the lines of all tables together: unknown references, keys seen twice, lines to ignore.
///
/// Tables come in the order of what they name: establishments, agents, then what names those, then what names dossiers.
struct Linker {
    let workers: Workers
    let context: ExtractContext
    private(set) var findings: [Finding] = []
    private(set) var counts: [Table: TableCounts] = [:]
    private(set) var gross = GrossCounts()

    init(workers: Workers, context: ExtractContext) {
        self.workers = workers
        self.context = context
    }

    // MARK: For every table

    /// Marks rows and collects their findings, in the order of rows; `body` returns the findings of one row.
    mutating func examine<Row: RawRow>(
        _ table: inout RawTable<Row>, _ body: @Sendable (Int, Row) -> [Finding]
    ) {
        let rows = table.rows
        let ranges = workers.ranges(rows.count)
        let found = workers.map(ranges.count) { part -> [(Int, Finding)] in
            var found: [(Int, Finding)] = []
            for i in ranges[part] { for finding in body(i, rows[i]) { found.append((i, finding)) } }
            return found
        }
        for (i, finding) in found.joined() {
            if finding.code.findingClass == .anomalie { table.rows[i].line.add(finding.code) }
            findings.append(finding)
        }
    }

    /// `R-CLE`: adds the finding to each row whose key an earlier clean row holds.
    mutating func claimKeys<Row: RawRow>(
        _ table: inout RawTable<Row>, column: UInt8, hash: @Sendable (Row) -> UInt64,
        isSame: @Sendable (Row, Row) -> Bool
    ) -> KeyIndex {
        let index = keyIndex(table.rows, hash: hash, isSame: isSame)
        reject(&table, index.duplicates, .cle, column: column)
        return index
    }

    func keyIndex<Row: RawRow>(
        _ rows: [Row], hash: @Sendable (Row) -> UInt64, isSame: @Sendable (Row, Row) -> Bool
    ) -> KeyIndex {
        let hashes: [UInt64] = workers.fill(rows.count, ranges: workers.ranges(rows.count)) { _, range, target in
            for i in range { (target + i).initialize(to: hash(rows[i])) }
        }
        return KeyIndex(
            workers, hashes: hashes, isSame: { isSame(rows[$0], rows[$1]) }, mayHold: { rows[$0].line.isClean })
    }

    mutating func reject<Row: RawRow>(_ table: inout RawTable<Row>, _ rows: [Int], _ code: FindingCode, column: UInt8) {
        for i in rows {
            table.rows[i].line.add(code)
            let line = table.rows[i].line
            findings.append(Finding(code, column: column, place: line.place, numero: line.numero))
        }
    }

    mutating func add(_ finding: Finding) { findings.append(finding) }

    /// Counts what became of each row; `ignored` says why a clean row is left out, nil if it is not.
    mutating func settle<Row: RawRow>(
        _ name: Table, _ table: RawTable<Row>, ignored: @Sendable (Int, Row) -> IgnoredReason? = { _, _ in nil }
    ) -> [LineOutcome] {
        let rows = table.rows
        let outcomes: [LineOutcome] = workers.fill(rows.count, ranges: workers.ranges(rows.count)) { _, range, target in
            for i in range {
                let outcome: LineOutcome =
                    !rows[i].line.isClean ? .rejected : ignored(i, rows[i]).map { .ignored($0) } ?? .accepted
                (target + i).initialize(to: outcome)
            }
        }
        let ranges = workers.ranges(rows.count)
        let parts = workers.map(ranges.count) { part in
            var count = TableCounts()
            for i in ranges[part] { count.add(outcomes[i]) }
            return count
        }
        var count = parts.reduce(into: TableCounts()) { $0.add($1) }
        // Lines that could not be cut in fields have no outcome: they are rejected.
        count.read = table.read + table.replaced
        count.replaced = table.replaced
        count.rejected += table.read - rows.count
        counts[name] = count
        findings += table.findings
        return outcomes
    }

    mutating func setGross(_ value: GrossCounts) { gross = value }

    /// The agent each row names, -1 where unknown; unknown ones are `R-REF` unless the table tolerates them.
    mutating func resolveAgents<Row: RawRow>(
        _ table: inout RawTable<Row>, _ numeros: NumeroIndex, column: UInt8, rejectsUnknown: Bool = true
    ) -> [Int32] {
        let rows = table.rows
        let agents: [Int32] = workers.fill(rows.count, ranges: workers.ranges(rows.count)) { _, range, target in
            for i in range { (target + i).initialize(to: numeros.agent(rows[i].line.numero)) }
        }
        if rejectsUnknown {
            let ranges = workers.ranges(rows.count)
            let unknown = workers.map(ranges.count) { part in
                ranges[part].filter { agents[$0] < 0 && rows[$0].line.numero != .none }
            }
            for i in unknown.joined() {
                let line = rows[i].line
                table.rows[i].line.add(.ref)
                findings.append(Finding(.ref, .agent, column: column, place: line.place, numero: line.numero))
            }
        }
        return agents
    }
}
