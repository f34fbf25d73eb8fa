import Decisions
import Domain
import RuleBook
import SheetModel

/// Agents of the region who could still be right by bringing a piece or a signature (§7).
enum RelancesSheet {
    static let name = "Relances"

    static func list(_ source: SheetSource) -> ListSheet {
        let reminders = source.records.reminders
        let texts = ReminderTexts(source)
        return ListSheet(
            name: name, title: "Relances : ce qui peut encore être apporté",
            subtitle: source.subtitle + " Aucun texte ne les demande : elles sont proposées par le calcul.",
            columns: columns, recordCount: reminders.count, frozenColumns: 2, emptyNote: "Aucune relance."
        ) { index, cells in
            let reminder = source.decisions.reminders[Int(reminders[index])]
            source.put(agent: Int(reminder.agent), in: &cells)
            cells[2] = .label(reminder.object)
            cells[3] = .text(texts[index].reference)
            cells[4] = .text(texts[index].lacking)
            if let limit = reminder.limit { cells[5] = .day(limit) }
            if let days = reminder.days(from: source.decisions.cutOff) { cells[6] = .count(days) }
            cells[7] = .words(source.decisions.isByPost(Int(reminder.agent)) ? "Courrier" : "En ligne")
        }
    }

    private static let columns =
        SheetSource.agentColumns + [
            Column("Objet", tallies: ReminderObject.allCases.map(\.label), minimumWidth: 17),
            Column("Référence", .code, note: "Numéro du dossier ou de la demande ; dossier et rang d'un enfant."),
            Column("Ce qui manque", maximumWidth: 60, wraps: true),
            Column(
                "Limite", .date,
                note: "Dernier jour pour l'apporter. Vide : aucun texte n'en donne pour les pièces des études."),
            Column("Jours restants", .integer, note: "De l'arrêté à la limite."),
            Column("Canal"),
        ]
}

extension ReminderObject: Labelled {
    var label: Text {
        switch self {
        case .demande: Text("Demande")
        case .dossier: Text("Dossier")
        case .etude: Text("Études")
        case .rang5: Text("Dernière année renouvelée")
        }
    }
}

/// References and what is missing as texts; each distinct text is made once.
private struct ReminderTexts: Sendable {
    struct Entry: Sendable {
        let reference: Text
        let lacking: Text
    }

    private let entries: [Entry]

    init(_ source: SheetSource) {
        var texts = TextInterner()
        let d = source.decisions
        entries = source.records.reminders.map { index in
            let reminder = d.reminders[Int(index)]
            return Entry(
                reference: texts.text(reminder.referenceText(d.extraits)),
                lacking: texts.text(ReminderTexts.words(reminder, d)))
        }
    }

    subscript(_ index: Int) -> Entry { entries[index] }

    private static func words(_ reminder: Reminder, _ d: CampaignDecisions) -> String {
        let words: [String] =
            switch reminder.lacking {
            case .rights(let motifs): motifs.elements.map { "\($0.label)" }
            case .study(let motifs): motifs.elements.map { "\($0.label)" }
            case .request(let index): request(d.requests[Int(index)], d.rules.pieces)
            }
        return words.joined(separator: " ; ")
    }

    /// Pieces by their names; `date_complet` alone missing is said so.
    private static func request(_ decision: RequestDecision, _ pieces: [Piece]) -> [String] {
        let named = decision.missingPieces.map { pieces[$0].label } + (decision.priceMissing ? ["prix payé"] : [])
        return named + (decision.motifs.contains(.c11) ? ["\(MotifDemandes.c11.label)"] : [])
    }
}
