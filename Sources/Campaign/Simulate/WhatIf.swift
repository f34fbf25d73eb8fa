import Decisions
import Domain
import Extracts
import Figures
import Publishing
import Reports
import RuleBook
import Workers

/// What a simulation is asked to do.
public struct WhatIfPlan: Sendable {
    public var run: RunPlan
    /// `key=value`, each to be tried.
    public var assignments: [String]
    /// Files of values to be tried, or whole rule files.
    public var files: [String]
    /// `key=from..to:step`: one value tried at several places.
    public var sweep: String?

    public init(run: RunPlan, assignments: [String], files: [String], sweep: String?) {
        self.run = run
        self.assignments = assignments
        self.files = files
        self.sweep = sweep
    }
}

/// `millesime whatif`: the extracts of a campaign judged under its rules and under others, and the agents compared.
///
/// Nothing of it is a result: every file bears the word SIMULATION, and no command takes the folder for a campaign.
public struct WhatIf: Sendable {
    let plan: WhatIfPlan
    let progress: RunProgress
    let workers: Workers

    public init(_ plan: WhatIfPlan, progress: RunProgress = RunProgress(.silent)) {
        self.plan = plan
        self.progress = progress
        workers = Workers(count: plan.run.jobs)
    }

    public func publish() throws(RunError) -> SimulationOutcome {
        progress.begin(.inputs)
        var rejudging = try Rejudging.open(plan.run, progress)
        let tried = try TriedRules(plan, rejudging.files.rules)
        let year = plan.run.year
        let folder = DerivedFolder(
            nature: .simulation,
            destination: Destination(output: plan.run.output, year: year, name: "SIMULATION-\(year)"),
            command: plan.run.command)
        return try folder.write(rules: tried.rules, Run(plan.run, progress: progress)) { () throws(RunError) in
            let names = FigureNames([tried.rules] + tried.steps.map(\.rules))
            progress.begin(.trying)
            let baseline = try rejudging.publishableFigures(tried.rules, names)
            let outcome: SimulationOutcome
            var contents = DerivedFolder.Contents()
            contents.title = "SIMULATION, campagne \(year)"
            if let sweep = tried.sweep {
                let swept = try self.sweep(sweep, tried, baseline, names, &rejudging)
                contents.tables = swept.tables
                contents.texts = [("SIMULATION.html", SimulationHTML.page(swept, tool: Version.name))]
                contents.equations = SimulationEquations.all(swept)
                outcome = SimulationOutcome(swept, target: folder.destination.target)
            } else {
                progress.begin(.trying)
                let simulated = try simulate(tried, baseline, names, &rejudging)
                contents.tables = simulated.tables
                contents.texts = [("SIMULATION.html", SimulationHTML.page(simulated, tool: Version.name))]
                contents.equations = SimulationEquations.all(simulated)
                outcome = SimulationOutcome(simulated, target: folder.destination.target)
            }
            try rejudging.refuseChanged()
            contents.tables.append(.simulationControls(contents.equations))
            contents.options = [
                "date_arrete": "\(rejudging.cutOff)", "essai": tried.origins.joined(separator: " ; "),
            ]
            contents.inputs = rejudging.inputs
            return (contents, outcome)
        }
    }

    private func simulate(
        _ tried: TriedRules, _ baseline: JudgedFigures, _ names: FigureNames, _ rejudging: inout Rejudging
    ) throws(RunError) -> SimulatedRules {
        let rules = tried.steps[0].rules
        let variant = try rejudging.publishableFigures(rules, names, variantOf: baseline)
        let changes = tried.rules.changes(to: rules)
        let changesFigures = !baseline.isSame(as: variant, workers)
        // By change: whether it alone changes figures; nil = it was not tried alone.
        var alone: [Bool?] = []
        for change in changes {
            var isFelt: Bool? = changesFigures
            if changes.count > 1, changesFigures {
                isFelt = try tried.alone(change).map { rules throws(RunError) in
                    !baseline.isSame(as: rejudging.figures(rules, names, variantOf: baseline), workers)
                }
            }
            alone.append(isFelt)
        }
        let effects = try effects(changes, alone, rules, &rejudging)
        return SimulatedRules(
            baseline, variant, rules: tried.rules, changes: changes, origins: tried.origins, effects: effects, workers)
    }

    /// What each change touches, in words.
    ///
    /// - Parameter alone: whether a change alone changes figures; nil = it was not tried alone.
    private func effects(
        _ changes: [ParameterChange], _ alone: [Bool?], _ rules: Rules, _ rejudging: inout Rejudging
    ) throws(RunError) -> [String] {
        // What changes a figure is read; of the rest somebody must be found who reads it.
        let sought = changes.indices.filter { alone[$0] != true && changes[$0].printedIn == nil }
        if !sought.isEmpty { progress.begin(.seeking) }
        let read =
            sought.isEmpty
            ? [] : ReadParameters.find(sought.map { changes[$0] }, in: rejudging.judge(rules), workers)
        let unread = Set(zip(sought, read).filter { !$0.1 }.map(\.0))
        return changes.indices.map { i in
            WhatIf.effect(changes[i], alone[i], isRead: !unread.contains(i))
        }
    }

