import Decisions
import Domain
import RuleBook
import SheetModel

/// The key figures of a cover against those of the campaign before, where its results are in the output folder.
extension Cover {
    mutating func comparison(_ place: EarlierFigures.Place, _ figures: RegionFigures, _ context: ReportContext) {
        guard let earlier = context.earlier, earlier.knows(place) else { return }
        page.add(.heading("Face à la campagne \(earlier.year)", span: Cover.columns))
        let compared = ComparedFigure.all(figures, context.decisions.rules) { earlier.has(place, $0) }
        let rows = compared.enumerated().map { index, figure -> [PageValue] in
            let row = page.nextRow + 1 + index
            let before = earlier.value(place, figure) ?? 0
            let difference = "\(A1.cell(row: row, column: 1))-\(A1.cell(row: row, column: 2))"
            return [
                .words(figure.label), .cell(Cover.cell(figure.value, figure)), .cell(Cover.cell(before, figure)),
                .formula(Formula("ROUND(\(difference),2)", stored: Cover.cell(figure.value - before, figure))),
            ]
        }
        page.addTable(
            name: "Comparaison",
            columns: [
                Column("Chiffre"), Column("\(context.decisions.millesime)", .integer),
                Column("\(earlier.year)", .integer), Column("Écart", .integer),
            ], rows: rows)
        page.skip()
    }

    private static func cell(_ value: Int64, _ figure: ComparedFigure) -> Cell {
        figure.isMoney ? .cents(Cents(value)) : .integer(value)
    }
}
