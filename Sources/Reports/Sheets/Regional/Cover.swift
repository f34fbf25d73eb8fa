import Decisions
import Domain
import RuleBook
import SheetModel

/// What the covers of all workbooks have in common.
enum Cover {
    static let chartRows = 15

    /// Whose campaign, which day, which run; a warning where rules were not read again.
    static func top(_ page: inout PageSheet, title: String, _ context: ReportContext, _ words: CampaignWords) {
        let decisions = context.decisions
        page.add(.title(title))
        page.add(.subtitle("Campagne \(decisions.millesime) · arrêté au \(decisions.cutOff)"))
        for committee in decisions.rules.committees {
            page.add(.note("\(committee.name) — \(committee.fullName)", span: 7))
        }
        page.add(.note("\(context.tool) · calcul \(context.identity)", span: 7))
        if words.staleCount > 0 {
            let count = Shown.count(words.staleCount, "règle n'a pas été relue", "règles n'ont pas été relues")
            page.add(PageCell(.words("\(count) pour \(decisions.millesime) : voir la feuille Règles, en tête."), .alert, span: 7))
        }
        page.skip()
    }

    /// Key figures side by side: what, how much, and a word more.
    static func tiles(_ page: inout PageSheet, spans: [Int], _ tiles: [(String, PageValue, String)]) {
        page.add(zip(tiles, spans).map { .caption($0.0, span: $1) })
        page.add(zip(tiles, spans).map { .figure($0.1, span: $1) })
        page.add(zip(tiles, spans).map { .caption($0.2, span: $1) })
        page.skip()
    }
}
