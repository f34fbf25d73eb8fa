import Decisions
import Domain
import RuleBook
import SheetModel

/// Money by benefit, for the whole campaign.
struct BenefitsPage {
    static let name = "Prestations"

    let page: PageSheet
    let table: PageTable

    init(_ index: RegionalIndex, _ decisions: CampaignDecisions, subtitle: String) {
        var page = PageSheet(name: BenefitsPage.name, widths: [24, 44, 16, 14, 20, 20])
        page.add(.title("Prestations"))
        page.add(.subtitle(subtitle))
        page.skip()
        let rules = decisions.rules
        var counts = [Int](repeating: 0, count: rules.benefits.count)
        for detail in decisions.details { counts[Int(detail.prestation)] += detail.sums.count }
        let rows = rules.benefits.enumerated().filter { counts[$0.offset] > 0 }.map { i, benefit -> [PageValue] in
            [
                .words(benefit.code.description), .words(benefit.label),
                .words(rules.committees[benefit.committee].name),
                .cell(.count(counts[i])), .cell(.euros(cents: index.national.brutByBenefit[i])),
                .cell(.euros(cents: index.national.netByBenefit[i])),
            ]
        }
        table = page.addTable(
            name: "Prestations",
            columns: [
                Column("Code", .code), Column("Prestation"), Column("Comité"),
                Column("Versements", .integer, total: .sum),
                Column("Brut", .money, total: .sum), Column("Net imposable", .money, total: .sum),
            ], rows: rows)
        self.page = page
    }
}
