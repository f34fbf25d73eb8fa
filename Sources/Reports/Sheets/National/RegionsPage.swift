import Decisions
import Domain
import RuleBook
import SheetModel

/// Regions side by side: real tables, one row per region, with live totals.
struct RegionsPage {
    static let name = "Régions"

    let page: PageSheet
    let rights: PageTable
    let families: PageTable
    let money: PageTable

    init(_ index: RegionalIndex, subtitle: String) {
        var page = PageSheet(name: RegionsPage.name, widths: [8, 30] + [Double](repeating: 16.5, count: 11))
        page.add(.title("Régions"))
        page.add(.subtitle(subtitle))
        page.skip()
        page.add(.heading("Agents et droits", span: 13))
        rights = page.addTable(
            name: "Droits",
            columns: RegionsPage.columns(
                ["Agents", "Ouverts", "Offres seules", "Suspendus", "Non ouverts"]
                    + Fondement.allCases.dropLast().map(\.label.description) + ["Jours ouverts", "Droit maladie"]),
            rows: RegionsPage.rows(index) { figures in
                [figures.agents] + figures.byVerdict + figures.byFondement.dropLast() + [
                    figures.openDays, figures.sicknessRights,
                ]
            })
        page.skip()
        page.add(.heading("Familles, études, retraités, demandes et anomalies", span: 13))
        families = page.addTable(
            name: "Familles",
            columns: RegionsPage.columns([
                "Ayants droit", "Études demandées", "Retenues", "Incomplètes", "Hors délai", "Refusées", "Retraités",
                "Retraités invités", "Demandes de prestations", "Anomalies", "Discordances",
            ]),
            rows: RegionsPage.rows(index) { figures in
                [figures.dependants, figures.studies] + figures.byStudyStatus
                    + [figures.count(Categorie.retraite), figures.invited, figures.requests]
                    + figures.byFindingClass.prefix(2)
            })
        page.skip()
        page.add(.heading("Versements et montants à déclarer", span: 13))
        money = page.addTable(
            name: "Montants", columns: RegionsPage.moneyColumns, rows: index.regions.map(RegionsPage.moneyRow))
        self.page = page
    }

    private static let names = [Column("Code", .code), Column("Région")]

    private static func columns(_ titles: [String]) -> [Column] {
        names + titles.map { Column($0, .integer, total: .sum) }
    }

    private static func rows(_ index: RegionalIndex, _ figures: (RegionFigures) -> [Int]) -> [[PageValue]] {
        index.regions.map { part in
            [.words(part.code), .words(part.label)] + figures(part.figures).map { .cell(.count($0)) }
        }
    }

    private static let moneyColumns =
        names + [
            Column("Agents à déclarer", .integer, total: .sum), Column("Versements", .integer, total: .sum),
            Column("Brut imposable", .money, total: .sum), Column("CSG déductible", .money, total: .sum),
            Column("CSG non déductible", .money, total: .sum), Column("CRDS et CASA", .money, total: .sum),
            Column("Net imposable", .money, total: .sum), Column("Montant à déclarer", .euros, total: .sum),
            Column("Non imposable", .money, total: .sum), Column("Remboursements", .money, total: .sum),
            Column("Avis par courrier", .integer, total: .sum),
        ]

    private static func moneyRow(_ part: RegionPart) -> [PageValue] {
        let figures = part.figures
        return [
            .words(part.code), .words(part.label), .cell(.count(figures.declarations)), .cell(.count(figures.payments)),
            .cell(.euros(cents: figures.brutImposable)), .cell(.euros(cents: figures.csgDeductible)),
            .cell(.euros(cents: figures.csgNonDeductible)), .cell(.euros(cents: figures.crds + figures.casa)),
            .cell(.euros(cents: figures.netImposable)), .cell(.count(figures.declaredEuros)),
            .cell(.euros(cents: figures.nonImposable)), .cell(.euros(cents: figures.remboursements)),
            .cell(.count(figures.byPost)),
        ]
    }
}

extension PageTable {
    /// The column with that title.
    func column(_ title: String) -> Int {
        guard let index = columns.firstIndex(where: { $0.title == title }) else {
            preconditionFailure("\(name): no column \(title)")
        }
        return index
    }

    /// Sum of a column over all rows.
    func sum(_ title: String) -> Formula {
        let column = column(title)
        guard !rows.isEmpty else { return Formula("0", stored: total(column)) }
        return Formula("SUM(\(range(column).reference))", stored: total(column))
    }
}
