import Decisions
import Domain
import SheetModel

/// À surveiller: every agent near an edge, with the edge, the distance and what to do.
enum SurveillerSheet: RegionSheet {
    static let name = "À surveiller"
    static let about = "Les agents près d'une limite, avec la limite, l'écart et ce qu'il faut faire."
    static let kind = "Point à surveiller"

    private struct Row: AgentRecord {
        let item: WatchItem
        var agent: Int { Int(item.agent) }
    }

    static func list(_ source: SheetSource) -> ListSheet? {
        let items = Watch.items(source)
        return ListSheet(
            name: name, title: "À surveiller",
            subtitle: source.subtitle
                + " Dates, euros, années ou rangs selon le point ; l'écart d'une date est en jours.",
            columns: source.agent() + columns(source) + before(source) + SheetSource.review(),
            recordCount: items.count, frozenColumns: 2, emptyNote: "Personne n'est près d'une limite."
        ) { Row(item: items[$0]) }
    }

    private static func columns(_ source: SheetSource) -> [ListColumn<Row>] {
        let lines = source.decisions.extraits.ayantsDroit
        return [
            ListColumn(kind, tallies: WatchKind.allCases.map(\.label)) { .text($0.item.kind.label) },
            ListColumn("Enfant", note: "Vide : l'agent lui-même.") {
                $0.item.line >= 0 ? .text(lines.rows[Int($0.item.line)].prenom) : .empty
            },
            ListColumn("Valeur", .measure, minimumWidth: 13, note: "Ce qui est près de la limite.") {
                $0.item.value.cell
            },
            ListColumn("Limite", .measure, minimumWidth: 13) { $0.item.limit.cell },
            ListColumn(
                "Écart", .measure, minimumWidth: 13,
                note:
                    "D'une date : jours qui restaient, négatif en retard. Sinon : valeur moins limite, positif au-dessus."
            ) { $0.item.gap },
            ListColumn("Constat", maximumWidth: 44, wraps: true) { .text($0.item.finding) },
            ListColumn("À faire", maximumWidth: 40, wraps: true) { .text($0.item.kind.taskWords) },
        ]
    }

    /// Nothing is said of N−1 where its list is not known.
    private static func before(_ source: SheetSource) -> [ListColumn<Row>] {
        guard let known = source.watchedBefore else { return [] }
        let agents = source.decisions.extraits.agents
        return [
            ListColumn(
                "Déjà l'an passé", highlights: [Highlight("Oui", .warning)], tallies: [Text("Oui")],
                note: "L'agent était sur la liste de la campagne précédente pour le même point."
            ) { row in
                known.contains(WatchTable.key(agents[row.agent].numero, row.item.kind))
                    ? .words("Oui") : .words("Non")
            }
        ]
    }
}

extension WatchItem.Figure {
    var cell: Cell {
        switch self {
        case .day(let day): .day(day)
        case .money(let cents): .cents(cents)
        case .years(let years): .years(years)
        case .whole(let n): .count(n)
        }
    }
}

extension WatchItem {
    /// In days, euros, years or rangs.
    var gap: Cell {
        switch (distance, value, limit) {
        case (_, .whole(let value), .whole(let limit)): .count(value - limit)
        case (.days(let days), _, _): .count(days)
        case (.money(let cents), _, _): .cents(cents)
        case (.years(let years), _, _): .years(years)
        case (.none, _, _): .empty
        }
    }
}
