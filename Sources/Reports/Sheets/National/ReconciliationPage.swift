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
        _ cell: (Reconciliation.Amount) -> Cell
    ) {
        let first = page.nextRow + 1
        let titles = ["Lu", "Rejeté", "Ignoré", "Annulé", "Remboursé", "Déclaré", "Non imposable"]
        page.addTable(
            name: name,
            columns: [Column("Comité")] + titles.map { Column($0, kind, total: .sum) } + [Column("Écart", kind)],
            rows: rows.enumerated().map { i, row in
                let amounts = [
                    row.read, row.rejected, row.ignored, row.cancelled, row.repaid, row.declared, row.notTaxable,
                ]
                func at(_ column: Int) -> String { A1.cell(row: first + i, column: column) }
                let gap = "\(at(1))-SUM(\(at(2)):\(at(7)))"
                return [.words(row.name)] + amounts.map { .cell(cell($0)) } + [
                    .formula(Formula("ROUND(\(gap),2)", stored: cell(row.left - row.kept)))
                ]
            })
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
                Column("Comité"), Column("Solde calculé", .money), Column("Grand livre", .money),
                Column("Écart", .money), Column("Montants illisibles", .integer),
            ],
            rows: known.enumerated().map { i, row in
                let (ours, theirs) = (A1.cell(row: first + i, column: 1), A1.cell(row: first + i, column: 2))
                return [
                    .words(row.name), .cell(.cents(row.balance)), .blank,
                    .formula(
                        Formula(
                            "IF(ISBLANK(\(theirs)),\(A1.words("")),ROUND(\(ours)-\(theirs),2))", stored: .words(""))),
                    .cell(.count(row.unreadable)),
                ]
            })
    }
}

extension Reconciliation {
    /// Lines whose benefit cannot be read: no committee's.
    public static let unreadableCode = "illisible"
}
