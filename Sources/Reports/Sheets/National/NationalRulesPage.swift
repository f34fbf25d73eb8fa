import Domain
import RuleBook
import SheetModel

/// Every parameter in force as a real table; what was not read again for the year comes first.
enum NationalRulesPage {
    static let name = "Règles"

    static func page(_ words: CampaignWords, _ rules: Rules, subtitle: String) -> PageSheet {
        var page = PageSheet(name: name, widths: [9, 46, 40, 13, 70, 14, 11, 12, 26])
        page.add(.title("Règles en vigueur"))
        page.add(.subtitle(subtitle))
        let hypotheses = words.parameters.count { $0.isHypothesis }
        page.add(
            .note(
                "\(French.count(words.parameters.count, "paramètre", "paramètres")), dont \(French.count(hypotheses, "hypothèse", "hypothèses")) (le texte se tait ou est ambigu : c'est notre lecture).",
                span: 5))
        if words.staleCount > 0 {
            let count = French.count(words.staleCount, "règle n'a pas été relue", "règles n'ont pas été relues")
            page.add(PageCell(.words("\(count) pour \(rules.millesime) ; en tête de liste."), .alert, span: 5))
        }
        page.skip()
        page.addTable(
            name: "Regles",
            columns: [
                Column("Règle", .code), Column("Paramètre"), Column("Valeur"),
                Column("Fondée sur", highlights: [Highlight("hypothèse", .warning)]),
                Column("Texte ou raison"), Column("Valeur depuis le", .date), Column("Relue pour", .code),
                Column("Relecture", highlights: [Highlight("à relire", .bad)]), Column("Où"),
            ],
            rows: words.parameters.map { row in
                [
                    .cell(.text(row.rule)), .cell(.text(row.label)), .cell(.text(row.value)), .cell(.text(row.basis)),
                    .cell(.text(row.source)), .cell(.day(row.from)), .cell(.text(row.readAgainFor)),
                    .cell(.text(row.state)), .cell(.text(row.place)),
                ]
            })
        return page
    }
}
