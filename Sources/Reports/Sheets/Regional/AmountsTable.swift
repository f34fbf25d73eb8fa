import Decisions
import Domain
import SheetModel

/// Euros by benefit, live over the detail: gross, not taxable, contributions, net, taxable net.
enum AmountsTable {
    private struct Row {
        let benefit: Int
        /// On the page, counted from 0.
        let row: Int
    }

    static func add(to cover: inout Cover, _ source: SheetSource, _ detail: ListSheet) {
        let top = cover.page.nextRow
        let benefits = source.decisions.rules.benefits
        let met = source.benefitsMet
        // Taxable ones first: they are those of the chart.
        let taxable = met.filter { benefits[$0].isTaxable }
        let rows = (taxable + met.filter { !benefits[$0].isTaxable }).enumerated().map {
            Row(benefit: $1, row: top + 1 + $0)
        }
        let table = cover.page.addTable(
            name: "MontantsParPrestation", columns: columns(source, detail), of: rows)
        cover.page.skip()
        guard taxable.contains(where: { source.part.figures.netByBenefit[$0] != 0 }) else { return }
        let height = max(taxable.count + 5, 9)
        func charted(_ column: Int) -> CellRange {
            let range = table.range(column)
            return CellRange(
                sheet: range.sheet, rows: range.rows.lowerBound...(range.rows.lowerBound + taxable.count - 1),
                columns: range.columns)
        }
        cover.page.charts.append(
            PageChart(
                .bar, title: "Net imposable par prestation, en euros", categories: charted(0),
                series: [.init(name: "Net imposable", values: charted(5))], row: cover.page.nextRow, column: 0,
                width: 880, height: height * 20))
        cover.page.skip(height + 1)
    }

    private static func columns(_ source: SheetSource, _ detail: ListSheet) -> [PageColumn<Row>] {
        let (figures, benefits) = (source.part.figures, source.decisions.rules.benefits)
        /// Sum over the lines of the benefit, of some columns side by side.
        @Sendable func over(_ row: Row, _ first: String, _ last: String, _ stored: Int) -> PageValue {
            .formula(
                detail.sum(
                    detail.column(first)...detail.column(last), where: detail.column(DetailSheet.benefit),
                    equals: source.words.benefits[row.benefit], stored: .euros(cents: stored)))
        }
        return [
            PageColumn("Prestation") { .words("\(source.words.benefits[$0.benefit])") },
            PageColumn("Brut", .money, total: .sum) {
                over($0, DetailSheet.brut, DetailSheet.brut, figures.brutByBenefit[$0.benefit])
            },
            PageColumn("dont non imposable", .money, total: .sum) { row in
                guard !benefits[row.benefit].isTaxable else { return .cell(.cents(.zero)) }
                return .formula(
                    Formula(
                        A1.cell(row: row.row, column: 1), stored: .euros(cents: figures.brutByBenefit[row.benefit])))
            },
            PageColumn("Contributions", .money, total: .sum) {
                over(
                    $0, DetailSheet.contributions.first, DetailSheet.contributions.last,
                    figures.contributionsByBenefit[$0.benefit])
            },
            PageColumn("Net", .money, total: .sum) { row in
                let (brut, less) = (A1.cell(row: row.row, column: 1), A1.cell(row: row.row, column: 3))
                return .formula(
                    Formula(
                        "ROUND(\(brut)-\(less),2)",
                        stored: .euros(
                            cents: figures.brutByBenefit[row.benefit] - figures.contributionsByBenefit[row.benefit])))
            },
            PageColumn("Net imposable", .money, total: .sum) {
                over($0, DetailSheet.net, DetailSheet.net, figures.netByBenefit[$0.benefit])
            },
        ]
    }
}

extension ListSheet {
    /// Sum of columns side by side over the records where another has that value. Not `SUMIF`, which takes a code such
    /// as `16-1` for a date.
    func sum(_ columns: ClosedRange<Int>, where other: Int, equals value: Text, stored: Cell) -> Formula {
        let words = A1.words(value.description)
        let terms = parts.map { part in
            let rows = range(columns.lowerBound, in: part).rows
            let block = CellRange(sheet: part.name, rows: rows, columns: columns)
            let named = "(\(range(other, in: part).reference)=\(words))"
            return columns.count == 1
                ? "SUMPRODUCT(\(named)*1,\(block.reference))" : "SUMPRODUCT(\(named)*\(block.reference))"
        }
        return Formula(terms.joined(separator: "+"), stored: stored)
    }
}
