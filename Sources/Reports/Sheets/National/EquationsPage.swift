import Domain
import SheetModel

/// The equations of the run: all close, or nothing is published.
struct EquationsPage {
    static let name = "Équations"

    let page: PageSheet

    init(_ equations: [Equation], subtitle: String) {
        var page = PageSheet(name: EquationsPage.name, widths: [84, 20, 20, 16, 14])
        page.add(.title("Équations du calcul"))
        page.add(.subtitle(subtitle))
        page.add(.note("Toutes doivent être conformes ; sinon rien n'est publié.", span: 5))
        page.skip()
        let firstRow = page.nextRow + 1
        page.addTable(
            name: "Equations",
            columns: [
                Column("Équation"), Column("Attendu", .integer), Column("Obtenu", .integer), Column("Écart", .integer),
                Column("Statut", highlights: [Highlight("conforme", .good), Highlight("écart", .bad)]),
            ], rows: equations.enumerated().map { EquationsPage.row($0.element, at: firstRow + $0.offset) })
        self.page = page
    }

    private static func row(_ equation: Equation, at row: Int) -> [PageValue] {
        func cell(_ amount: Int64) -> Cell { equation.unit == .cents ? .cents(Cents(amount)) : .integer(amount) }
        let (expected, obtained) = (A1.cell(row: row, column: 1), A1.cell(row: row, column: 2))
        let gap = A1.cell(row: row, column: 3)
        return [
            .words(equation.label), .cell(cell(equation.expected)), .cell(cell(equation.obtained)),
            .formula(Formula("ROUND(\(obtained)-\(expected),2)", stored: cell(equation.gap))),
            .formula(
                Formula(
                    "IF(\(gap)=0,\(A1.words("conforme")),\(A1.words("écart")))",
                    stored: equation.isClosed ? .words("conforme") : .words("écart"))),
        ]
    }
}
