import Domain
import Figures
import RuleBook
import Workers

/// One value tried at several places: between which two agents tip, and how many.
public struct SweptRules: Sendable {
    public let rules: Rules
    public let path: String
    public let origins: [String]
    private let baseline: JudgedFigures
    /// The last judging whose sums are told: from one to the next no few agents make the difference.
    private var lastTold: JudgedFigures
    /// Of the baseline, added up once.
    private var whole: StageTotals?
    public private(set) var steps: [Step] = []
    /// What the value touches, in words, where no value tried changes any figure.
    public var effect: String?

    /// Any value tried changes a figure of anybody.
    public var changesFigures: Bool { steps.contains { !$0.tipped.isEmpty } }

    /// A value that was tried.
    public struct Step: Sendable {
        /// The value before it; nil = the rules as they are.
        public let from: String?
        public let to: String
        /// Whom any figure of changes from the value before, by numero.
        public let tipped: [(numero: Numero, gain: Gain)]
        /// Against the rules as they are; nil where they would tell of a few agents.
        let changes: [Measure: Int64]?

        public func count(_ gain: Gain) -> Int { tipped.count { $0.gain == gain } }
        /// How many tip; nil where they are too few to be told.
        public var shownTipped: Int? { Step.shown(tipped.count) }
        public func shown(_ gain: Gain) -> Int? {
            // One of two parts would tell of the other.
            Gain.allCases.contains { Step.shown(count($0)) == nil } ? nil : count(gain)
        }
        public func shownChange(_ measure: Measure) -> Int64? { changes?[measure] }

        static func shown(_ count: Int) -> Int? {
            (1..<HiddenCells.smallestShown).contains(count) ? nil : count
        }
    }

    public init(_ baseline: JudgedFigures, rules: Rules, path: String, origins: [String]) {
        self.baseline = baseline
        lastTold = baseline
        self.rules = rules
        self.path = path
        self.origins = origins
    }

    public var year: Int { baseline.year }
    public var agents: Int { baseline.count }

    static let shownMeasures: [Measure] = [.netImposable, .montantADeclarer, .montantDemandes, .etudesRetenues]

    public mutating func add(_ value: String, _ figures: JudgedFigures, after last: JudgedFigures, _ workers: Workers) {
        let tips = Gain.all(from: last, to: figures, workers)
        let distances = [baseline, lastTold].map { told in
            told === last ? tips.count : Gain.all(from: told, to: figures, workers).count
        }
        var changes: [Measure: Int64]?
        if distances.allSatisfy({ Step.shown($0) != nil }) {
            lastTold = figures
            let before = whole ?? StageTotals(baseline, workers)
            whole = before
            let after = StageTotals(figures, workers, baseline: before)
            changes = Dictionary(
                uniqueKeysWithValues: SweptRules.shownMeasures.map {
                    ($0, after.value($0, .nation) - before.value($0, .nation))
                })
        }
        steps.append(Step(from: steps.last?.to, to: value, tipped: tips, changes: changes))
    }

    // MARK: Tables

    public var tables: [OutputTable] { [stepsTable, agentsTable] }

    private var stepsTable: OutputTable {
        OutputTable(.simulationBascules, rows: steps.count) { i, csv in
            let step = self.steps[i]
            csv.mark()
            csv.integer(i + 1)
            csv.string(self.path)
            csv.string(step.from ?? "")
            csv.string(step.to)
            for count in [step.shownTipped, step.shown(.gagne), step.shown(.perd)] {
                if let count { csv.integer(count) } else { csv.empty() }
            }
            for measure in SweptRules.shownMeasures {
                guard let change = step.shownChange(measure) else {
                    csv.empty()
                    continue
                }
                if measure.unit == .cents { csv.hundredths(change) } else { csv.integer(change) }
            }
        }
    }

    private var agentsTable: OutputTable {
        let rows = steps.enumerated().flatMap { i, step in step.tipped.map { (step: i, tip: $0) } }
            .sorted { ($0.tip.numero, $0.step) < ($1.tip.numero, $1.step) }
        return OutputTable(.simulationBasculesAgents, rows: rows.count) { i, csv in
            let (step, tip) = rows[i]
            csv.mark()
            csv.numero(tip.numero)
            csv.integer(step + 1)
            csv.string(self.steps[step].from ?? "")
            csv.string(self.steps[step].to)
            csv.string(tip.gain.rawValue)
        }
    }
}

extension OutputTable {
    /// The equations of a simulation: of groups that all hold together, so none is small.
    public static func simulationControls(_ equations: [Equation]) -> OutputTable {
        let table = OutputTable.controles(equations)
        return OutputTable(table.contract, as: "SIMULATION-controles", subjects: table.subjects, write: table.write)
    }
}
