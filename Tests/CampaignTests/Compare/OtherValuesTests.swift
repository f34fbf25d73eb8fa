import Decisions
import Domain
import Figures
import RuleBook
import Testing
import Workers

@testable import Campaign
@testable import TestSupport

/// What other values change, tried on every value that decides something (a seeded tenth of them, unless the search is
/// deep).
@Suite struct OtherValuesTests {
    /// The samples under the shipped rules, and under one other value at a time.
    private struct Trials {
        private(set) var rejudging: Rejudging
        let rules: Rules
        let names: FigureNames
        let baseline: JudgedFigures
        private let plan: RunPlan
        let workers = Workers(count: 2)

        init(_ year: Int) throws {
            plan = RunPlan(
                year: year, input: Repository.input, output: try SampleRuns.shared().output, jobs: 2, cutOff: nil,
                allowedRejects: nil, command: "tests")
            rejudging = try Rejudging.open(plan, RunProgress(.silent))
            rules = try LoadedRules.load(rejudging.files.rules, year: year)
            names = FigureNames([rules])
            baseline = rejudging.figures(rules, names)
        }

        mutating func under(_ assignment: String) throws -> Trial {
            let tried = try TriedRules(
                WhatIfPlan(run: plan, assignments: [assignment], files: [], sweep: nil), rejudging.files.rules)
            let variant = rejudging.figures(tried.steps[0].rules, names, variantOf: baseline)
            let moved = Gain.all(from: baseline, to: variant, workers)
            return Trial(
                assignment: assignment, changes: rules.changes(to: tried.steps[0].rules), variant: variant,
                moved: moved, decisions: rejudging.judge(tried.steps[0].rules))
        }
    }

    private struct Trial {
        let assignment: String
        let changes: [ParameterChange]
        let variant: JudgedFigures
        let moved: [(numero: Numero, gain: Gain)]
        let decisions: CampaignDecisions
    }

    @Test(arguments: Depth.isDeep ? SampleRuns.years : [2023])
    func otherValues(year: Int) throws {
        var trials = try Trials(year)
        var moved = 0
        for assignment in try EveryTrial.some(for: year) {
            let trial = try trials.under(assignment)
            isAWholeJudging(trial, trials)
            try isCitedForWhomItChanges(trial)
            isReadWhereItChangesSomebody(trial, trials)
            moved += trial.moved.count
        }
        #expect(moved > 0)
    }

    /// A variant is made of differences: its figures, sums and agents are those of everyone judged anew.
    private func isAWholeJudging(_ trial: Trial, _ trials: Trials) {
        let whole = DecidedFigures.of(trial.decisions, trials.names, trials.workers)
        #expect(trial.variant.isSame(as: whole, trials.workers), "\(trial.assignment)")
        let (sums, known) = (StageTotals(trial.variant, trials.workers), StageTotals(whole, trials.workers))
        for measure in Measure.allCases {
            #expect(sums.value(measure, .nation) == known.value(measure, .nation), "\(trial.assignment): \(measure)")
        }
        let chain = FigureChain(trials.baseline, whole)
        let others = chain.agents.compactMap { link -> String? in
            let gain = Gain(link[.avant], in: trials.baseline, link[.apres], in: whole)
            return gain == .inchange ? nil : "\(link.numero) \(gain)"
        }
        #expect(trial.moved.map { "\($0.numero) \($0.gain)" } == others, "\(trial.assignment)")
    }

    /// `explain` names the value to whom it changes: on his page, or of someone whose rights his rest on, which is on it.
    private func isCitedForWhomItChanges(_ trial: Trial) throws {
        if trial.moved.isEmpty { return }
        let explainer = Explainer(trial.decisions)
        for (numero, _) in trial.moved {
            let agent = try #require(trial.decisions.agent(numero))
            let cited = explainer.steps(of: agent).flatMap(\.parameters)
            #expect(
                trial.changes.contains { change in
                    cited.contains { $0.file == change.file && $0.path == change.path }
                }, "\(trial.assignment): \(numero)")
        }
    }

    /// What nobody's decision reads changes nobody.
    private func isReadWhereItChangesSomebody(_ trial: Trial, _ trials: Trials) {
        let read = ReadParameters.find(trial.changes, in: trial.decisions, trials.workers)
        #expect(read.contains(true) || trial.moved.isEmpty, "\(trial.assignment)")
    }
}
