import Domain
import SheetModel

/// Every parameter in force, with where it comes from and when it was last read again.
enum ReglesSheet {
    static let name = "Règles"
    static let state = "Relecture"

    static func list(_ words: CampaignWords, subtitle: String) -> ListSheet {
        let rows = words.parameters
        return ListSheet(
            name: name, title: "Règles en vigueur", subtitle: subtitle, columns: columns, recordCount: rows.count,
            frozenColumns: 1, emptyNote: "Aucun paramètre."
        ) { index, cells in
            let row = rows[index]
            cells[0] = .text(row.rule)
            cells[1] = .text(row.label)
            cells[2] = .text(row.value)
            cells[3] = .text(row.basis)
            cells[4] = .text(row.source)
            cells[5] = .day(row.from)
            cells[6] = .text(row.readAgainFor)
            cells[7] = .text(row.state)
            cells[8] = .text(row.place)
        }
    }

    private static let columns = [
        Column("Règle", .code, total: .count), Column("Paramètre", maximumWidth: 40, wraps: true),
        Column("Valeur", maximumWidth: 40, wraps: true),
        Column(
            "Fondée sur", highlights: [Highlight("hypothèse", .warning)],
            note: "Source : le texte le dit. Hypothèse : le texte se tait ou est ambigu ; c'est notre lecture."),
        Column("Texte ou raison", maximumWidth: 70, wraps: true), Column("Valeur depuis le", .date),
        Column("Relue pour", .code, note: "Dernière campagne pour laquelle une personne l'a relue."),
        Column(state, highlights: [Highlight("à relire", .bad)], tallies: [Text("à relire")]),
        Column("Où"),
    ]
}
