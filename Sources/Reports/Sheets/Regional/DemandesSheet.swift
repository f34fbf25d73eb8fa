import Decisions
import Domain
import RuleBook
import SheetModel

/// Requests of the region's agents (C.O.G.O.H.R.).
enum DemandesSheet: RegionSheet {
    static let name = "Demandes"
    static let about = "Les demandes de prestations, pièces manquantes nommées ; celles à vérifier."
    static let status = "Statut"
    static let amount = "Montant"
    static let toVerify = "À vérifier"
    static let amountToVerify = "dont à vérifier"

    private struct Row: AgentRecord {
        let decision: RequestDecision
        let request: Demande
        let texts: RequestTexts.Entry
        var agent: Int { Int(decision.agent) }
        var benefit: Int { Int(request.prestation) }
    }

    static func list(_ source: SheetSource) -> ListSheet? {
        let requests = source.records.requests
        guard !requests.isEmpty else { return nil }
        let decisions = source.decisions
        let texts = RequestTexts(source)
        return ListSheet(
            name: name, title: "Demandes de prestations",
            subtitle: source.subtitle + " Rappels du formulaire : voir la feuille Légende.",
            columns: columns(source), recordCount: requests.count, frozenColumns: 3, emptyNote: "Aucune demande."
        ) { index in
            let decision = decisions.requests[Int(requests[index])]
            return Row(
                decision: decision, request: decisions.extraits.demandes.rows[Int(decision.request)],
                texts: texts[index])
        }
    }

    static func controls(_ list: ListSheet, _ part: RegionPart) -> [Control] {
        let figures = part.figures
        return [
            Control("Demandes de prestations", live: list.count(0), frozen: .count(figures.requests)),
            Control(
                "Demandes : montant", live: list.sum(list.column(amount)), frozen: .euros(cents: figures.requestCents)),
            Control(
                "Demandes : montant à vérifier", live: list.sum(list.column(amountToVerify)),
                frozen: .euros(cents: figures.requestCentsToVerify)),
        ]
    }

    private static func columns(_ source: SheetSource) -> [ListColumn<Row>] {
        let id = ListColumn<Row>("Demande", .code, total: .count) { .text($0.request.id) }
        return [id, source.numero(total: .none), source.agentName()] + subject(source) + sort + money
            + SheetSource.review()
    }

    /// What is asked for, for whom, when.
    private static func subject(_ source: SheetSource) -> [ListColumn<Row>] {
        let (words, benefits) = (source.words, source.decisions.rules.benefits)
        return [
            ListColumn("Code", .code, note: "Numéro de la prestation sur le formulaire.") {
                .text(benefits[$0.benefit].code)
            },
            ListColumn("Prestation", maximumWidth: 28, wraps: true) { .text(words.benefits[$0.benefit]) },
            ListColumn(
                "Rang", .integer, note: "Ayant droit concerné, par son rang au dossier ; vide : l'agent lui-même."
            ) { $0.request.rang > 0 ? .integer(Int64($0.request.rang)) : .empty },
            ListColumn("Événement", .date) { .day($0.request.dateEvenement) },
            ListColumn("Complète le", .date, note: "Vide : elle ne l'est pas.") {
                $0.request.dateComplet.map { .day($0) } ?? .empty
            },
        ]
    }

    /// What becomes of it, and why.
    private static let sort: [ListColumn<Row>] = [
        ListColumn(
            status,
            highlights: [
                Highlight("Recevable", .good), Highlight("À fixer", .warning), Highlight("Incomplète", .warning),
                Highlight("Hors délai", .bad), Highlight("Refusée", .bad),
            ], tallies: RequestStatus.allCases.map(\.label)
        ) { .label($0.decision.status) },
        ListColumn(
            "Motifs, raison du montant", maximumWidth: 34, wraps: true,
            note: "Codes du fichier demandes.csv : voir la légende."
        ) { .text($0.texts.words) },
        ListColumn("Pièces manquantes", maximumWidth: 34, wraps: true) { .text($0.texts.pieces) },
        ListColumn("Date limite", .date) { .day($0.decision.deadline) },
        ListColumn("Jours avant la limite", .integer, note: "Négatif : en retard d'autant de jours.") {
            .count($0.decision.days)
        },
    ]

    /// What is paid, and what of it a person verifies.
    private static let money: [ListColumn<Row>] = [
        ListColumn(amount, .money, total: .sum, note: "Des demandes recevables seulement.") {
            $0.decision.amount.map { .cents($0) } ?? .empty
        },
        ListColumn(
            amountToVerify, .money, total: .sum,
            note: "Recevables dont le formulaire ne donne pas le plafond (C09) : leur montant est à vérifier."
        ) { row in
            guard row.decision.isToVerify, let amount = row.decision.amount else { return .empty }
            return .cents(amount)
        },
        ListColumn("Nuits", .integer, total: .sum, note: "Avantages en nature.") {
            $0.decision.nights.map { .count($0) } ?? .empty
        },
        ListColumn(
            toVerify, highlights: [Highlight("À vérifier", .warning), Highlight("À fixer", .warning)],
            tallies: [Text("À vérifier"), Text("À fixer")],
            note: "À vérifier : le montant calculé peut dépasser un plafond. À fixer : le montant est à décider."
        ) { row in
            if row.decision.isToVerify { return .words("À vérifier") }
            return row.decision.status == .aFixer ? .words("À fixer") : .empty
        },
    ]
}

extension RequestDecision {
    /// C09: what is calculated is to be verified by a person.
    var isToVerify: Bool { status == .recevable && motifs.contains(.c09) }
}

/// Motifs and missing pieces of each request as texts; each distinct text is made once.
struct RequestTexts: Sendable {
    struct Entry: Sendable {
        let words: Text
        let pieces: Text
    }

    private let entries: [Entry]

    init(_ source: SheetSource) {
        var texts = TextInterner()
        let decisions = source.decisions
        entries = source.records.requests.map { index in
            let decision = decisions.requests[Int(index)]
            let request = decisions.extraits.demandes.rows[Int(decision.request)]
            return Entry(
                words: texts.text(RequestTexts.words(decision, request)),
                pieces: texts.text(RequestTexts.missing(decision, decisions.rules.pieces)))
        }
    }

    subscript(_ index: Int) -> Entry { entries[index] }

    private static func words(_ decision: RequestDecision, _ request: Demande) -> String {
        let motifs = decision.motifs.elements.map { "\($0.label)" }
        return (motifs + [withoutMoney(decision, request)].compactMap(\.self)).joined(separator: " ; ")
    }

    /// Why a request that is receivable brings no euro.
    private static func withoutMoney(_ decision: RequestDecision, _ request: Demande) -> String? {
        guard decision.status == .recevable else { return nil }
        if decision.nights != nil { return "En nature" }
        guard let amount = decision.amount, amount == .zero else { return nil }
        if decision.motifs.contains(.c08) { return "Aucun mois ne reste à payer dans l'année" }
        if request.montantPaye == .zero { return "Prix payé : 0,00\u{A0}€" }
        if request.montantAccorde == .zero { return "Montant accordé : 0,00\u{A0}€" }
        return "Montant calculé : 0,00\u{A0}€"
    }

    private static func missing(_ request: RequestDecision, _ pieces: [Piece]) -> String {
        var named = request.missingPieces.map { pieces[$0].label }
        if request.priceMissing { named.append("prix payé") }
        return named.joined(separator: " ; ")
    }
}
