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
        case .montantADeclarer: FrenchAmount.wholeEuros(declaration.montantADeclarer)
        case .nbVersements: String(taxable.count)
        case .brutImposable: FrenchAmount.euros(taxable.brut)
        case .csgDeductible: FrenchAmount.euros(taxable.csgDeductible)
        case .csgNonDeductible: FrenchAmount.euros(taxable.csgNonDeductible)
        case .crds: FrenchAmount.euros(taxable.crds)
        case .casa: FrenchAmount.euros(taxable.casa)
        case .netImposable: FrenchAmount.euros(taxable.netImposable)
        case .nonImposable: FrenchAmount.euros(declaration.nonImposable)
        case .remboursements: FrenchAmount.euros(declaration.remboursements)
        case .prelevementSource: FrenchAmount.euros(declaration.prelevementSource)
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
