import Domain
import LetterModel

/// The table of what reached the agent's account, and when: each payment beside its gross, a repayment under its own
/// name with its minus signs.
struct PaymentTable {
    let values: StatementValues

    /// As many rows leave room on the page, whatever else the letter says.
    private static let fewRows = 6

    /// The longest first: a row each; those of one benefit in a row that names each; the same, counted; all together.
    var versions: [Letter.Table] {
        let movements = values.movements
        let each = table(movements.map { row([$0], label: name($0), dates: French.date($0.date)) })
        if movements.count <= PaymentTable.fewRows { return [each] }
        let byBenefit = values.details.flatMap { detail in
            gathered(movements.filter { $0.prestation == detail.prestation })
        }
        return [
            each, table(byBenefit.map { row($0, label: named($0), dates: "") }),
            table(byBenefit.map { row($0, label: name($0[0]), dates: span($0)) }),
            table(
                gathered(movements).map {
                    row($0, label: $0[0].isRepayment ? "Remboursements" : "Versements", dates: span($0))
                }),
        ]
    }

    /// Payments, then repayments; neither where there is none.
    private func gathered(_ movements: [Movement]) -> [[Movement]] {
        [false, true].map { isRepayment in movements.filter { $0.isRepayment == isRepayment } }.filter { !$0.isEmpty }
    }

    private func table(_ rows: [Letter.Table.Row]) -> Letter.Table {
        let movements = values.movements
        let hasDates = rows.contains { $0.cells[0] != .empty }
        var titles = ["Prestation"]
        if hasDates { titles.append("Date") }
        titles += ["Montant brut", "Contributions"]
        if values.hasWithholding { titles.append("Impôt à la source") }
        // Of a repayment the minus says which way the money went.
        titles.append(
            !values.declaration.hasPayments
                ? "Montant rendu" : movements.contains(where: \.isRepayment) ? "Versé, ou rendu (−)" : "Montant versé")
        var rows = rows
        if rows.count > 1 {
            rows.append(row(movements, label: "Total", dates: ""))
            rows[rows.count - 1].isTotal = true
        }
        if !hasDates { for i in rows.indices { rows[i].cells.removeFirst() } }
        return Letter.Table(titles: titles, rows: rows)
    }

    /// What some movements add up to.
    private func row(_ movements: [Movement], label: String, dates: String) -> Letter.Table.Row {
        func sum(_ amount: (Movement) -> Cents) -> Letter.Table.Cell {
            .amount(movements.reduce(.zero) { $0 + amount($1) })
        }
        var cells = [dates.isEmpty ? .empty : Letter.Table.Cell.words(dates), sum(\.brut), sum(\.contributions)]
        if values.hasWithholding { cells.append(sum(\.withheld)) }
        return Letter.Table.Row(label, cells + [sum(\.paid)])
    }

    private func name(_ movement: Movement) -> String {
        let benefit = values.words.decisions.rules.benefits[Int(movement.prestation)].label
        return movement.isRepayment ? "Remboursement\u{A0}: \(benefit)" : benefit
    }

    /// `Maladie : 93,30 € le 02/05, 46,65 € le 03/06`; all are of one year.
    private func named(_ movements: [Movement]) -> String {
        let each = movements.map { "\(French.euros($0.paid)) le\u{A0}\(French.date($0.date).prefix(5))" }
        return "\(name(movements[0]))\u{A0}: \(each.joined(separator: ", "))"
    }

    /// `3, du 02/05/2023 au 30/06/2023`.
    private func span(_ movements: [Movement]) -> String {
        let (first, last) = (movements[0].date, movements[movements.count - 1].date)
        return movements.count == 1
            ? French.date(first) : "\(movements.count), du\u{A0}\(French.date(first)) au\u{A0}\(French.date(last))"
    }
}
