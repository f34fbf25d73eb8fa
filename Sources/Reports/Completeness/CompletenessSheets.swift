import Decisions
import Domain
import SheetModel

/// Complétude: what each establishment sent, those to ask first.
enum CompletenessSheets: RegionSheet {
    static let name = "Complétude"
    static let about = "Ce que chaque établissement de la région a déposé."
    private static let title = "Complétude des dépôts"

    private struct Row {
        let line: CompletenessLine
        let findings: Text
    }

    /// Those with a finding first.
    private static func rows(_ lines: [CompletenessLine]) -> [Row] {
        (lines.filter { !$0.findings.isEmpty } + lines.filter { $0.findings.isEmpty }).map { line in
            let words = line.findings.map { "\($0.code) : \($0.meaning)" }.joined(separator: " ; ")
            return Row(line: line, findings: words.isEmpty ? .empty : Text(leaking: words))
        }
    }

    private static func columns(_ words: CampaignWords, _ decisions: CampaignDecisions) -> [ListColumn<Row>] {
        let establishments = decisions.extraits.etablissements
        return [
            ListColumn("FINESS", .code) { .finess(establishments[$0.line.etablissement].finess) },
            ListColumn("Établissement") { .text(words.etablissements[$0.line.etablissement]) },
            ListColumn("Adhérent") { $0.line.presence.isMember ? .words("Oui") : .words("Non") },
            ListColumn(
                "Fichiers", .integer, note: "Fichiers qui contiennent ses lignes de paie, quel que soit leur sort."
            ) { .count($0.line.presence.files) },
            ListColumn("Lignes de paie", .integer, total: .sum, note: "Lignes acceptées de l'année.") {
                .count($0.line.presence.lines)
            },
            ListColumn("Agents", .integer, note: "Un agent de deux établissements est compté dans chacun.") {
                .count($0.line.presence.agents)
            },
            ListColumn("Agents précédents", .integer, note: "De la campagne précédente ; vide : rien à comparer.") {
                $0.line.agentsBefore.map { .count($0) } ?? .empty
            },
            ListColumn("Constat", maximumWidth: 60, wraps: true) { .text($0.findings) },
        ]
    }

    /// For a region's workbook: its own establishments.
    static func list(_ source: SheetSource) -> ListSheet? {
        let decisions = source.decisions
        let own = rows(
            source.completeness.filter {
                let region = decisions.extraits.etablissements[$0.etablissement].region
                return decisions.rules.regions[Int(region)].code.description == source.part.code
            })
        return ListSheet(
            name: name, title: title, subtitle: source.subtitle,
            columns: columns(source.words, decisions) + SheetSource.review(), recordCount: own.count,
            frozenColumns: 2, emptyNote: "Aucun établissement."
        ) { own[$0] }
    }

    /// For the nation's workbook: all of them.
    static func page(
        _ lines: [CompletenessLine], _ words: CampaignWords, _ decisions: CampaignDecisions, subtitle: String
    ) -> PageSheet {
        var page = PageSheet(name: name, widths: [12, 46, 10, 10, 15, 12, 18, 60])
        page.add(.title(title))
        page.add(.subtitle(subtitle))
        page.add(
            .note(
                "Un établissement adhérent sans ligne de paie, ou dont les agents sont bien moins nombreux que l'an passé : son fichier manque peut-être. Les constats sont en tête.",
                span: 8))
        page.skip()
        let table = page.addTable(
            name: "Completude",
            columns: columns(words, decisions).map { column in PageColumn(column.column) { .cell(column.fill($0)) } },
            of: rows(lines))
        page.freeze(table)
        if lines.isEmpty { page.add(.label("Aucun établissement.", span: 3)) }
        return page
    }
}
