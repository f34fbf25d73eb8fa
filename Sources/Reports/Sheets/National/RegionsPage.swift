import Decisions
import Domain
import RuleBook
import SheetModel

/// Committees and regions side by side: real tables, one row each, with live totals.
struct RegionsPage {
    static let name = "Régions"

    let page: PageSheet
    let rights: PageTable
    let families: PageTable
    let money: PageTable
    /// Nil where nothing is known of N−1.
    let moves: RegionMoves?

    /// A region, or a committee.
    struct Place: Sendable {
        let code: String
        let label: String
        let figures: RegionFigures
    }

    init(_ index: RegionalIndex, _ committees: [Place], _ context: ReportContext, subtitle: String) {
        var page = PageSheet(
            name: RegionsPage.name, widths: [10, 30] + [Double](repeating: 16.5, count: 12), frozenColumns: 2)
        page.add(.title("Comités et régions"))
        page.add(.subtitle(subtitle))
        page.skip()
        page.add(.heading("Totaux par comité de l'agent", span: 14))
        page.addTable(name: "Comites", columns: RegionsPage.committeeColumns, of: committees)
        page.skip()
        let regions = index.regions.map { Place(code: $0.code, label: $0.label, figures: $0.figures) }
        page.add(.heading("Agents et droits", span: 14))
        rights = page.addTable(name: "Droits", columns: RegionsPage.rightsColumns, of: regions)
        page.skip()
        page.add(.heading("Familles, études, retraités, demandes et anomalies", span: 14))
        families = page.addTable(name: "Familles", columns: RegionsPage.familyColumns, of: regions)
        page.skip()
        page.add(.heading("Versements et montants à déclarer", span: 14))
        money = page.addTable(name: "Montants", columns: RegionsPage.moneyColumns, of: regions)
        page.skip()
        moves = RegionMoves(regions, context)
        moves?.add(to: &page)
        self.page = page
    }

    private static func count(
        _ title: String, _ figure: @escaping @Sendable (RegionFigures) -> Int
    ) -> PageColumn<Place> {
        PageColumn(title, .integer, total: .sum) { .cell(.count(figure($0.figures))) }
    }

    private static func euros(
        _ title: String, _ figure: @escaping @Sendable (RegionFigures) -> Int
    ) -> PageColumn<Place> {
        PageColumn(title, .money, total: .sum) { .cell(.euros(cents: figure($0.figures))) }
    }

    private static func names(_ title: String) -> [PageColumn<Place>] {
        [PageColumn("Code", .code) { .words($0.code) }, PageColumn(title) { .words($0.label) }]
    }

    private static let agents = count("Agents") { $0.agents }
    private static let open = count("Ouverts") { $0.count(.ouverts) }
    private static let requests = count("Demandes de prestations") { $0.requests }
    private static let declared = count("Agents à déclarer") { $0.declarations }
    private static let aboveZero = count("dont montant au-dessus de 0") { $0.declaredAboveZero }
    private static let brut = euros("Brut imposable") { $0.brutImposable }
    private static let contributions = [
        euros("CSG déductible") { $0.csgDeductible }, euros("CSG non déductible") { $0.csgNonDeductible },
        euros("CRDS") { $0.crds }, euros("CASA") { $0.casa },
    ]
    private static let net = euros("Net imposable") { $0.netImposable }
    private static let toDeclare = PageColumn<Place>("Montant à déclarer", .euros, total: .sum) {
        .cell(.count($0.figures.declaredEuros))
    }
    private static let other = euros("Non imposable") { $0.nonImposable }

    private static let committeeColumns =
        names("Comité") + [agents, open, requests, declared, brut] + contributions + [net, toDeclare, other]

    private static let rightsColumns =
        names("Région")
        + [
            agents, open, count("Offres seules") { $0.count(.offresSeules) },
            count("Suspendus") { $0.count(.suspendus) }, count("Non ouverts") { $0.count(.nonOuverts) },
        ]
        + Fondement.allCases.dropLast().map { fondement in
            count(fondement.label.description) { $0.count(fondement) }
        } + [count("Jours ouverts") { $0.openDays }, count("Droit maladie") { $0.sicknessRights }]

    private static let familyColumns =
        names("Région") + [
            count("Ayants droit") { $0.dependants }, count("Études demandées") { $0.studies },
            count("Retenues") { $0.count(StudyStatus.retenue) },
            count("Incomplètes") { $0.count(StudyStatus.incomplete) },
            count("Hors délai") { $0.count(StudyStatus.horsDelai) },
            count("Refusées") { $0.count(StudyStatus.refusee) },
            count("Retraités") { $0.count(Categorie.retraite) }, count("Retraités invités") { $0.invited }, requests,
            count("dont à vérifier") { $0.requestsToVerify }, count("Anomalies") { $0.count(.anomalie) },
            count("Discordances") { $0.count(.discordance) },
        ]

    private static let moneyColumns =
        names("Région")
        + [declared, aboveZero, count("Versements") { $0.payments }, brut] + contributions + [
            net, toDeclare, other, euros("Remboursements") { $0.remboursements },
        ]
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
