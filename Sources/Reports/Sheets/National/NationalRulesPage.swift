import Domain
import RuleBook
import SheetModel

/// Every parameter in force as a real table; what was not read again for the year comes first.
enum NationalRulesPage {
    static let name = "Règles"

    static func page(_ words: CampaignWords, _ rules: Rules, subtitle: String) -> PageSheet {
        var page = PageSheet(name: name, widths: [9, 16, 44, 40, 13, 66, 14, 11, 12, 26])
        page.add(.title("Règles en vigueur"))
        page.add(.subtitle(subtitle))
        let hypotheses = words.parameters.count { $0.isHypothesis }
        page.add(
            .note(
                "\(French.count(words.parameters.count, "paramètre", "paramètres")), dont \(French.count(hypotheses, "hypothèse", "hypothèses")) (le texte se tait ou est ambigu : c'est notre lecture).",
                span: 5))
        let stale = words.parameters.count { $0.isStale }
        if stale > 0 {
            let count = French.count(stale, "règle n'a pas été relue", "règles n'ont pas été relues")
            page.add(PageCell(.words("\(count) pour \(rules.millesime) ; en tête de liste."), .alert, span: 5))
        }
        page.skip()
        let columns = ParameterRow.columns.map { column in
            var plain = column.column
            plain.total = .none
            return PageColumn(plain) { .cell(column.fill($0)) }
        }
        page.freeze(page.addTable(name: "Regles", columns: columns, of: words.parameters))
        return page
    }
}
