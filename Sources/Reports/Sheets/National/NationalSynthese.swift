import Decisions
import Domain
import RuleBook
import SheetModel

/// The cover of national.xlsx.
struct NationalSynthese {
    static let name = "Synthèse"

    let index: RegionalIndex
    let context: ReportContext
    let regions: RegionsPage
    let benefits: BenefitsPage
    let findings: FindingsPage

    func page() -> PageSheet {
        var page = PageSheet(name: NationalSynthese.name, widths: SynthesePage.widths)
        Cover.top(&page, title: "Toutes les régions", context, index.words)
        keyFigures(&page)
        let chartRow = page.nextRow
        page.skip(chartRows)
        contents(&page)
        page.add(.heading("Contrôles", span: 7))
        page.add(.note(
            "Chaque ligne compare la somme vivante des régions avec le total national, compté à part par le calcul.", span: 7))
        page.addControls(name: "Controles", controls)
        page.skip()
        charts(&page, at: chartRow)
        return page
    }

    private func keyFigures(_ page: inout PageSheet) {
        let figures = index.national
        Cover.tiles(&page, spans: SynthesePage.spans, [
            ("Agents", .formula(regions.rights.sum("Agents")), "dans \(Shown.count(index.regions.count, "classeur", "classeurs"))"),
            (
                "Droits ouverts", .formula(regions.rights.sum("Ouverts")),
                "\(Shown.count(figures.count(.offresSeules), "agent", "agents")) aux offres seules"
            ),
            (
                "Suspendus ou non ouverts", .cell(.count(figures.count(.suspendus) + figures.count(.nonOuverts))),
                "dont \(Shown.count(figures.count(.suspendus), "suspendu", "suspendus"))"
            ),
            (
                "Retraités invités", .formula(regions.families.sum("Retraités invités")),
                "sur \(Shown.count(figures.count(Categorie.retraite), "retraité", "retraités"))"
            ),
        ])
        Cover.tiles(&page, spans: SynthesePage.spans, [
            (
                "Net imposable", .formula(regions.money.sum("Net imposable")),
                "pour \(Shown.count(figures.declarations, "agent", "agents"))"
            ),
            (
                "Montant à déclarer", .cell(.text(Text(leaking: "\(Shown.grouped(Int64(figures.declaredEuros)))\u{A0}€"))),
                "arrondi à l'euro, agent par agent"
            ),
            (
                "Études retenues", .formula(regions.families.sum("Retenues")),
                "sur \(Shown.count(figures.studies, "demande", "demandes"))"
            ),
            (
                "Anomalies et discordances",
                .cell(.count(figures.count(FindingClass.anomalie) + figures.count(FindingClass.discordance))),
                "et \(Shown.count(figures.count(FindingClass.informative), "information", "informations"))"
            ),
        ])
    }

    private func contents(_ page: inout PageSheet) {
        page.add(.heading("Sommaire", span: 7))
        for (sheet, about) in [
            (RegionsPage.name, "Une ligne par région : droits, familles, études, montants."),
            (BenefitsPage.name, "Versements et net imposable par prestation."),
            (FindingsPage.name, "Anomalies, discordances et informations, par code et par région."),
            (EquationsPage.name, "Ce qui doit se fermer avant que rien ne soit publié."),
            (NationalRulesPage.name, "Tous les paramètres ; en tête, ceux qui n'ont pas été relus."),
        ] { page.add(.link(sheet, toSheet: sheet), .note(about, span: 6)) }
        page.skip()
    }

    private var controls: [Control] {
        let figures = index.national
        func counted(_ label: String, _ table: PageTable, _ title: String, _ frozen: Int) -> Control {
            Control(label, live: table.sum(title), frozen: .count(frozen))
        }
        func money(_ label: String, _ table: PageTable, _ title: String, _ frozen: Int) -> Control {
            Control(label, live: table.sum(title), frozen: .euros(cents: frozen))
        }
        var controls = [
            counted("Agents", regions.rights, "Agents", figures.agents),
            counted("Agents aux droits ouverts", regions.rights, "Ouverts", figures.count(.ouverts)),
            counted("Jours ouverts", regions.rights, "Jours ouverts", figures.openDays),
            counted("Ayants droit", regions.families, "Ayants droit", figures.dependants),
            counted("Études demandées", regions.families, "Études demandées", figures.studies),
            counted("Demandes d'études retenues", regions.families, "Retenues", figures.count(StudyStatus.retenue)),
            counted("Retraités", regions.families, "Retraités", figures.count(Categorie.retraite)),
            counted("Demandes de prestations", regions.families, "Demandes de prestations", figures.requests),
            counted("Agents à déclarer", regions.money, "Agents à déclarer", figures.declarations),
            money("Brut imposable", regions.money, "Brut imposable", figures.brutImposable),
            money("Net imposable", regions.money, "Net imposable", figures.netImposable),
            counted("Montant à déclarer", regions.money, "Montant à déclarer", figures.declaredEuros),
            money("Non imposable", regions.money, "Non imposable", figures.nonImposable),
        ]
        if !benefits.table.rows.isEmpty {
            controls.append(
                money("Net imposable, par prestation", benefits.table, "Net imposable", figures.netImposable))
        }
        if !findings.table.rows.isEmpty {
            controls.append(counted("Anomalies, discordances et informations", findings.table, "Toutes régions", figures.findings))
        }
        return controls
    }

    /// Two bars a region.
    private var regionChartHeight: Int { max(280, 80 + index.regions.count * 36) }
    private var chartRows: Int { Cover.chartRows + regionChartHeight / 20 + 2 }

    private func charts(_ page: inout PageSheet, at row: Int) {
        page.add(.heading("Chiffres des graphiques", span: 7))
        let basis = page.addTable(
            name: "AgentsParFondement", columns: [Column("Fondement"), Column("Agents", .integer, total: .sum)],
            rows: Fondement.allCases.map { [.words($0.label.description), .cell(.count(index.national.count($0)))] })
        page.skip()
        let studies = page.addTable(
            name: "EtudesParStatut", columns: [Column("Statut des études"), Column("Demandes", .integer, total: .sum)],
            rows: StudyStatus.allCases.map { [.words($0.label.description), .cell(.count(index.national.count($0)))] })
        page.charts = [
            chart("Agents par fondement des droits", basis, ["Agents"], row: row, column: 0),
            chart("Études par statut", studies, ["Demandes"], row: row, column: 3),
        ]
        guard !index.regions.isEmpty else { return }
        let below = row + Cover.chartRows
        page.charts += [
            chart("Agents et droits ouverts, par région", regions.rights, ["Agents", "Ouverts"], names: 1, row: below, column: 0,
                height: regionChartHeight),
            chart("Net imposable par région, en euros", regions.money, ["Net imposable"], names: 1, row: below, column: 3,
                height: regionChartHeight),
        ]
    }

    private func chart(
        _ title: String, _ table: PageTable, _ values: [String], names: Int = 0, row: Int, column: Int, height: Int = 280
    ) -> PageChart {
        PageChart(
            .bar, title: title, categories: table.range(names),
            series: values.map { .init(name: $0, values: table.range(table.column($0))) }, row: row, column: column,
            width: 480, height: height)
    }
}
