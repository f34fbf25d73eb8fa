import Domain
import SheetModel

/// The equations of the run: all close, or nothing is published.
struct EquationsPage {
    static let name = "Équations"

    let page: PageSheet

    private struct Row {
        let equation: Equation
        /// On the page, counted from 0.
        let row: Int

        func cell(_ amount: Int64) -> Cell {
            equation.unit == .cents ? .cents(Cents(amount)) : .integer(amount)
        }

        func part(_ amount: (Equation.Parts) -> Int64) -> PageValue {
            equation.parts.map { .cell(cell(amount($0))) } ?? .blank
        }

        func at(_ column: Int) -> String { A1.cell(row: row, column: column) }
    }

    init(_ equations: [Equation], subtitle: String) {
        var page = PageSheet(name: EquationsPage.name, widths: [66, 17, 17, 15, 15, 15, 11, 17, 13, 12])
        page.add(.title("Équations du calcul"))
        page.add(.subtitle(subtitle))
        page.add(
            .note(
                "Toutes doivent être conformes ; sinon rien n'est publié. Là où une ligne devient acceptée, rejetée, ignorée ou remplacée, l'obtenu en est la somme ; les lignes dont le montant est illisible ne sont dans aucune somme en euros.",
                span: 10))
        page.skip()
        let first = page.nextRow + 1
        let rows = equations.enumerated().map { Row(equation: $1, row: first + $0) }
        page.freeze(page.addTable(name: "Equations", columns: EquationsPage.columns, of: rows))
        self.page = page
    }

    private static let columns: [PageColumn<Row>] = [
        PageColumn("Équation") { .words($0.equation.label) },
        PageColumn("Attendu", .integer) { .cell($0.cell($0.equation.expected)) },
        PageColumn("Acceptées", .integer) { $0.part(\.accepted) },
        PageColumn("Rejetées", .integer) { $0.part(\.rejected) },
        PageColumn("Ignorées", .integer) { $0.part(\.ignored) },
        PageColumn("Remplacées", .integer) { $0.part(\.replaced) },
        PageColumn("Lignes illisibles", .integer) { row in
            row.equation.parts?.unreadable.map { .cell(.count($0)) } ?? .blank
        },
        PageColumn("Obtenu", .integer) { row in
            let obtained = row.cell(row.equation.obtained)
            guard row.equation.parts != nil else { return .cell(obtained) }
            return .formula(Formula("SUM(\(row.at(2)):\(row.at(5)))", stored: obtained))
        },
        PageColumn("Écart", .integer) { row in
            .formula(Formula("ROUND(\(row.at(7))-\(row.at(1)),2)", stored: row.cell(row.equation.gap)))
        },
        PageColumn("Statut", highlights: [Highlight("conforme", .good), Highlight("écart", .bad)]) { row in
            .formula(
                Formula(
                    "IF(\(row.at(8))=0,\(A1.words("conforme")),\(A1.words("écart")))",
                    stored: row.equation.isClosed ? .words("conforme") : .words("écart")))
        },
    ]
}