    static func effect(_ change: ParameterChange, _ changesFigures: Bool?, isRead: Bool) -> String {
        if change.printedIn != nil { return "aucune décision ne lit cette valeur : elle est seulement imprimée" }
        guard isRead else { return "aucune décision ne lit cette valeur, pour aucun agent" }
        return switch changesFigures {
        case nil: "essayée avec les autres"
        case true?: "des chiffres changent"
        case false?: "des décisions la lisent, mais aucun chiffre d'aucun agent ne change"
        }
    }

    /// One reading of the extracts, as many judgings as values.
    private func sweep(
        _ sweep: RuleSweep, _ tried: TriedRules, _ baseline: JudgedFigures, _ names: FigureNames,
        _ rejudging: inout Rejudging
    ) throws(RunError) -> SweptRules {
        var swept = SweptRules(baseline, rules: tried.rules, path: sweep.path, origins: tried.origins)
        var last = baseline
        for (value, step) in zip(sweep.values, tried.steps) {
            progress.begin(.trying)
            let figures = try rejudging.publishableFigures(step.rules, names, variantOf: baseline)
            swept.add(value, figures, after: last, workers)
            last = figures
        }
        if !swept.changesFigures, let (change, rules) = tried.swept() {
            swept.effect = try effects([change], [false], rules, &rejudging)[0]
        }
        return swept
    }
}

/// The rules of a campaign, and those that are tried in their place.
struct TriedRules {
    /// As they are.
    let rules: Rules
    /// One set for a simulation, one for each value of a sweep.
    let steps: [(change: [RuleChange], rules: Rules)]
    let sweep: RuleSweep?
    /// As they were written.
    let origins: [String]
    private let variants: RuleVariants

    /// More changes are only tried together: each alone is one more judging.
    private static let mostAlone = 8

    /// The rules with one of several changes alone; nil where it cannot be, or they are too many.
    func alone(_ change: ParameterChange) -> Rules? {
        guard steps.count == 1, steps[0].change.count <= TriedRules.mostAlone else { return nil }
        let own = steps[0].change.filter { variants.names($0, change) }
        guard own.count == 1, let book = try? variants.book(own) else { return nil }
        return try? book.rules(for: rules.millesime)
    }

    /// What a sweep comes to, at the last of its values that is not the rules' own, and the rules with it; nil where all
    /// are.
    func swept() -> (change: ParameterChange, rules: Rules)? {
        for step in steps.reversed() {
            guard let own = step.change.last else { continue }
            if let change = rules.changes(to: step.rules).first(where: { variants.names(own, $0) }) {
                return (change, step.rules)
            }
        }
        return nil
    }

    init(_ plan: WhatIfPlan, _ files: [SourceFile]) throws(RunError) {
        let year = plan.run.year
        let texts = files.map {
            (String($0.name.dropFirst("Regles/".count)), String(decoding: $0.bytes, as: UTF8.self))
        }
        let variants: RuleVariants
        do {
            variants = try RuleVariants(files: texts, year: year)
            rules = try variants.book.rules(for: year)
        } catch {
            throw RunError(.refused, "Les règles ne peuvent être utilisées :\n\(error)")
        }
        var changes: [RuleChange] = []
        for path in plan.files {
            let file: SourceFile
            do { file = try SourceFile(name: path, path: path) } catch {
                throw RunError(.usage, "\(path) ne peut être lu : \(error).")
            }
            try Deposit.refuseLongText(file)
            do {
                changes += try variants.changes(file: path, text: String(decoding: file.bytes, as: UTF8.self))
            } catch {
                throw RunError(.refused, "\(error)")
            }
        }
        do {
            for assignment in plan.assignments { changes.append(try variants.change(assignment)) }
            sweep = try plan.sweep.map { (text) throws(RuleVariantError) in try variants.sweep(text) }
        } catch {
            throw RunError(.usage, "\(error)")
        }
        let steps = sweep.map { $0.changes.map { changes + [$0] } } ?? [changes]
        var made: [(change: [RuleChange], rules: Rules)] = []
        for step in steps { made.append((step, try TriedRules.rules(variants, step, year))) }
        self.steps = made
        self.variants = variants
        origins = changes.map(\.origin) + (plan.sweep.map { ["--sweep \($0)"] } ?? [])
    }

    private static func rules(
        _ variants: RuleVariants, _ changes: [RuleChange], _ year: Int
    ) throws(RunError) -> Rules {
        let book: RuleBook
        do { book = try variants.book(changes) } catch { throw RunError(.refused, "\(error)") }
        do { return try book.rules(for: year) } catch {
            throw RunError(.refused, "Ces règles ne peuvent être utilisées :\n\(error)")
        }
    }
}
