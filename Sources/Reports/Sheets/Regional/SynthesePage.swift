import Decisions
import Domain
import RuleBook
import SheetModel

/// The cover of a region's workbook.
enum SynthesePage {
    static let name = "Synthèse"
    /// Four tiles of the same width: one column, then three pairs.
    static let widths: [Double] = [34, 17, 17, 17, 17, 17, 17]
    static let spans = [1, 2, 2, 2]

    static func page(_ source: SheetSource, _ lists: RegionLists, _ context: ReportContext) -> PageSheet {
        var page = PageSheet(name: name, widths: widths)
        Cover.top(&page, title: source.part.label, context, source.words)
        keyFigures(&page, source, lists)
        let chartRow = page.nextRow
        page.skip(Cover.chartRows)
        contents(&page, lists)
        page.add(.heading("Contrôles", span: 7))
        page.add(.note(
            "Chaque ligne compare une formule vivante sur les feuilles avec le total arrêté par le calcul.", span: 7))
        page.addControls(name: "Controles", RegionControls.controls(lists, source.part.figures))
        page.skip()
        RegionCharts.add(to: &page, at: chartRow, source, lists)
        return page
    }

    private static func keyFigures(_ page: inout PageSheet, _ source: SheetSource, _ lists: RegionLists) {
        let figures = source.part.figures
        let droits = lists.droits
        let verdict = droits.column(DroitsSheet.verdict)
        let declarations = lists.declarations
        Cover.tiles(&page, spans: spans, [
            ("Agents", .formula(droits.count(0)), Shown.count(figures.count(.retraite), "retraité", "retraités")),
            (
                "Droits ouverts", .formula(droits.count(verdict, equalTo: Verdict.ouverts.label)),
                "\(Shown.count(figures.count(.offresSeules), "agent", "agents")) aux offres seules"
            ),
            (
                "Suspendus ou non ouverts", .cell(.count(figures.count(.suspendus) + figures.count(.nonOuverts))),
                "dont \(Shown.count(figures.count(.suspendus), "suspendu", "suspendus"))"
            ),
            ("À surveiller", .formula(lists.surveiller.count(0)), "cas près d'une limite"),
        ])
        Cover.tiles(&page, spans: spans, [
            (
                "Net imposable", .formula(declarations.sum(declarations.column(DeclarationsSheet.net))),
                "pour \(Shown.count(figures.declarations, "agent", "agents"))"
            ),
            (
                "Études retenues",
                .formula(lists.etudes.count(lists.etudes.column(EtudesSheet.status), equalTo: StudyStatus.retenue.label)),
                "sur \(Shown.count(figures.studies, "demande", "demandes"))"
            ),
            (
                "Retraités invités",
                .formula(
                    lists.retraites.count(lists.retraites.column(RetraitesSheet.invitation), equalTo: Text("Invité"))),
                "à constituer un dossier avant le 31 décembre"
            ),
            (
                "Anomalies et discordances",
                .cell(.count(figures.count(FindingClass.anomalie) + figures.count(FindingClass.discordance))),
                "et \(Shown.count(figures.count(FindingClass.informative), "information", "informations"))"
            ),
        ])
    }

    private static func contents(_ page: inout PageSheet, _ lists: RegionLists) {
        page.add(.heading("Sommaire", span: 7))
        for list in lists.all {
            page.add(
                .link(list.name, toSheet: list.name), .value(.cell(.count(list.recordCount))),
                .label(list.recordCount < 2 ? "ligne" : "lignes"), .note(describe(list.name), span: 4))
        }
        page.add(.link(LegendePage.name, toSheet: LegendePage.name))
        page.skip()
    }

    private static func describe(_ sheet: String) -> String {
        switch sheet {
        case SurveillerSheet.name: "Les agents près d'une limite, avec la limite et l'écart."
        case DroitsSheet.name: "Tous les agents : droits, fondement, motifs, jours, taux."
        case AyantsDroitSheet.name: "Conjoints et enfants des dossiers retenus."
        case EtudesSheet.name: "Les demandes d'études-éducation-formation."
        case RetraitesSheet.name: "Rang de renouvellement, invitation, années de service."
        case DeclarationsSheet.name: "Ce que chaque agent doit déclarer."
        case DetailSheet.name: "Les mêmes sommes, prestation par prestation."
        case DemandesSheet.name: "Les demandes de prestations, pièces manquantes nommées."
        case AnomaliesSheet.name: "Les lignes rejetées ou à regarder."
        case ReglesSheet.name: "Tous les paramètres, leur source et leur relecture."
        default: ""
        }
    }
}
