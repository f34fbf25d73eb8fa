import Decisions
import Domain
import RuleBook
import SheetModel

/// The cover of a region's workbook.
struct SynthesePage {
    static let name = "Synthèse"

    let source: SheetSource
    let lists: RegionLists
    let context: ReportContext

    /// Built twice: the sentence at the top sums up controls whose place is known only once they are laid.
    func page() -> PageSheet { build(closed: build(closed: nil).closed).page }

    private func build(closed: Formula?) -> (page: PageSheet, closed: Formula) {
        var cover = Cover(
            SynthesePage.name, title: source.part.label, context, source.part.figures, source.words, closed: closed)
        cover.tiles(people)
        cover.tiles(amounts)
        RegionCharts.add(to: &cover, source, lists)
        cover.comparison(.region(code: source.part.code), source.part.figures, context)
        let found = cover.controls(
            RegionControls.controls(lists, source.part.figures)
                + [RegionControls.findings(lists.anomalies, source.part)],
            "Chaque ligne compare une formule vivante sur les feuilles avec le total arrêté par le calcul.")
        cover.page.skip()
        cover.contents(
            lists.all.map { ($0.name, $0.recordCount, SynthesePage.about($0.name)) }
                + [(LegendePage.name, nil, "Le sens des codes et des mots.")])
        return (cover.page, found)
    }

    private var people: [(String, PageValue, String)] {
        let figures = source.part.figures
        let droits = lists.droits
        return [
            (
                "Agents", .formula(droits.count(0)),
                "dont \(French.count(figures.count(.retraite), "retraité", "retraités"))"
            ),
            (
                "Droits ouverts",
                .formula(droits.count(droits.column(DroitsSheet.verdict), equalTo: Verdict.ouverts.label)),
                "et \(French.count(figures.count(.offresSeules), "agent", "agents")) aux offres seules"
            ),
            (
                "Suspendus ou non ouverts", .cell(.count(figures.count(.suspendus) + figures.count(.nonOuverts))),
                "dont \(French.count(figures.count(.suspendus), "suspendu", "suspendus"))"
            ),
            ("À surveiller", .formula(lists.surveiller.count(0)), "cas près d'une limite"),
        ]
    }

    private var amounts: [(String, PageValue, String)] {
        let figures = source.part.figures
        let declarations = lists.declarations
        let etudes = lists.etudes
        let retraites = lists.retraites
        return [
            (
                "Net imposable", .formula(declarations.sum(declarations.column(DeclarationsSheet.net))),
                "pour \(French.count(figures.declarations, "agent", "agents"))"
            ),
            (
                "Études retenues",
                .formula(etudes.count(etudes.column(EtudesSheet.status), equalTo: StudyStatus.retenue.label)),
                "sur \(French.count(figures.studies, "demande", "demandes"))"
            ),
            (
                "Retraités invités",
                .formula(retraites.count(retraites.column(RetraitesSheet.invitation), equalTo: Text("Invité"))),
                "à constituer un dossier"
            ),
            (
                "Anomalies et discordances",
                .cell(.count(figures.count(FindingClass.anomalie) + figures.count(FindingClass.discordance))),
                "et \(French.count(figures.count(FindingClass.informative), "information", "informations"))"
            ),
        ]
    }

    private static func about(_ sheet: String) -> String {
        switch sheet {
        case SurveillerSheet.name: "Les agents près d'une limite, avec la limite et l'écart."
        case DroitsSheet.name: "Tous les agents : droits, fondement, motifs, jours, taux."
        case AyantsDroitSheet.name: "Conjoints, enfants et autres personnes des dossiers retenus."
        case EtudesSheet.name: "Les demandes d'études-éducation-formation."
        case RetraitesSheet.name: "Rang de renouvellement, invitation, années de service."
        case DeclarationsSheet.name: "Ce que chaque agent doit déclarer."
        case DetailSheet.name: "Les mêmes sommes, prestation par prestation."
        case DemandesSheet.name: "Les demandes de prestations, pièces manquantes nommées."
        case RelancesSheet.name: "Ce qu'un agent peut encore apporter, et jusqu'à quand."
        case CompletenessSheets.name: "Ce que chaque établissement de la région a déposé."
        case AnomaliesSheet.name: "Les lignes rejetées ou à regarder."
        case ReglesSheet.name: "Tous les paramètres, leur source et leur relecture."
        default: ""
        }
    }
}
