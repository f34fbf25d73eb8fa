import Decisions
import Domain
import RuleBook
import SheetModel

/// Requests of the region's agents (C.O.G.O.H.R.).
enum DemandesSheet {
    static let name = "Demandes"
    static let status = "Statut"
    static let amount = "Montant"

    static func list(_ source: SheetSource) -> ListSheet {
        let requests = source.records.requests
        let benefits = source.decisions.rules.benefits.map(\.code)
        let motifs = RequestTexts(source)
        return ListSheet(
            name: name, title: "Demandes de prestations",
            subtitle: source.subtitle + " Rappels du formulaire : voir la feuille Légende.", columns: columns,
            recordCount: requests.count, frozenColumns: 3, emptyNote: "Aucune demande."
        ) { index, cells in
            let decision = source.decisions.requests[Int(requests[index])]
            let request = source.decisions.extraits.demandes.rows[Int(decision.request)]
            cells[0] = .text(request.id)
            source.put(agent: Int(decision.agent), in: &cells, at: 1)
            cells[3] = .text(benefits[Int(request.prestation)])
            cells[4] = .text(source.words.benefits[Int(request.prestation)])
            if request.rang > 0 { cells[5] = .integer(Int64(request.rang)) }
            cells[6] = .day(request.dateEvenement)
            if let day = request.dateComplet { cells[7] = .day(day) }
            cells[8] = .label(decision.status)
            let texts = motifs[index]
            cells[9] = .text(texts.words)
            cells[10] = .text(texts.pieces)
            cells[11] = .day(decision.deadline)
            cells[12] = .count(decision.days)
            if let amount = decision.amount { cells[13] = .cents(amount) }
            if let nights = decision.nights { cells[14] = .count(nights) }
        }
    }

    private static let columns =
        [Column("Demande", .code, total: .count)]
        + SheetSource.agentColumns.map { column in
            var plain = column
            plain.total = .none
            return plain
        } + [
            Column("Code", .code, note: "Numéro de la prestation sur le formulaire."),
            Column("Prestation", maximumWidth: 28, wraps: true),
            Column("Rang", .integer, note: "Ayant droit concerné, par son rang au dossier."),
            Column("Événement", .date), Column("Complète le", .date),
            Column(
                status,
                highlights: [
                    Highlight("Recevable", .good), Highlight("À fixer", .warning), Highlight("Incomplète", .warning),
                    Highlight("Hors délai", .bad), Highlight("Refusée", .bad),
                ], tallies: RequestStatus.allCases.map(\.label)),
            Column("Motifs", maximumWidth: 32, wraps: true, note: "Codes du fichier demandes.csv : voir la légende."),
            Column("Pièces manquantes", maximumWidth: 34, wraps: true),
            Column("Date limite", .date),
            Column("Jours avant la limite", .integer, note: "Négatif : en retard d'autant de jours."),
            Column(amount, .money, total: .sum, note: "Des demandes recevables seulement."),
            Column("Nuits", .integer, total: .sum, note: "Avantages en nature."),
        ]
}

/// Motifs and missing pieces of each request as texts; each distinct text is made once.
private struct RequestTexts: Sendable {
    struct Entry: Sendable {
        let words: Text
        let pieces: Text
    }

    private let entries: [Entry]

    init(_ source: SheetSource) {
        var texts = TextInterner()
        let pieces = source.decisions.rules.pieces
        entries = source.records.requests.map { index in
            let request = source.decisions.requests[Int(index)]
            return Entry(
                words: texts.text(RequestTexts.words(request)),
                pieces: texts.text(RequestTexts.missing(request, pieces)))
        }
    }

    subscript(_ index: Int) -> Entry { entries[index] }

    private static func words(_ request: RequestDecision) -> String {
        request.motifs.elements.map { "\($0.label)" }.joined(separator: " ; ")
    }

    private static func missing(_ request: RequestDecision, _ pieces: [Piece]) -> String {
        var named = request.missingPieces.map { pieces[$0].label }
        if request.priceMissing { named.append("prix payé") }
        return named.joined(separator: " ; ")
    }
}
