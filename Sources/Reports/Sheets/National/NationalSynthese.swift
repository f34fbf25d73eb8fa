import Decisions
import Domain
import RuleBook
import SheetModel

/// The cover of national.xlsx.
struct NationalSynthese {
    static let name = "Synthèse"
    static let title = "Toutes les régions"

    let index: RegionalIndex
    let context: ReportContext
    let regions: RegionsPage
    let benefits: BenefitsPage
    let findings: FindingsPage

    /// Built twice: the sentence at the top sums up controls whose place is known only once they are laid.
    func page() -> PageSheet { build(closed: build(closed: nil).closed).page }

    private func build(closed: Formula?) -> (page: PageSheet, closed: Formula) {
        var cover = Cover(
            NationalSynthese.name, title: NationalSynthese.title, context, index.national, closed: closed,
            staleRules: index.words.parameters.count { $0.isStale })
        if let sentence = regions.moves?.sentence { cover.page.add(.label(sentence, span: Cover.columns)) }
        cover.page.skip()
        cover.tiles(people)
        cover.tiles(amounts + requests)
        if index.national.declarations > 0 {
            cover.page.add(.heading("Montants", span: Cover.columns))
            cover.declaredGap(
                index.national, net: regions.money.sum("Net imposable"),
                zeroed: .cell(.euros(cents: -index.national.negativeNet)))
        }
        charts(&cover)
        cover.comparison(.national, index.national, context, hasStudies: true)
        let found = cover.controls(
            controls, "Chaque ligne compare la somme vivante des régions avec le total national, compté à part.")
        cover.page.skip()
        cover.contents([
            (
                RegionsPage.name, index.regions.count,
                "Totaux par comité ; droits, familles, études, montants, et face à N−1 : une ligne par région."
            ),
            (BenefitsPage.name, benefits.table.rows.count, "Brut, contributions et net par prestation."),
            (
                ReconciliationPage.name, context.reconciliation.rows.count,
                "De ce qui est lu à ce qui est déclaré, par comité ; face au grand livre."
            ),
            (CompletenessSheets.name, context.completeness.count, "Ce que chaque établissement a déposé."),
            (
                FindingsPage.name, findings.table.rows.count,
                "Anomalies, discordances et informations, par code et par région."
            ),
            (EquationsPage.name, context.equations.count, "Ce qui doit se fermer avant que rien ne soit publié."),
            (
                NationalRulesPage.name, index.words.parameters.count,
                "Tous les paramètres ; en tête, ceux qui n'ont pas été relus."
            ),
        ])
        return (cover.page, found)
    }

    private var people: [(String, PageValue, String)] {
        let figures = index.national
        return [
            (
                "Agents", .formula(regions.rights.sum("Agents")),
                "dans \(French.count(index.regions.count, "classeur", "classeurs"))"
            ),
            (
                "Droits ouverts", .formula(regions.rights.sum("Ouverts")),
                "et \(French.count(figures.count(.offresSeules), "agent", "agents")) aux offres seules"
            ),
            (
                "Suspendus ou non ouverts", .cell(.count(figures.count(.suspendus) + figures.count(.nonOuverts))),
                "dont \(French.count(figures.count(.suspendus), "suspendu", "suspendus"))"
            ),
            (
                "Retraités invités", .formula(regions.families.sum("Retraités invités")),
                "sur \(French.count(figures.count(Categorie.retraite), "retraité", "retraités"))"
            ),
        ]
    }

    private var amounts: [(String, PageValue, String)] {
        let figures = index.national
        return [
            (
                "Montant à déclarer, en euros", .formula(regions.money.sum("Montant à déclarer")),
                "net imposable : \(French.euros(Cents(Int64(figures.netImposable))))"
            ),
            (
                "Agents à déclarer", .formula(regions.money.sum("Agents à déclarer")),
                "dont \(French.count(Int64(figures.declaredAboveZero))) d'un montant au-dessus de 0 ; \(French.count(figures.byPost, "avis", "avis")) par courrier"
            ),
            (
                "Études retenues", .formula(regions.families.sum("Retenues")),
                "sur \(French.count(figures.studies, "demande", "demandes"))"
            ),
            (
                "Anomalies et discordances",
                .cell(.count(figures.count(FindingClass.anomalie) + figures.count(FindingClass.discordance))),
                "et \(French.count(figures.count(FindingClass.informative), "information", "informations"))"
            ),
        ]
    }

    /// None where no committee takes requests.
    private var requests: [Cover.Tile] {
        guard context.decisions.rules.benefits.contains(where: { $0.request != nil }) else { return [] }
        let figures = index.national
        return [
            (
                "Demandes de prestations", .formula(regions.families.sum("Demandes de prestations")),
                "dont \(French.count(figures.count(RequestStatus.recevable), "recevable", "recevables"))"
            ),
            (
                "Montant recevable", .cell(.euros(cents: figures.requestCents)),
                "dont à vérifier : \(French.euros(Cents(Int64(figures.requestCentsToVerify))))"
            ),
            (
                "Demandes à vérifier", .formula(regions.families.sum("dont à vérifier")),
                "et \(French.count(figures.count(RequestStatus.aFixer), "montant", "montants")) à fixer"
            ),
        ]
    }

    private func charts(_ cover: inout Cover) {
        cover.chart(
            "Agents par fondement des droits", table: "AgentsParFondement", "Fondement",
            Column("Agents", .integer, total: .sum),
            Fondement.allCases.map { [.words($0.label.description), .cell(.count(index.national.count($0)))] })
        if index.national.studies > 0 {
            cover.chart(
                "Études par statut", table: "EtudesParStatut", "Études", Column("Demandes", .integer, total: .sum),
                StudyStatus.allCases.map { [.words($0.label.description), .cell(.count(index.national.count($0)))] })
        }
        regionChart(&cover)
    }

    /// Over the table of the regions' own sheet, in which the regions stand side by side.
    private func regionChart(_ cover: inout Cover) {
        guard !index.regions.isEmpty else { return }
        let rows = max(9, index.regions.count * 3 / 2 + 4)
        for (column, title, table, figures) in [
            (0, "Agents et droits ouverts, par région", regions.rights, ["Agents", "Ouverts"]),
            (3, "Net imposable par région, en euros", regions.money, ["Net imposable"]),
        ] {
            cover.page.charts.append(
                PageChart(
                    .bar, title: title, categories: table.range(1),
                    series: figures.map { .init(name: $0, values: table.range(table.column($0))) },
                    row: cover.page.nextRow,
                    column: column, width: column == 0 ? 510 : 500, height: rows * 20))
        }
        cover.page.skip(rows + 1)
    }
}
