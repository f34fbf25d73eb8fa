import Domain
import SheetModel

/// Rapprochement: from what was read to what is declared, by committee, and beside it the balance of the ledger.
struct ReconciliationPage {
    static let name = "Rapprochement"

    let page: PageSheet

    init(_ reconciliation: Reconciliation, subtitle: String) {
        var page = PageSheet(name: ReconciliationPage.name, widths: [26] + [Double](repeating: 18, count: 9))
        page.add(.title("Rapprochement des versements"))
        page.add(.subtitle(subtitle))
        page.add(
            .note(
                "Lu − rejeté − ignoré − annulé − remboursé = déclaré + non imposable. Montants bruts comme écrits ; une ligne est du comité de sa prestation, « illisible » si celle-ci ne se lit pas. Annulé : les lignes annulées et celles qui les annulent.",
                span: 9))
        page.skip()
        let rows = reconciliation.rows
        page.add(.heading("En euros", span: 9))
        ReconciliationPage.table(&page, "RapprochementEuros", .money, rows) { .cents($0.gross) }
        page.skip()
        page.add(.heading("En lignes", span: 9))
        ReconciliationPage.table(&page, "RapprochementLignes", .integer, rows) { .count($0.lines) }
        page.skip()
        ReconciliationPage.ledger(&page, rows)
        self.page = page
    }

    private static func table(
        _ page: inout PageSheet, _ name: String, _ kind: Column.Kind, _ rows: [Reconciliation.Row],
        _ cell: @escaping @Sendable (Reconciliation.Amount) -> Cell
    ) {
        let first = page.nextRow + 1
        func amount(
            _ title: String, _ amount: @escaping @Sendable (Reconciliation.Row) -> Reconciliation.Amount
        ) -> PageColumn<Placed> {
            PageColumn(title, kind, total: .sum) { .cell(cell(amount($0.row))) }
        }
        page.addTable(
            name: name,
            columns: [
                PageColumn("Comité") { .words($0.row.name) }, amount("Lu") { $0.read },
                amount("Rejeté") { $0.rejected }, amount("Ignoré") { $0.ignored }, amount("Annulé") { $0.cancelled },
                amount("Remboursé") { $0.repaid }, amount("Déclaré") { $0.declared },
                amount("Non imposable") { $0.notTaxable },
                PageColumn("Écart", kind) { placed in
                    let gap = "\(placed.at(1))-SUM(\(placed.at(2)):\(placed.at(7)))"
                    return .formula(Formula("ROUND(\(gap),2)", stored: cell(placed.row.left - placed.row.kept)))
                },
            ], of: rows.enumerated().map { Placed(row: $1, place: first + $0) })
    }

    /// A row and where it stands on the page, counted from 0.
    private struct Placed {
        let row: Reconciliation.Row
        let place: Int

        func at(_ column: Int) -> String { A1.cell(row: place, column: column) }
    }

    /// One cell a committee is left to be filled in; the gap follows.
    private static func ledger(_ page: inout PageSheet, _ rows: [Reconciliation.Row]) {
        page.add(.heading("Face au grand livre", span: 9))
        page.add(
            .note(
                "Saisir le solde du grand livre de chaque comité : l'écart se calcule. Le solde calculé est : déclaré + non imposable − remboursé.",
                span: 9))
        let known = rows.filter { $0.code != Reconciliation.unreadableCode }
        let first = page.nextRow + 1
        page.addTable(
            name: "GrandLivre",
            columns: [
                PageColumn("Comité") { .words($0.row.name) },
                PageColumn("Solde calculé", .money) { .cell(.cents($0.row.balance)) },
                PageColumn("Grand livre", .money) { _ in .blank },
                PageColumn("Écart", .money) { placed in
                    let (ours, theirs) = (placed.at(1), placed.at(2))
                    return .formula(
                        Formula(
                            "IF(ISBLANK(\(theirs)),\(A1.words("")),ROUND(\(ours)-\(theirs),2))", stored: .words("")))
                },
                PageColumn("Montants illisibles", .integer) { .cell(.count($0.row.unreadable)) },
            ], of: known.enumerated().map { Placed(row: $1, place: first + $0) })
    }
}

extension Reconciliation {
    /// Lines whose benefit cannot be read: no committee's.
    public static let unreadableCode = "illisible"
}
