import Decisions
import Domain
import SheetModel

/// Requests of the benefit Études-éducation-formation.
enum EtudesSheet {
    static let name = "Études"
    static let status = "Statut"

    static func list(_ source: SheetSource) -> ListSheet {
        let studies = source.records.studies
        let deadlines = Set(studies.map { source.decisions.studies[Int($0)].deadline })
        let one = deadlines.count == 1 ? deadlines.first : nil
        let note = one.map { " Date limite : \($0)." } ?? ""
        return ListSheet(
            name: name, title: "Études-éducation-formation",
            subtitle: "\(source.subtitle)\(note) \(SheetSource.blanks)",
            columns: deadlines.count > 1 ? columns + [Column("Date limite", .date)] : columns,
            recordCount: studies.count, frozenColumns: 2, emptyNote: "Aucune demande d'études."
        ) { index, cells in
            let study = source.decisions.studies[Int(studies[index])]
            let line = source.decisions.extraits.ayantsDroit.rows[Int(study.line)]
            source.put(agent: Int(study.agent), in: &cells)
            cells[2] = .integer(Int64(line.rang))
            cells[3] = .text(line.prenom)
            if line.nom != source.decisions.extraits.agents[Int(study.agent)].nom { cells[4] = .text(line.nom) }
            cells[5] = .count(study.age)
            if let niveau = line.niveauEtudes { cells[6] = .label(niveau) }
            cells[7] = .label(study.status)
            cells[8] = source.words.studies.words(study.motifs.bits)
            cells[9] = .day(study.dateConstitution)
            if study.days < 0 { cells[10] = .count(-study.days) }
            cells[11] = source.quotient(study.quotient, source.decisions.droits[Int(study.agent)])
            cells[12] = .shareIfReduced(study.share)
            if one == nil { cells[13] = .day(study.deadline) }
        }
    }

    private static let columns =
        SheetSource.agentColumns + [
            Column("Rang", .integer, note: "Rang de l'enfant sur le dossier, comme dans la feuille Ayants droit."),
            Column("Prénom de l'enfant"),
            Column(Column.title("Nom de l'enfant", blank: "celui de l'agent"), minimumWidth: 17),
            Column("Âge", .integer, note: "Âge atteint au 31 décembre de la campagne."), Column("Niveau"),
            Column(
                status,
                highlights: [
                    Highlight("Retenue", .good), Highlight("Incomplète", .warning), Highlight("Hors délai", .bad),
                    Highlight("Refusée", .bad),
                ], tallies: StudyStatus.allCases.map(\.label)),
            Column("Motifs", maximumWidth: 36, wraps: true, note: "Codes du fichier etudes.csv : voir la légende."),
            Column("Constitué le", .date, note: "Date du premier dossier de l'agent pour la campagne."),
            Column("Jours de retard", .integer, note: "Après la date limite. Vide : constitué à temps."),
            Column("QF mensuel", .money, note: "Vide : inconnu."),
            Column(Column.title("Taux", blank: "100 %"), .percent),
        ]
}
