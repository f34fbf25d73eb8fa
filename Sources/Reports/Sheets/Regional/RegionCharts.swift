import Decisions
import Domain
import RuleBook
import SheetModel

/// The figures behind the cover's charts, live over the lists, and the charts.
enum RegionCharts {
    static func add(to page: inout PageSheet, at row: Int, _ source: SheetSource, _ lists: RegionLists) {
        let figures = source.part.figures
        page.add(.heading("Chiffres des graphiques", span: 7))
        let rights = table(
            &page, "DroitsParFondement", "Fondement", Column("Agents", .integer, total: .sum),
            Fondement.allCases.map { fondement in
                let live = lists.droits.count(lists.droits.column(DroitsSheet.fondement), equalTo: fondement.label)
                return [.words(fondement.label.description), .formula(live)]
            })
        page.charts.append(
            PageChart(
                .bar, title: "Agents par fondement des droits", categories: rights.range(0),
                series: [.init(name: "Agents", values: rights.range(1))], row: row, column: 0, width: 480, height: 280))
        if figures.studies > 0 {
            let column = lists.etudes.column(EtudesSheet.status)
            let studies = table(
                &page, "EtudesParStatut", "Statut des études", Column("Demandes", .integer, total: .sum),
                StudyStatus.allCases.map { status in
                    [.words(status.label.description), .formula(lists.etudes.count(column, equalTo: status.label))]
                })
            page.charts.append(
                PageChart(
                    .bar, title: "Études par statut", categories: studies.range(0),
                    series: [.init(name: "Demandes", values: studies.range(1))], row: row, column: 3, width: 480,
                    height: 280))
        }
        if let benefits = benefits(&page, source, lists) {
            page.charts.append(
                PageChart(
                    .bar, title: "Net imposable par prestation, en euros", categories: benefits.range(0),
                    series: [.init(name: "Net imposable", values: benefits.range(1))], row: row + Cover.chartRows,
                    column: 0, width: 960, height: 280))
        }
    }

    /// Taxable benefits of the region, by catalogue order; nil where there is none.
    private static func benefits(_ page: inout PageSheet, _ source: SheetSource, _ lists: RegionLists) -> PageTable? {
        let net = source.part.figures.netByBenefit
        let paid = source.decisions.rules.benefits.enumerated().filter { $0.element.isTaxable && net[$0.offset] != 0 }
        guard !paid.isEmpty else { return nil }
        let detail = lists.detail
        let rows = paid.map { index, benefit -> [PageValue] in
            let live = detail.sum(
                detail.column(DetailSheet.net), where: detail.column(DetailSheet.code), equals: benefit.code,
                stored: .euros(cents: net[index]))
            return [.words(benefit.label), .formula(live)]
        }
        return table(&page, "ImposableParPrestation", "Prestation", Column("Net imposable", .money, total: .sum), rows)
    }

    private static func table(
        _ page: inout PageSheet, _ name: String, _ title: String, _ value: Column, _ rows: [[PageValue]]
    ) -> PageTable {
        defer { page.skip() }
        return page.addTable(name: name, columns: [Column(title), value], rows: rows)
    }
}

extension ListSheet {
    /// Sum of a column over the records where another has that value.
    func sum(_ column: Int, where other: Int, equals value: Text, stored: Cell) -> Formula {
        let words = A1.words(value.description)
        let terms = parts.map { part in
            "SUMIF(\(range(other, in: part).reference),\(words),\(range(column, in: part).reference))"
        }
        return Formula(terms.joined(separator: "+"), stored: stored)
    }
}
