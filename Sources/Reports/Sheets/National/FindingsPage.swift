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
            name: FindingsPage.name, widths: [22, 14, 40] + [Double](repeating: 12, count: regions.count + 1))
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
            name: "Constats",
            columns: [
                Column("Code", .code),
                Column(
                    "Classe",
                    highlights: [
                        Highlight("Anomalie", .bad), Highlight("Discordance", .warning),
                        Highlight("Information", .muted),
                    ]), Column("Sens"), Column("Toutes régions", .integer, total: .sum),
            ] + regions.map { Column(FindingsPage.title($0), .integer, total: .sum) },
            rows: met.map { code in
                [
                    .words(code.code), .words(code.findingClass.label.description), .words(code.meaning),
                    .cell(.count(index.national.count(code))),
                ] + regions.map { .cell(.count($0.figures.count(code))) }
            })
        /// A straight apostrophe has a meaning in the formulas of a table; the typographic one has none.
        func title(_ region: RegionPart) -> String {
            "\(region.code) \(region.label)".replacing("'", with: "’")
        }
        if met.isEmpty { page.add(.label("Rien à signaler.", span: 3)) }
        self.page = page
    }

    /// Table formulas want no straight apostrophe in a title.
    private static func title(_ part: RegionPart) -> String {
        "\(part.code) \(part.label)".split(separator: "'", omittingEmptySubsequences: false).joined(separator: "’")
    }
}
