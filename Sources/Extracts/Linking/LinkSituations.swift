import Domain
import Workers

extension Linker {
    /// Payroll rows accepted, by agent.
    mutating func paie(_ table: RawTable<RawPaie>, agents count: Int) -> Grouped<LignePaie> {
        _ = claimKeys(table, column: PaieColumn.numero.rawValue) {
            $0.line.numero == $1.line.numero && $0.finess == $1.finess && $0.debut == $1.debut
                && $0.position == $1.position
        }
        notePayrollFiles(table)
        let cutOff = context.cutOff
        let groupOf = settle(
            .paie, table, ignored: { _, row in row.debut.map { $0 > cutOff } ?? false ? .afterCutOff : nil })
        return workers.group(into: count, groupOf: groupOf) { table.rows[$0].record(of: groupOf[$0]) }
    }

    /// Which files hold payroll lines of an establishment, whatever becomes of them (`completude.csv`).
    private mutating func notePayrollFiles(_ table: RawTable<RawPaie>) {
        // Lines of one establishment follow each other: the set is asked where that changes.
        var last: (etablissement: Int32, file: Int) = (-1, -1)
        for row in table.rows where !row.line.isAbsent && row.etablissement >= 0 {
            let file = row.line.place.file
            if (row.etablissement, file) == last { continue }
            last = (row.etablissement, file)
            payrollFiles[Int(row.etablissement), default: [:]][file] = row.line.place
        }
    }

    /// Retirement lines accepted, and the index of each agent's.
    mutating func retraites(
        _ table: RawTable<RawRetraite>, agents count: Int
    ) -> (rows: Rows<Retraite>, ofAgent: Rows<Int32>) {
        _ = claimKeys(table, column: RetraiteColumn.numero.rawValue) { $0.line.numero == $1.line.numero }
        let cutOff = context.cutOff
        let groupOf = settle(
            .retraites, table, ignored: { _, row in row.dateLiquidation > cutOff ? .afterCutOff : nil })
        emptied(table, groupOf, column: RetraiteColumn.date_deces.rawValue) { $0.dateDeces }
        let grouped = workers.group(into: count, groupOf: groupOf) {
            table.rows[$0].record(of: groupOf[$0], until: cutOff)
        }
        let ofAgent = workers.rows(count) { grouped.range($0).isEmpty ? Int32(-1) : grouped.starts[$0] }
        return (grouped.rows, ofAgent)
    }

    /// What the campaign before wrote, by agent.
    mutating func registre(_ table: RawTable<RawRegistre>, agents count: Int) -> Rows<LigneRegistre?> {
        _ = claimKeys(table, column: RegistreColumn.numero.rawValue) {
            $0.line.numero == $1.line.numero && $0.annee == $1.annee
        }
        let previous = context.millesime - 1
        let groupOf = settle(
            .registre, table,
            ignored: { _, row in row.annee != previous ? .otherYear : row.line.agent < 0 ? .unknownAgent : nil })
        let block = RowBlock(of: LigneRegistre?.self, count: count)
        let ranges = workers.ranges(count)
        workers.forEach(ranges.count) { part in
            let register = block.base.assumingMemoryBound(to: LigneRegistre?.self)
            (register + ranges[part].lowerBound).initialize(repeating: nil, count: ranges[part].count)
        }
        // One line an agent: no two threads write in one place.
        let lines = workers.ranges(groupOf.count)
        workers.forEach(lines.count) { part in
            let register = block.base.assumingMemoryBound(to: LigneRegistre?.self)
            for i in lines[part] where groupOf[i] >= 0 {
                register[Int(groupOf[i])] = table.rows[i].record
            }
        }
        return Rows(block, count: count)
    }
}
