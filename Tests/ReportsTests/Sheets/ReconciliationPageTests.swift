import Domain
import SheetModel
import Testing

@testable import Reports

/// Rapprochement: the page of the nation's workbook.
@Suite struct ReconciliationPageTests {
    /// 1 000,00 read in 10 lines: 100,00 rejected, 50,00 ignored, 40,00 cancelled (a pair of 20,00), 10,00 repaid; so
    /// 800,00 are left: 700,00 taxable and 100,00 not. Less what was repaid: 790,00.
    private var row: Reconciliation.Row {
        var row = Reconciliation.Row(code: "cgos", name: "C.G.O.S.")
        row.read = .init(lines: 10, gross: Cents(100_000))
        row.rejected = .init(lines: 1, gross: Cents(10_000))
        row.ignored = .init(lines: 1, gross: Cents(5_000))
        row.cancelled = .init(lines: 2, gross: Cents(4_000))
        row.repaid = .init(lines: 1, gross: Cents(1_000))
        row.declared = .init(lines: 4, gross: Cents(70_000))
        row.notTaxable = .init(lines: 1, gross: Cents(10_000))
        row.brutDeclared = Cents(79_000)
        return row
    }

    private func tables(_ page: PageSheet) -> [PageTable] {
        page.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    @Test func itCloses() {
        #expect(Reconciliation([row]).equations.allSatisfy { $0.isClosed })
        #expect(row.balance == Cents(79_000))
        var open = row
        open.ignored.gross = Cents(4_999)
        let found = Reconciliation([open]).equations.filter { !$0.isClosed }
        #expect(
            found.map(\.label) == [
                "rapprochement C.G.O.S. : lu − rejeté − ignoré − annulé − remboursé = déclaré + non imposable, en euros"
            ])
        open = row
        open.brutDeclared = Cents(79_001)
        #expect(Reconciliation([open]).equations.filter { !$0.isClosed }.count == 1)
    }

    /// Live formulas for the gaps, and a blank cell a committee for the ledger's balance.
    @Test func thePageHasACellForTheLedger() throws {
        var unreadable = Reconciliation.Row(code: Reconciliation.unreadableCode, name: "Illisible")
        unreadable.read.lines = 1
        unreadable.rejected.lines = 1
        let found = tables(ReconciliationPage(Reconciliation([row, unreadable]), subtitle: "").page)
        try #require(found.count == 3)
        #expect(found[0].rows.count == 2 && found[1].rows.count == 2)
        guard case .formula(let gap) = found[0].rows[0][8] else { throw Missing() }
        #expect(gap.expression.contains("SUM(") && gap.stored.hundredths == 0)
        // Lines whose benefit cannot be read have no ledger.
        #expect(found[2].rows.count == 1)
        guard case .cell(let balance) = found[2].rows[0][1], case .cell(let blank) = found[2].rows[0][2],
            case .formula(let difference) = found[2].rows[0][3]
        else { throw Missing() }
        #expect(balance.hundredths == 79_000 && blank.isEmpty)
        #expect(difference.expression.hasPrefix("IF(ISBLANK(") && difference.stored.isEmpty)
    }

    private struct Missing: Error {}
}
