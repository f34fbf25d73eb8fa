import Domain
import Figures
import Publishing
import Reports
import RuleBook

/// What a simulation tells at its end, the word first and last.
public struct SimulationOutcome: Sendable {
    public let text: String
    public let json: String
    public let target: String
    public var status: ExitStatus { .clean }

    private static let first = "SIMULATION : rien de ceci n'est un résultat."

    init(_ s: SimulatedRules, target: String) {
        self.target = target
        var lines = [SimulationOutcome.first, ""]
        if s.changes.isEmpty { lines.append("Les mêmes valeurs que les règles : rien ne change.") }
        for (change, effect) in zip(s.changes, s.effects) {
            lines.append(
                "\(change.path) (\(change.rule)) : \(change.before.isEmpty ? "aucune valeur" : change.before) → \(change.after.isEmpty ? "aucune valeur" : change.after) ; \(effect)."
            )
        }
        if s.touched.isEmpty, !s.changes.isEmpty { lines.append("Aucun agent n'y gagnerait ni n'y perdrait.") }
        lines.append("")
        for group in s.groupRows {
            var table = TextTable()
            table.add([group.axis] + group.header)
            for row in group.rows { table.add(row) }
            lines += table.lines() + [""]
        }
        var sums = TextTable()
        sums.add(["Sommes", "sous les règles", "simulé", "écart", ""])
        for measure in Measure.allCases {
            let value = s.totals.value(measure, .nation)
            guard !value.isZero else { continue }
            sums.add([
                measure.label, measure.unit.text(value.avant), s.showsTotals ? measure.unit.text(value.apres) : "…",
                s.showsTotals ? measure.unit.change(value.change) : "…",
                measure == .etudesRetenues && !value.isUnchanged ? SimulatedRules.unknownAmount : "",
            ])
        }
        lines +=
            sums.lines() + [
                "", "« … » : moins de cinq agents, ou ce qui les ferait connaître (SIMULATION-agents.csv).",
            ]
        lines.append("SIMULATION écrite dans \(target)")
        text = FrenchSpacing.held(lines.joined(separator: "\n")) + "\n"
        json =
            JSONValue.object([
                .init("status", .integer(0)), .init("simulation", .string(SimulatedRules.mark)),
                .init("millesime", .integer(Int64(s.year))), .init("folder", .string(target)),
                .init("agents", .integer(Int64(s.chain.agents.count))),
            ]).line + "\n"
    }

    init(_ s: SweptRules, target: String) {
        self.target = target
        var lines = [SimulationOutcome.first, "", "\(s.path), \(French.count(s.agents, "agent", "agents")) :"]
        var table = TextTable()
        for row in s.rows { table.add(row) }
        lines += table.lines(words: 2)
        if let effect = s.effect { lines += ["", "\(s.path) : \(effect)."] }
        lines += [
            "", "Sommes : écart avec les règles en vigueur. Études : \(SimulatedRules.unknownAmount).",
            "« … » : moins de cinq agents (SIMULATION-bascules_agents.csv).", "SIMULATION écrite dans \(target)",
        ]
        text = FrenchSpacing.held(lines.joined(separator: "\n")) + "\n"
        json =
            JSONValue.object([
                .init("status", .integer(0)), .init("simulation", .string(SimulatedRules.mark)),
                .init("millesime", .integer(Int64(s.year))), .init("folder", .string(target)),
                .init("valeurs", .integer(Int64(s.steps.count))),
            ]).line + "\n"
    }
}
