import Domain
import SheetModel

/// Findings by code and region.
struct FindingsPage {
    static let name = "Anomalies"

    let page: PageSheet
    let table: PageTable

    init(_ index: RegionalIndex, subtitle: String) {
        let regions = index.regions
        var page = PageSheet(
            name: FindingsPage.name, widths: [22, 14, 40] + [Double](repeating: 12, count: regions.count + 1),
            frozenColumns: 3)
        page.add(.title("Anomalies, discordances et informations"))
        page.add(.subtitle(subtitle))
        page.add(
            .note(
                "Une anomalie rejette la ligne ; une discordance la garde, mais une personne doit regarder. Le détail est dans le classeur de chaque région.",
                span: 6))
        if index.national.consequences > 0 {
            let all = French.count(Int64(index.national.count(.anomalie)))
            let following = French.count(Int64(index.national.consequences))
            page.add(
                .note(
                    "Sur \(all) anomalies, \(following) ne sont que la suite d'une autre ligne rejetée, ou d'un fichier refusé : corriger d'abord les autres.",
                    span: 6))
        }
        page.skip()
        let met = FindingCode.allCases.filter { index.national.count($0) > 0 }
        table = page.addTable(
            name: "Constats", columns: FindingsPage.columns(index.national) + regions.map(FindingsPage.column),
            of: met)
        page.freeze(table)
        if met.isEmpty { page.add(.label("Rien à signaler.", span: 3)) }
        self.page = page
    }

    private static func columns(_ national: RegionFigures) -> [PageColumn<FindingCode>] {
        [
            PageColumn("Code", .code) { .words($0.code) },
            PageColumn(
                "Classe",
                highlights: [
                    Highlight("Anomalie", .bad), Highlight("Discordance", .warning), Highlight("Information", .muted),
                ]
            ) { .cell(.text($0.findingClass.label)) },
            PageColumn("Sens") { .words($0.meaning) },
            PageColumn("Toutes régions", .integer, total: .sum) { .cell(.count(national.count($0))) },
        ]
    }

    private static func column(_ region: RegionPart) -> PageColumn<FindingCode> {
        PageColumn(title(region), .integer, total: .sum) { .cell(.count(region.figures.count($0))) }
    }

    private static func title(_ part: RegionPart) -> String { "\(part.code) \(part.label)".typographic }
}
