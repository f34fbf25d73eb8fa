import Decisions
import Domain
import RuleBook
import SheetModel

/// Agents of the region who could still be right by bringing a piece or a signature (§7).
enum RelancesSheet: RegionSheet {
    static let name = "Relances"
    static let about = "Ce qu'un agent peut encore apporter, et jusqu'à quand."

    private struct Row: AgentRecord {
        let reminder: Reminder
        let texts: ReminderTexts.Entry
        var agent: Int { Int(reminder.agent) }
    }

    static func list(_ source: SheetSource) -> ListSheet? {
        let reminders = source.records.reminders
        guard !reminders.isEmpty else { return nil }
        let decisions = source.decisions
        let texts = ReminderTexts(source)
        return ListSheet(
            name: name, title: "Relances : ce qui peut encore être apporté",
            subtitle: source.subtitle + " Aucun texte ne les demande : elles sont proposées par le calcul.",
            columns: source.agent() + columns(decisions) + SheetSource.review(), recordCount: reminders.count,
            frozenColumns: 2, emptyNote: "Aucune relance."
        ) { Row(reminder: decisions.reminders[Int(reminders[$0])], texts: texts[$0]) }
    }

    static func controls(_ list: ListSheet, _ part: RegionPart) -> [Control] {
        [Control("Relances", live: list.count(0), frozen: .count(part.figures.reminders))]
    }

    private static func columns(_ decisions: CampaignDecisions) -> [ListColumn<Row>] {
        [
            ListColumn("Objet", tallies: ReminderObject.allCases.map(\.label), minimumWidth: 17) {
                .label($0.reminder.object)
            },
            ListColumn("Référence", .code, note: "Numéro du dossier ou de la demande ; dossier et rang d'un enfant.") {
                .text($0.texts.reference)
            },
            ListColumn("Ce qui manque", maximumWidth: 60, wraps: true) { .text($0.texts.lacking) },
            ListColumn(
                "Limite", .date,
                note: "Dernier jour pour l'apporter. Vide : aucun texte n'en donne pour les pièces des études."
            ) { $0.reminder.limit.map { .day($0) } ?? .empty },
            ListColumn("Jours restants", .integer, note: "De l'arrêté à la limite ; vide : aucune limite.") {
                $0.reminder.days(from: decisions.cutOff).map { .count($0) } ?? .empty
            },
            ListColumn("Canal") { .words(decisions.isByPost($0.agent) ? "Courrier" : "En ligne") },
        ]
    }
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
struct ReminderTexts: Sendable {
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
