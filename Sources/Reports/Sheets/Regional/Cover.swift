import Decisions
import Domain
import RuleBook
import SheetModel

/// What the covers of all workbooks have in common: a landscape page, built from the top, as many sheets of paper as it
/// takes: on paper no word is smaller than 9 points.
struct Cover {
    /// Four tiles of about the same width: one column, then three pairs.
    static let widths: [Double] = [38, 17, 17, 17, 17, 17, 17]
    static let spans = [1, 2, 2, 2]
    static let columns = 7

    /// What, how much, and a word more.
    typealias Tile = (String, PageValue, String)

    var page: PageSheet
    private let closed: Formula?

    /// - Parameters:
    ///   - closed: whether all controls close, once it is known where they stand.
    ///   - staleRules: how many rules of the sheet « Règles » were not read again; 0 where the workbook has none.
    init(
        _ name: String, title: String, _ context: ReportContext, _ part: RegionFigures, closed: Formula?,
        staleRules: Int
    ) {
        page = PageSheet(name: name, widths: Cover.widths, orientation: .landscape)
        self.closed = closed
        top(title, context, part, staleRules: staleRules)
    }

    /// Whose campaign, which day, which run; a warning where rules were not read again.
    private mutating func top(_ title: String, _ context: ReportContext, _ part: RegionFigures, staleRules: Int) {
        let decisions = context.decisions
        page.add(.title(title))
        page.add(.subtitle("Campagne \(decisions.millesime) · arrêté au \(decisions.cutOff)"))
        for committee in part.committees.map({ decisions.rules.committees[$0] }) {
            page.add(.note("\(committee.name) — \(committee.fullName)", span: Cover.columns))
        }
        page.add(.note("\(context.tool) · calcul \(context.identity)", span: Cover.columns))
        page.skip()
        if let closed {
            let row = page.add(PageCell(.formula(closed), .label, span: Cover.columns))
            page.highlight(
                page.cell(row: row, column: 0),
                [Highlight(ControlSummary.good, .good), Highlight(ControlSummary.bad, .bad)])
        } else {
            page.skip()
        }
        if staleRules > 0 {
            let count = French.count(staleRules, "règle n'a pas été relue", "règles n'ont pas été relues")
            page.add(
                PageCell(
                    .words("\(count) pour \(decisions.millesime) : voir la feuille Règles, en tête."), .alert,
                    span: Cover.columns))
        }
        page.skip()
    }

    /// Key figures side by side, four in a row.
    mutating func tiles(_ tiles: [Tile]) {
        for start in stride(from: 0, to: tiles.count, by: Cover.spans.count) {
            let row = tiles[start..<min(start + Cover.spans.count, tiles.count)]
            page.add(zip(row, Cover.spans).map { .caption($0.0, span: $1) })
            page.add(zip(row, Cover.spans).map { .figure($0.1, span: $1) })
            page.add(zip(row, Cover.spans).map { .caption($0.2, span: $1) })
            page.skip()
        }
    }

    /// A short table, names and figures, with its chart beside.
    @discardableResult
    mutating func chart(
        _ title: String, table name: String, _ names: String, _ figures: Column, _ rows: [[PageValue]]
    ) -> PageTable {
        let top = page.nextRow
        let table = page.addTable(name: name, columns: [Column(names), figures], rows: rows)
        let height = max(page.nextRow - top, 9)
        page.skip(height + 1 - (page.nextRow - top))
        page.charts.append(
            PageChart(
                .bar, title: title, categories: table.range(0),
                series: [.init(name: figures.title, values: table.range(1))],
                row: top, column: 2, width: 610, height: height * 20))
        return table
    }

    /// Why what is declared is not the taxable net: negative sums count 0, and each agent's amount is rounded.
    ///
    /// - Parameters:
    ///   - net: the taxable net, live.
    ///   - zeroed: what the sums below 0 take away, positive.
    mutating func declaredGap(_ figures: RegionFigures, net: Formula, zeroed: PageValue) {
        let agents = French.count(figures.negativeAgents, "agent", "agents")
        let rows: [(String, PageValue)] = [
            ("Net imposable", .formula(net)), ("Sommes négatives, comptées 0 (\(agents))", zeroed),
            ("Arrondi à l'euro, agent par agent", .cell(.euros(cents: figures.roundingCents))),
        ]
        page.addTable(
            name: "ADeclarer",
            columns: [
                PageColumn("Du net imposable au montant à déclarer") { .words($0.0) },
                PageColumn("Euros", .money, total: .sum) { $0.1 },
            ], of: rows)
        page.skip()
    }

    /// The other sheets, how long they are, and what they hold.
    mutating func contents(_ sheets: [(name: String, rows: Int?, about: String)]) {
        page.add(.heading("Sommaire", span: Cover.columns))
        for sheet in sheets {
            let rows = sheet.rows.map { French.count($0, "ligne", "lignes") } ?? ""
            page.add(.link(sheet.name, toSheet: sheet.name), .label(rows), .label(sheet.about, span: Cover.columns - 2))
        }
        page.skip()
    }

    /// The controls; gives the formula that sums them up.
    mutating func controls(_ controls: [Control], _ explanation: String) -> Formula {
        page.add(.heading("Contrôles", span: Cover.columns))
        page.add(.note(explanation, span: Cover.columns))
        let table = page.addControls(name: "Controles", controls)
        return ControlSummary.formula(controls, over: table)
    }
}

/// One sentence for all controls, live over their verdicts.
enum ControlSummary {
    static let good = "Tous les contrôles sont conformes."
    static let bad = "Un contrôle au moins montre un écart : voir plus bas."

    static func formula(_ controls: [Control], over table: PageTable) -> Formula {
        guard !controls.isEmpty else { return Formula(A1.words(good), stored: .text(Text(leaking: good))) }
        return Formula(
            "IF(COUNTIF(\(table.range(4).local),\(A1.words("conforme")))=\(controls.count),\(A1.words(good)),\(A1.words(bad)))",
            stored: .text(Text(leaking: controls.allSatisfy(\.closes) ? good : bad)))
    }
}
