import Decisions
import Domain
import SheetModel

/// À surveiller: every agent near an edge, with the edge and the distance.
enum SurveillerSheet {
    static let name = "À surveiller"
    static let kind = "Point à surveiller"

    static func list(_ source: SheetSource) -> ListSheet {
        let items = Watch.items(source)
        return ListSheet(
            name: name, title: "À surveiller", subtitle: source.subtitle, columns: columns, recordCount: items.count,
            frozenColumns: 2, emptyNote: "Personne n'est près d'une limite."
        ) { index, cells in
            let item = items[index]
            source.put(agent: Int(item.agent), in: &cells)
            cells[2] = .text(item.kind.label)
            if item.line >= 0 { cells[3] = .text(source.decisions.extraits.ayantsDroit.rows[Int(item.line)].prenom) }
            cells[4] = .text(item.edge)
            cells[5] = .text(item.finding)
            switch item.distance {
            case .none: break
            case .days(let days): cells[6] = .count(days)
            case .money(let cents): cells[7] = .cents(cents)
            case .years(let years): cells[8] = .years(years)
            }
        }
    }

    private static let columns =
        SheetSource.agentColumns + [
            Column(kind, tallies: WatchKind.allCases.map(\.label)), Column("Enfant"), Column("Limite"),
            Column("Constat", maximumWidth: 40, wraps: true),
            Column(
                "Écart en jours", .integer, minimumWidth: 13,
                note: "Jours qui restaient avant la limite ; négatif : en retard."),
            Column("Écart en euros", .money, minimumWidth: 13, note: "Positif : au-dessus de la limite."),
            Column("Écart en années", .years, note: "Positif : au-dessus de la limite."),
        ]
}
