import Decisions
import Domain
import SheetModel

/// Complétude: what each establishment sent, those to ask first.
enum CompletenessSheets {
    static let name = "Complétude"
    private static let title = "Complétude des dépôts"

    private static let columns = [
        Column("FINESS", .code), Column("Établissement"), Column("Adhérent"),
        Column("Fichiers", .integer, note: "Fichiers qui contiennent ses lignes de paie, quel que soit leur sort."),
        Column("Lignes de paie", .integer, total: .sum, note: "Lignes acceptées de l'année."),
        Column("Agents", .integer, note: "Un agent de deux établissements est compté dans chacun."),
        Column("Agents précédents", .integer, note: "L'an passé ; vide : rien à comparer."),
        Column("Constat", maximumWidth: 60, wraps: true),
    ]

    /// Those with a finding first.
    private static func sorted(_ lines: [CompletenessLine]) -> [CompletenessLine] {
        lines.filter { !$0.findings.isEmpty } + lines.filter { $0.findings.isEmpty }
    }

    private static func cells(_ line: CompletenessLine, _ words: CampaignWords, _ decisions: CampaignDecisions)
        -> [Cell]
    {
        let presence = line.presence
        return [
            .finess(decisions.extraits.etablissements[line.etablissement].finess),
            .text(words.etablissements[line.etablissement]),
            presence.isMember ? .words("Oui") : .words("Non"),
            .count(presence.files), .count(presence.lines), .count(presence.agents),
            line.agentsBefore.map { .count($0) } ?? .empty,
        ]
    }

    private static func words(_ line: CompletenessLine) -> String {
        line.findings.map { "\($0.code) : \($0.meaning)" }.joined(separator: " ; ")
    }

    /// For a region's workbook: its own establishments.
    static func list(_ source: SheetSource, _ lines: [CompletenessLine]) -> ListSheet {
        let decisions = source.decisions
        let own = sorted(
            lines.filter {
                let region = decisions.extraits.etablissements[$0.etablissement].region
                return decisions.rules.regions[Int(region)].code.description == source.part.code
            })
        let constats = own.map { $0.findings.isEmpty ? Cell.empty : .text(Text(leaking: words($0))) }
        return ListSheet(
            name: name, title: title, subtitle: source.subtitle, columns: columns, recordCount: own.count,
            frozenColumns: 2, emptyNote: "Aucun établissement."
        ) { index, cells in
            let row = CompletenessSheets.cells(own[index], source.words, decisions)
            for (i, cell) in row.enumerated() { cells[i] = cell }
            cells[row.count] = constats[index]
        }
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
        page.addTable(
            name: "Completude", columns: columns,
            rows: sorted(lines).map { line in
                cells(line, words, decisions).map { .cell($0) } + [.words(self.words(line))]
            })
        if lines.isEmpty { page.add(.label("Aucun établissement.", span: 3)) }
        return page
    }
}
