import Domain
import Figures
import RuleBook

/// Two publications compared, as tables, pages and workbooks show them.
public struct ComparedCampaigns: Sendable {
    /// What became of figures by rules or program that were edited after the earlier run.
    public enum Correction: Sendable, Equatable {
        /// Nothing was edited.
        case none
        /// Told apart, by judging the earlier extracts again.
        case separated
        /// Something was edited, and the earlier extracts are not there: its sum is counted with the data.
        case notSeparable
    }

    public let chain: FigureChain
    public let totals: ChainTotals
    public let moves: RegionFlows
    public let matrices: ChangeMatrices
    public let correction: Correction
    /// Between the two campaigns, and after the earlier one was published.
    public let ruleChanges: [ParameterChange]
    public let corrections: [ParameterChange]
    /// Of the later campaign: what regions, committees and benefits are called.
    public let rules: Rules
    /// Indices in `chain.agents` of the agents whom any effect touches.
    public let touched: [Int]
    public let beforeYear: Int
    public let afterYear: Int

    public init(
        chain: FigureChain, totals: ChainTotals, moves: RegionFlows, matrices: ChangeMatrices, correction: Correction,
        ruleChanges: [ParameterChange], corrections: [ParameterChange], rules: Rules, touched: [Int]
    ) {
        self.chain = chain
        self.totals = totals
        self.moves = moves
        self.matrices = matrices
        self.correction = correction
        self.ruleChanges = ruleChanges
        self.corrections = corrections
        self.rules = rules
        self.touched = touched
        beforeYear = chain[.avant].year
        afterYear = chain[.apres].year
    }

    public func link(_ index: Int) -> FigureChain.Link { chain.agents[touched[index]] }

    /// Whether the split of a correction is known.
    public var showsCorrection: Bool { correction != .notSeparable }

    public func regionLabel(_ index: UInt8) -> String {
        guard index != FigureNames.none else { return "Sans rattachement" }
        let code = totals.names.regions[index]
        return rules.regions.first { $0.code == code }?.label ?? "\(code)"
    }

    public func committeeLabel(_ index: UInt8) -> String {
        guard index != FigureNames.none else { return "Sans comité" }
        let code = totals.names.committees[index]
        return rules.committees.first { $0.code == code }?.name ?? "\(code)"
    }

    public func benefitLabel(_ index: Int) -> String {
        let code = totals.names.benefits.codes[index]
        return rules.benefits.first { $0.code == code }?.label ?? "\(code)"
    }

    /// « de 2022 à 2023 », or « deux publications de 2023 ».
    public var title: String {
        beforeYear == afterYear ? "deux publications de \(afterYear)" : "de \(beforeYear) à \(afterYear)"
    }

    /// At the beginning of a sentence.
    public var headline: String { title.prefix(1).uppercased() + title.dropFirst() }

    /// Between two campaigns no request is the same one: what can be crossed is what the rules make of the later ones.
    public func crossedEffect(_ subject: ChangeMatrices.Subject) -> Effect? {
        subject == .droits || beforeYear == afterYear ? nil : .regles
    }

    public func crossing(_ subject: ChangeMatrices.Subject) -> String {
        crossedEffect(subject) == nil
            ? "\(subject.label) : d'avant (lignes) à après (colonnes)"
            : "\(subject.label) de \(afterYear) : sous les valeurs d'avant (lignes), publiées (colonnes)"
    }

    /// How many were of a state in the earlier publication, or in the later.
    public func count(_ subject: ChangeMatrices.Subject, _ state: Int, _ isAfter: Bool) -> Int {
        subject.states.indices.reduce(0) { sum, other in
            sum
                + (isAfter
                    ? matrices.count(subject, nil, from: other, to: state)
                    : matrices.count(subject, nil, from: state, to: other))
        }
    }
}
