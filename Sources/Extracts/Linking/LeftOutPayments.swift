import Domain
import Workers

extension Linker {
    /// The lines that count for nothing, in the order of `versements_detail.csv`.
    func leftOutPayments(_ table: RawTable<RawVersement>, _ groupOf: Rows<Int32>) -> [LeftOutPayment] {
        let unread = table.unread.map {
            LeftOutPayment(place: $0.place, line: $0.number, isIgnored: false, numero: $0.numero)
        }
        let rows = workers.matching(table.rows.count) { groupOf[$0] < 0 && !table.rows[$0].line.isAbsent }
        let read = rows.map { i in
            let row = table.rows[i]
            return LeftOutPayment(
                place: row.line.place, line: row.number, isIgnored: row.line.isClean, numero: row.line.numero,
                id: ShortText(row.id), prestation: row.prestation, nature: row.nature, date: row.date, brut: row.brut,
                net: row.net)
        }
        return workers.sorted(read + unread, by: LeftOutPayment.precedes)
    }
}

extension RawVersement {
    func fate(_ outcome: LineOutcome) -> PaymentCounts.Fate {
        switch outcome {
        case .rejected: .rejete
        case .ignored: .ignore
        case .accepted:
            switch nature {
            case .annulation: .annulation
            case _ where isCancelled: .annule
            case .remboursement: .remboursement
            default: .versement
            }
        }
    }
}
