import Decisions
import Domain
import RuleBook
import SheetModel

/// Money by benefit, for the whole campaign, in the order of the forms.
struct BenefitsPage {
    static let name = "Prestations"

    let page: PageSheet
    let table: PageTable

    private struct Row {
        let benefit: Benefit
        let committee: String
        let payments: Int
        let brut: Int
        let contributions: Int
        let net: Int
    }

    init(_ index: RegionalIndex, _ decisions: CampaignDecisions, subtitle: String) {
        var page = PageSheet(name: BenefitsPage.name, widths: [20, 44, 16, 13, 17, 17, 17, 17, 17])
        page.add(.title("Prestations"))
        page.add(.subtitle(subtitle))
        page.skip()
        let (rules, figures) = (decisions.rules, index.national)
        var counts = [Int](repeating: 0, count: rules.benefits.count)
        for detail in decisions.details { counts[Int(detail.prestation)] += detail.sums.count }
        let rows = FormOrder.sorted(rules.benefits.indices.filter { counts[$0] > 0 }, rules).map { i in
            Row(
                benefit: rules.benefits[i], committee: rules.committees[rules.benefits[i].committee].name,
                payments: counts[i], brut: figures.brutByBenefit[i],
                contributions: figures.contributionsByBenefit[i], net: figures.netByBenefit[i])
        }
        table = page.addTable(name: "Prestations", columns: BenefitsPage.columns, of: rows)
        if rows.isEmpty { page.add(.label("Aucun versement de l'année.", span: 3)) }
        page.freeze(table)
        self.page = page
    }

    private static let columns: [PageColumn<Row>] = [
        PageColumn("Code", .code) { .words("\($0.benefit.code)") },
        PageColumn("Prestation") { .words($0.benefit.label) },
        PageColumn("Comité") { .words($0.committee) },
        PageColumn("Versements", .integer, total: .sum) { .cell(.count($0.payments)) },
        PageColumn("Brut", .money, total: .sum) { .cell(.euros(cents: $0.brut)) },
        PageColumn("dont non imposable", .money, total: .sum) {
            .cell(.euros(cents: $0.benefit.isTaxable ? 0 : $0.brut))
        },
        PageColumn("Contributions", .money, total: .sum) { .cell(.euros(cents: $0.contributions)) },
        PageColumn("Net", .money, total: .sum) { .cell(.euros(cents: $0.brut - $0.contributions)) },
        PageColumn("Net imposable", .money, total: .sum) { .cell(.euros(cents: $0.net)) },
    ]
}
