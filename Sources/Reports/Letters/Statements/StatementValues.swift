import Decisions
import Domain
import LetterModel

/// Fields and conditions of an `avis`: every figure is the declaration's own.
struct StatementValues: LetterValues {
    let words: AgentWords
    let declaration: Declaration
    /// Of that agent, by benefit.
    let details: Slice<Rows<DeclarationDetail>>
    let issued: Day

    func text(_ field: LetterField) -> String {
        if let text = words.text(field) { return text }
        let taxable = declaration.taxable
        return switch field {
        case .dateEmission: issued.description
        case .montantADeclarer: French.wholeEuros(declaration.montantADeclarer)
        case .nbVersements: String(taxable.count)
        case .brutImposable: French.euros(taxable.brut)
        case .csgDeductible: French.euros(taxable.csgDeductible)
        case .csgNonDeductible: French.euros(taxable.csgNonDeductible)
        case .crds: French.euros(taxable.crds)
        case .casa: French.euros(taxable.casa)
        case .netImposable: French.euros(taxable.netImposable)
        case .nonImposable: French.euros(declaration.nonImposable)
        case .remboursements: French.euros(declaration.remboursements)
        case .prelevementSource: French.euros(declaration.prelevementSource)
        case .taux: RateWords.text(words.decisions.appliedRates(words.agent), words.decisions.rules)
        default: ""
        }
    }

    func holds(_ condition: LetterCondition) -> Bool {
        if let holds = words.holds(condition) { return holds }
        return switch condition {
        case .montantPositif: declaration.montantADeclarer > 0
        case .montantNul: declaration.montantADeclarer == 0
        // No text says under which heading a retired agent declares.
        case .salaires: declaration.montantADeclarer > 0 && !isRetired
        case .versements: declaration.hasPayments
        case .remboursementsSeuls: !declaration.hasPayments
        case .imposable: details.contains { isTaxable($0) }
        case .nonImposable: details.contains { !isTaxable($0) }
        case .remboursements: declaration.remboursements != .zero
        case .sommeNegative: declaration.taxable.netImposable < .zero
        case .prelevementSource: declaration.prelevementSource != .zero
        default: false
        }
    }

    private var isRetired: Bool { words.droit.isRetired || words.droit.categorie == .retraite }

    func isTaxable(_ detail: DeclarationDetail) -> Bool {
        words.decisions.rules.benefits[Int(detail.prestation)].isTaxable
    }
}
