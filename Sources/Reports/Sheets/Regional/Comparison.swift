import Decisions
import Domain
import RuleBook
import SheetModel

/// The key figures of a cover against those of the campaign before, where its results are in the output folder.
extension Cover {
    mutating func comparison(
        _ place: EarlierFigures.Place, _ figures: RegionFigures, _ context: ReportContext, hasStudies: Bool
    ) {
        guard let earlier = context.earlier, earlier.knows(place) else { return }
        page.add(.heading("Face à la campagne \(earlier.year)", span: Cover.columns))
        let compared = ComparedFigure.all(figures, context.decisions.rules) { earlier.has(place, $0) }
        for group in ComparedFigure.Group.allCases where group != .studies || hasStudies {
            let rows = compared.filter { $0.group == group }
            guard !rows.isEmpty else { continue }
            compare(rows, of: group, earlier, place, year: context.decisions.millesime)
            page.skip()
        }
    }

    private struct Row {
        let figure: ComparedFigure
        let before: Int64
        /// On the page, counted from 0.
        let row: Int
    }

    /// The rows of a group and their total.
    private mutating func compare(
        _ figures: [ComparedFigure], of group: ComparedFigure.Group, _ earlier: EarlierFigures,
        _ place: EarlierFigures.Place, year: Int
    ) {
        let top = page.nextRow
        let rows = figures.enumerated().map { index, figure in
            Row(figure: figure, before: earlier.value(place, figure) ?? 0, row: top + 1 + index)
        }
        let kind: Column.Kind = group.isMoney ? .money : .integer
        @Sendable func cell(_ value: Int64) -> Cell { group.isMoney ? .cents(Cents(value)) : .integer(value) }
        page.addTable(
            name: group.table,
            columns: [
                PageColumn<Row>(group.title) { .words($0.figure.label) },
                PageColumn("\(year)", kind, total: .sum) { .cell(cell($0.figure.value)) },
                PageColumn("\(earlier.year)", kind, total: .sum) { .cell(cell($0.before)) },
                PageColumn("Écart", kind, total: .sum) { row in
                    let difference = "\(A1.cell(row: row.row, column: 1))-\(A1.cell(row: row.row, column: 2))"
                    return .formula(
                        Formula("ROUND(\(difference),2)", stored: cell(row.figure.value - row.before)))
                },
                PageColumn("Évolution", .percent) { .evolution(from: $0.before, to: $0.figure.value, row: $0.row) },
            ], of: rows)
    }
}

extension PageValue {
    /// What grew by how much, in per cent of N−1; in words where there was nothing then. N stands in the second column of
    /// the row, N−1 in the third.
    static func evolution(from before: Int64, to now: Int64, row: Int, columns: (now: Int, before: Int) = (1, 2))
        -> PageValue
    {
        let (n, earlier) = (A1.cell(row: row, column: columns.now), A1.cell(row: row, column: columns.before))
        guard before != 0 else { return .words(now == 0 ? "–" : "nouveau") }
        let share = Rounding.halfAwayFromZero((now - before) * 10_000, over: abs(before))
        return .formula(Formula("ROUND((\(n)-\(earlier))/ABS(\(earlier)),4)", stored: .percent(share)))
    }
}
