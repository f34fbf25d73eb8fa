import Decisions
import Domain
import SheetModel

/// Requests of the benefit Études-éducation-formation.
enum EtudesSheet: RegionSheet {
    static let name = "Études"
    static let about = "Les demandes d'études-éducation-formation."
    static let status = "Statut"

    private struct Row: AgentRecord {
        let study: StudyDecision
        let line: AyantDroit
        var agent: Int { Int(study.agent) }
    }

    static func list(_ source: SheetSource) -> ListSheet? {
        let studies = source.records.studies
        guard source.hasStudies || !studies.isEmpty else { return nil }
        let decisions = source.decisions
        let deadlines = Set(studies.map { decisions.studies[Int($0)].deadline })
        let note = deadlines.count == 1 ? deadlines.first.map { " Date limite : \($0)." } ?? "" : ""
        return ListSheet(
            name: name, title: "Études-éducation-formation", subtitle: source.subtitle + note,
            columns: source.agent() + columns(source) + (deadlines.count > 1 ? [deadline] : []),
            recordCount: studies.count, frozenColumns: 2, emptyNote: "Aucune demande d'études."
        ) { index in
            let study = decisions.studies[Int(studies[index])]
            return Row(study: study, line: decisions.extraits.ayantsDroit.rows[Int(study.line)])
        }
    }

    static func controls(_ list: ListSheet, _ part: RegionPart) -> [Control] {
        [
            Control("Demandes d'études", live: list.count(0), frozen: .count(part.figures.studies)),
            Control(
                "Demandes d'études retenues",
                live: list.count(list.column(status), equalTo: StudyStatus.retenue.label),
                frozen: .count(part.figures.count(StudyStatus.retenue))),
        ]
    }

    private static let deadline = ListColumn<Row>("Date limite", .date) { .day($0.study.deadline) }

    private static func columns(_ source: SheetSource) -> [ListColumn<Row>] {
        let (agents, words) = (source.decisions.extraits.agents, source.words)
        return [
            ListColumn("Rang", .integer, note: "Rang de l'enfant sur le dossier, comme dans la feuille Ayants droit.") {
                .integer(Int64($0.line.rang))
            },
            ListColumn("Prénom de l'enfant") { .text($0.line.prenom) },
            ListColumn(
                Column.title("Nom de l'enfant", blank: "celui de l'agent"), minimumWidth: 17,
                note: "Vide : celui de l'agent."
            ) { $0.line.nom == agents[$0.agent].nom ? .empty : .text($0.line.nom) },
            ListColumn("Âge", .integer, note: "Âge atteint au 31 décembre de la campagne.") { .count($0.study.age) },
            ListColumn("Niveau", note: "Vide : non donné.") { $0.line.niveauEtudes.map { .label($0) } ?? .empty },
            ListColumn(
                status,
                highlights: [
                    Highlight("Retenue", .good), Highlight("Incomplète", .warning), Highlight("Hors délai", .bad),
                    Highlight("Refusée", .bad),
                ], tallies: StudyStatus.allCases.map(\.label)
            ) { .label($0.study.status) },
            ListColumn(
                "Motifs", maximumWidth: 36, wraps: true, note: "Codes du fichier etudes.csv : voir la légende."
            ) { words.studies.words($0.study.motifs.bits) },
            ListColumn("Constitué le", .date, note: "Date du premier dossier de l'agent pour la campagne.") {
                .day($0.study.dateConstitution)
            },
            ListColumn("Jours de retard", .integer, note: "Après la date limite ; vide : constitué à temps.") {
                $0.study.days < 0 ? .count(-$0.study.days) : .empty
            },
            ListColumn("QF mensuel", .money, note: "Vide : inconnu.") {
                source.quotient($0.study.quotient, source.decisions.droits[$0.agent])
            },
            ListColumn(Column.title("Taux", blank: "100 %"), .percent, note: "Vide : 100 %.") {
                .shareIfReduced($0.study.share)
            },
        ]
    }
}
