import Decisions
import Domain
import RuleBook
import SheetModel

/// Spouses and children on the retained dossiers of the region's agents.
enum AyantsDroitSheet {
    static let name = "Ayants droit"

    static func list(_ source: SheetSource) -> ListSheet {
        let lines = source.records.dependants
        return ListSheet(
            name: name, title: "Ayants droit", subtitle: source.subtitle, columns: columns, recordCount: lines.count,
            frozenColumns: 3, emptyNote: "Aucun ayant droit."
        ) { index, cells in
            let decision = source.decisions.dependants[Int(lines[index])]
            let line = source.decisions.extraits.ayantsDroit.rows[Int(decision.line)]
            source.put(agent: Int(decision.agent), in: &cells)
            cells[3] = .text(source.decisions.extraits.dossiers.rows[Int(line.dossier)].id)
            cells[4] = .integer(Int64(line.rang))
            cells[5] = .text(line.nom)
            cells[6] = .text(line.prenom)
            cells[7] = .label(line.lien)
            cells[8] = .count(decision.age)
            cells[9] = .text(decision.category.label)
            cells[10] = .yesNo(decision.offers)
            cells[11] = .yesNo(decision.benefits)
            cells[12] = .yesNo(decision.holidays)
            cells[13] = .yesNo(decision.studies)
            cells[14] = .percent(decision.share)
        }
    }

    private static let columns =
        SheetSource.agentColumns + [
            Column("Dossier", .code), Column("Rang", .integer, note: "Rang de l'ayant droit sur le dossier."),
            Column("Nom de l'ayant droit"), Column("Prénom de l'ayant droit"), Column("Lien"),
            Column("Âge", .integer, note: "Âge atteint au 31 décembre de la campagne."),
            Column("Catégorie", highlights: [Highlight("Aucune", .muted)]), yesNo("Offres"), yesNo("Prestations"),
            yesNo("Vacances et Noël"), yesNo("Études"), Column("Taux", .percent, note: "Part de la prestation."),
        ]

    private static func yesNo(_ title: String) -> Column { Column(title, highlights: [Highlight("Non", .muted)]) }
}
