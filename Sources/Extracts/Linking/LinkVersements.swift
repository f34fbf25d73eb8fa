import Domain
import Workers

extension Linker {
    /// Payments accepted, by agent, with what cancels what (T4).
    mutating func versements(_ table: RawTable<RawVersement>, agents count: Int) -> Grouped<Versement> {
        let links = Cancellations(table, workers, context)
        for i in links.refused.keys { table.rows[i].line.add(.ref) }
        reject(table, links.duplicates, .cle, column: VersementColumn.versement.rawValue)
        for i in links.cancelled.keys { table.rows[i].isCancelled = true }
        let (context, ofIgnored) = (context, links.ofIgnored)
        let groupOf = settle(
            .versements, table,
            ignored: { i, row in
                RawVersement.outside(context.days, date: row.date)
                    ?? (row.nature == .annulation && ofIgnored.contains(i) ? .refersToIgnored : nil)
            },
            tally: { row, outcome, sum in
                sum.gross.add(row.brut, outcome)
                sum.payments.add(row.prestation, row.fate(outcome), brut: row.brut)
            })
        leftOut = leftOutPayments(table, groupOf)
        let refused = refusedKeys(
            .versements, table, (.versementUnknown, .versementRejected, .versementUnread),
            key: { $0.id.isEmpty ? nil : $0.id }, lost: { $0.isEmpty ? nil : $0 })
        for (i, detail) in links.refused.sorted(by: { $0.key < $1.key }) {
            let line = table.rows[i].line
            let reference = detail == .versementUnknown ? links.references[line.place] : nil
            add(
                Finding(
                    .ref, reference.map { refused.detail($0) } ?? detail, column: VersementColumn.reference.rawValue,
                    count: reference.map { links.hasOtherZeros($0, table) } ?? false ? 1 : 0, place: line.place,
                    numero: line.numero))
        }
        compareAmounts(table, groupOf, links.cancelled)
        return workers.group(
            into: count, groupOf: groupOf,
            order: { a, b in
                let (x, y) = (table.rows[a], table.rows[b])
                return x.date! != y.date! ? x.date! < y.date! : x.id < y.id
            }
        ) { table.rows[$0].record(of: groupOf[$0]) }
    }

    /// `A-ANNULATION`: the annulation's own amount is not that of the line which it cancels, wholly all the same.
    private mutating func compareAmounts(
        _ table: RawTable<RawVersement>, _ groupOf: Rows<Int32>, _ cancelled: [Int: Int]
    ) {
        for (target, annulation) in cancelled.sorted(by: { $0.value < $1.value })
        where groupOf[target] >= 0 && groupOf[annulation] >= 0 {
            let row = table.rows[annulation]
            guard let given = row.brut, let expected = table.rows[target].brut, given != expected else { continue }
            add(
                Finding(
                    .annulation, column: VersementColumn.brut.rawValue, place: row.line.place,
                    numero: row.line.numero, amounts: AmountPair(given: Cents(given), expected: Cents(expected))))
        }
    }
}

extension GrossCounts {
    /// One line; `brut` nil where it cannot be read.
    fileprivate mutating func add(_ brut: Int64?, _ outcome: LineOutcome) {
        guard let brut else {
            unreadableLines += 1
            return
        }
        read += Cents(brut)
        switch outcome {
        case .accepted: accepted += Cents(brut)
        case .rejected: rejected += Cents(brut)
        case .ignored: ignored += Cents(brut)
        }
    }
}
