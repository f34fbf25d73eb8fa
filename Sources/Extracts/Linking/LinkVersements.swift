import Domain
import Workers

extension Linker {
    /// Payments accepted, by agent, with what cancels what (T4).
    mutating func versements(_ table: RawTable<RawVersement>, agents count: Int) -> Grouped<Versement> {
        let links = Cancellations(table, workers, context)
        for (i, detail) in links.refused.sorted(by: { $0.key < $1.key }) {
            table.rows[i].line.add(.ref)
            let line = table.rows[i].line
            add(
                Finding(
                    .ref, detail, column: VersementColumn.reference.rawValue, place: line.place, numero: line.numero))
        }
        reject(table, links.duplicates, .cle, column: VersementColumn.versement.rawValue)
        for i in links.cancelled.keys { table.rows[i].isCancelled = true }
        let (context, ofIgnored) = (context, links.ofIgnored)
        let groupOf = settle(
            .versements, table,
            ignored: { i, row in
                if let date = row.date, !context.isInCampaign(date) {
                    return date > context.cutOff && date <= context.year.last ? .afterCutOff : .otherYear
                }
                return row.nature == .annulation && ofIgnored.contains(i) ? .refersToIgnored : nil
            },
            tally: { row, outcome, sum in sum.gross.add(row.brut, outcome) })
        compareAmounts(table, groupOf, links.cancelled)
        return workers.group(
            into: count, groupOf: groupOf,
            order: { a, b in
                let (x, y) = (table.rows[a], table.rows[b])
                return x.date! != y.date! ? x.date! < y.date! : x.id < y.id
            }
        ) { i in
            let row = table.rows[i]
            return Versement(
                agent: groupOf[i], prestation: row.prestation, nature: row.nature!,
                isCancelled: row.isCancelled || row.nature == .annulation, date: row.date!, brut: Cents(row.brut!),
                net: row.net,
                prelevementSource: row.prelevementSource, place: row.line.place)
        }
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
