import Decisions
import Domain
import LetterModel

/// Fields and conditions of an `avis`: every figure is the declaration's own.
struct StatementValues: LetterValues {
    let words: AgentWords
    let declaration: Declaration
    /// Of that agent, by benefit.
    let details: Slice<Rows<DeclarationDetail>>
    /// Payments and repayments that count, by date.
    let movements: [Movement]
    /// T2: what his taxable payments followed.
    let applied: [AppliedRates]

    init(_ words: AgentWords, _ declaration: Declaration, _ details: Slice<Rows<DeclarationDetail>>) {
        self.words = words
        self.declaration = declaration
        self.details = details
        movements = Movement.all(words)
        applied = words.decisions.appliedRates(words.agent)
    }

    func text(_ field: LetterField) -> String {
        if let text = words.text(field) { return text }
        let taxable = declaration.taxable
        return switch field {
        case .montantADeclarer: French.wholeEuros(declaration.montantADeclarer)
        case .nbVersements: French.count(taxable.count)
        case .brutImposable: French.euros(taxable.brut)
        case .csgDeductible: French.euros(taxable.csgDeductible)
        case .csgNonDeductible: French.euros(taxable.csgNonDeductible)
        case .crds: French.euros(taxable.crds)
        case .casa: French.euros(taxable.casa)
        case .netImposable: French.euros(taxable.netImposable)
        case .nonImposable: French.euros(declaration.nonImposable)
        case .remboursements: French.euros(declaration.remboursements)
        case .prelevementSource: French.euros(declaration.prelevementSource)
        case .montantVerse: French.euros(paid)
        case .taux: RateWords.text(applied, words.decisions.rules)
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
        case .retraite: isRetired
        case .nonRetraite: !isRetired
        case .pensionPlein: follows(.plein)
        case .pensionMedian: follows(.median)
        case .pensionReduit: follows(.reduit)
        case .pensionExonere: follows(.exonere)
        case .versements: declaration.hasPayments
        case .remboursementsSeuls: !declaration.hasPayments
        case .imposable: details.contains { isTaxable($0) }
        case .nonImposable: details.contains { !isTaxable($0) }
        case .contributions: movements.contains { $0.contributions != .zero }
        case .sansContribution: !movements.contains { $0.contributions != .zero }
        case .remboursements: declaration.remboursements != .zero
        case .sommeNegative: declaration.taxable.netImposable < .zero
        case .prelevementSource: hasWithholding
        default: false
        }
    }

    /// What reached his account, less what he gave back.
    var paid: Cents { movements.reduce(.zero) { $0 + $1.paid } }

    /// Tax was withheld at source from a payment, or given back with a repayment.
    var hasWithholding: Bool { movements.contains { $0.withheld != .zero } }

    private var isRetired: Bool { words.droit.isRetired || words.droit.categorie == .retraite }

    /// A taxable payment of his followed the profile of his pension, at this rate.
    private func follows(_ rate: CsgPension) -> Bool {
        let decisions = words.decisions
        guard decisions.extraits.retraite(of: words.agent)?.csgPension == rate else { return false }
        // Profiles of pensions are in the order of its cases.
        let profile = decisions.rules.contributions.pension[CsgPension.allCases.firstIndex(of: rate)!]
        return applied.contains { $0.profile == profile }
    }

    func isTaxable(_ detail: DeclarationDetail) -> Bool {
        words.decisions.rules.benefits[Int(detail.prestation)].isTaxable
    }
}
