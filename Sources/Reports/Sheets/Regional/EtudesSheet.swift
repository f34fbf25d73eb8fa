import Decisions
import Domain
import SheetModel

/// Requests of the benefit Études-éducation-formation.
enum EtudesSheet {
    static let name = "Études"
    static let status = "Statut"

    static func list(_ source: SheetSource) -> ListSheet {
        let studies = source.records.studies
        return ListSheet(
            name: name, title: "Études-éducation-formation", subtitle: source.subtitle, columns: columns,
            recordCount: studies.count, frozenColumns: 3, emptyNote: "Aucune demande d'études."
        ) { index, cells in
            let study = source.decisions.studies[Int(studies[index])]
            let line = source.decisions.extraits.ayantsDroit.rows[Int(study.line)]
            source.put(agent: Int(study.agent), in: &cells)
            cells[3] = .text(source.decisions.extraits.dossiers.rows[Int(line.dossier)].id)
            cells[4] = .integer(Int64(line.rang))
            cells[5] = .text(line.nom)
            cells[6] = .text(line.prenom)
            cells[7] = .count(study.age)
            if let niveau = line.niveauEtudes { cells[8] = .label(niveau) }
            cells[9] = .label(study.status)
            cells[10] = source.words.studies.codes(UInt32(study.motifs.rawValue))
            cells[11] = source.words.studies.words(UInt32(study.motifs.rawValue))
            cells[12] = .day(study.dateConstitution)
            cells[13] = .day(study.deadline)
            cells[14] = .count(study.days)
            cells[15] = source.quotient(study.quotient, source.decisions.droits[Int(study.agent)])
            cells[16] = .percent(study.share)
        }
    }

    private static let columns =
        SheetSource.agentColumns + [
            Column("Dossier", .code), Column("Rang", .integer), Column("Nom de l'enfant"), Column("Prénom de l'enfant"),
            Column("Âge", .integer, note: "Âge atteint au 31 décembre de la campagne."), Column("Niveau"),
            Column(
                status,
                highlights: [
                    Highlight("Retenue", .good), Highlight("Incomplète", .warning), Highlight("Hors délai", .bad),
                    Highlight("Refusée", .bad),
                ], tallies: StudyStatus.allCases.map(\.label)),
            Column("Motifs", .code, note: "Codes du fichier etudes.csv ; leur sens est à côté, et dans la légende."),
            Column("Motifs en clair", maximumWidth: 36, wraps: true),
            Column("Constitué le", .date, note: "Date du premier dossier de l'agent pour la campagne."),
            Column("Date limite", .date),
            Column("Jours avant la limite", .integer, note: "Négatif : en retard d'autant de jours."),
            Column("QF mensuel", .money), Column("Taux", .percent),
        ]
}
