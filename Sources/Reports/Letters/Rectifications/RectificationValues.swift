import Decisions
import Domain
import LetterModel

/// Fields and conditions of a letter of correction: what the agent was told beside what holds, and the rest as in a
/// statement of what holds.
struct RectificationValues: LetterValues {
    let words: AgentWords
    let row: Rectification
    /// Nil where nothing is declared of him any more.
    let statement: StatementValues?
    let number: Int

    /// What it is to the agent, who may not have been told all that was issued of him.
    var kind: Rectification.Kind {
        switch (row.told, row.after) {
        case (nil, _): .nouveau
        case (_, nil): .annule
        default: .corrige
        }
    }

    /// Whole euros.
    var difference: Int64 { (row.after?.euros ?? 0) - (row.told?.euros ?? 0) }

    func text(_ field: LetterField) -> String {
        switch field {
        case .ancienMontant: return French.wholeEuros(row.told?.euros ?? 0)
        case .ancienCalcul: return row.toldBy
        case .ecart: return RectificationLetterTables.signed(difference)
        case .numeroRectificatif: return String(number)
        default: break
        }
        if let statement { return statement.text(field) }
        if let text = words.text(field) { return text }
        return switch field {
        case .montantADeclarer: French.wholeEuros(0)
        case .nbVersements: French.count(0)
        case .taux: ""
        default: French.euros(.zero)
        }
    }

    func holds(_ condition: LetterCondition) -> Bool {
        switch condition {
        case .corrige: kind == .corrige
        case .annule: kind == .annule
        case .nouveau: kind == .nouveau
        case .hausse: difference > 0
        case .baisse: difference < 0
        case .lignes: row.causesSinceTold.contains { $0.isPayment && !$0.isCancellation }
        case .regles: row.split.regles.netImposable != .zero
        default:
            statement?.holds(condition) ?? words.holds(condition) ?? (condition == .montantNul)
        }
    }
}
