import Decisions
import Domain
import RuleBook
import SheetModel

/// What the covers of all workbooks have in common: one portrait page, built from the top.
struct Cover {
    /// Four tiles of about the same width: one column, then three pairs.
    static let widths: [Double] = [38, 18, 18, 18, 18, 18, 18]
    static let spans = [1, 2, 2, 2]
    static let columns = 7

    var page: PageSheet
    private let closed: Formula?

    /// - Parameters:
    ///   - closed: whether all controls close, once it is known where they stand.
    ///   - warnsOfRules: of those not read again, where the workbook has their sheet.
    init(
        _ name: String, title: String, _ context: ReportContext, _ part: RegionFigures, _ words: CampaignWords,
        closed: Formula?, warnsOfRules: Bool = true
    ) {
        page = PageSheet(name: name, widths: Cover.widths, orientation: .portrait, fitsOnePage: true)
        self.closed = closed
        top(title, context, part, staleRules: warnsOfRules ? words.staleCount : 0)
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

    /// Key figures side by side: what, how much, and a word more.
    mutating func tiles(_ tiles: [(String, PageValue, String)]) {
        page.add(zip(tiles, Cover.spans).map { .caption($0.0, span: $1) })
        page.add(zip(tiles, Cover.spans).map { .figure($0.1, span: $1) })
        page.add(zip(tiles, Cover.spans).map { .caption($0.2, span: $1) })
        page.skip()
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
                row: top, column: 2, width: 650, height: height * 20))
        return table
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
