import Decisions
import Domain
import LetterModel
import RuleBook

/// The tables of a letter of correction: what was told and what holds, and the lines behind it.
struct RectificationLetterTables {
    let values: RectificationValues

    /// As many rows leave room on the page, whatever else the letter says.
    private static let mostRows = 12

    /// « +12 € », « −3 € »; to the cent, « +12,00 € ».
    static func signed(_ euros: Int64) -> String { (euros > 0 ? "+" : "") + French.wholeEuros(euros) }
    private static func signed(_ amount: Cents) -> String { (amount > .zero ? "+" : "") + French.euros(amount) }

    /// What was told, what holds, the difference: the sum to the cent, and the euro that is declared.
    static func amounts(_ row: Rectification) -> Letter.Table {
        func cells(_ value: (IssuedAmounts) -> Cents) -> [Letter.Table.Cell] {
            let (told, now) = (row.told.map(value) ?? .zero, row.after.map(value) ?? .zero)
            return [.amount(told), .amount(now), .words(signed(now - told))]
        }
        let told = row.told?.euros ?? 0
        let now = row.after?.euros ?? 0
        return Letter.Table(
            titles: ["", "Annoncé", "À\u{A0}présent", "Différence"],
            rows: [
                Letter.Table.Row("Total imposable", cells(\.netImposable)),
                Letter.Table.Row(
                    "Montant à déclarer, arrondi à l’euro",
                    [
                        .words(French.wholeEuros(told)), .words(French.wholeEuros(now)),
                        .words(signed(now - told)),
                    ],
                    isTotal: true),
            ])
    }

    /// Each line; or, where they are too many for a page, those of one benefit and one change together; empty where no
    /// line of payment is behind it.
    var lines: [Letter.Table] {
        // The line that a cancellation cancels says it.
        let causes = values.row.causesSinceTold.filter { $0.isPayment && !$0.isCancellation }
        guard !causes.isEmpty else { return [] }
        let each = table(
            causes.map { row([$0], label: "\(RectificationLetterTables.words($0))\u{A0}: \(benefit($0))") })
        if causes.count <= RectificationLetterTables.mostRows { return [each] }
        var groups: [(key: String, causes: [RectificationCause])] = []
        for cause in causes {
            let key = "\(RectificationLetterTables.words(cause))\u{A0}: \(benefit(cause))"
            if let i = groups.firstIndex(where: { $0.key == key }) {
                groups[i].causes.append(cause)
            } else {
                groups.append((key, [cause]))
            }
        }
        return [
            each,
            table(groups.map { row($0.causes, label: "\($0.key) (\(French.count($0.causes.count)))") }),
            table([row(causes, label: French.count(causes.count, "ligne", "lignes"))]),
        ]
    }

    private func table(_ rows: [Letter.Table.Row]) -> Letter.Table {
        let hasDates = rows.contains { $0.cells[0] != .empty }
        var titles = ["Ligne"]
        if hasDates { titles.append("Date") }
        titles += ["Imposable annoncé", "Imposable à présent", "Différence"]
        var rows = rows
        if !hasDates { for i in rows.indices { rows[i].cells.removeFirst() } }
        return Letter.Table(titles: titles, rows: rows)
    }

    private func row(_ causes: [RectificationCause], label: String) -> Letter.Table.Row {
        func sum(_ amount: (RectificationCause) -> Cents) -> Letter.Table.Cell {
            .amount(causes.reduce(.zero) { $0 + amount($1) })
        }
        let date = causes.count == 1 ? (causes[0].after ?? causes[0].before)?.date : nil
        return Letter.Table.Row(
            label,
            [
                date.map { .words(French.date($0)) } ?? .empty, sum { $0.before?.net ?? .zero },
                sum { $0.after?.net ?? .zero },
                .words(RectificationLetterTables.signed(causes.reduce(.zero) { $0 + $1.effect })),
            ])
    }

    /// What became of a line.
    static func words(_ cause: RectificationCause) -> String {
        switch cause.change {
        case .ajoutee: "Ajouté"
        case .retiree: "Retiré"
        case .modifiee: "Modifié"
        case .recalculee: "Recalculé"
        case .lue: "Lu"
        case .autreSort:
            switch cause.after?.sort {
            case PaymentSort.counted.description: "Compté à présent"
            case PaymentSort.cancelled.description: "Annulé"
            default: "N’est plus compté"
            }
        }
    }

    private func benefit(_ cause: RectificationCause) -> String {
        let line = cause.after ?? cause.before
        let code = line?.prestation ?? ""
        let label =
            values.words.decisions.rules.benefits.first { $0.code.description == code }?.label ?? code
        return line?.nature == NatureVersement.remboursement.rawValue ? "remboursement, \(label)" : label
    }
}
