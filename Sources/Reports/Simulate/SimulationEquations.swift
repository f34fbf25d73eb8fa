import Figures

/// What must hold of a simulation. Only what tells of no few agents is an equation here.
public enum SimulationEquations {
    public static func all(_ simulated: SimulatedRules) -> [Equation] {
        let whole = Int64(simulated.chain.agents.count)
        let gains = Gain.allCases.reduce(0) { $0 + simulated.count($1) }
        return [
            Equation(
                "SIMULATION, agents : gagnent + perdent + les deux + autre + inchangés = agents", expected: whole,
                obtained: Int64(gains), unit: .lines)
        ]
            + SimulatedRules.Axis.allCases.map { axis in
                Equation(
                    "SIMULATION, agents : somme des groupes (\(axis.label)) = agents",
                    expected: Int64(simulated.chain[.avant].count),
                    obtained: simulated.groups.list.filter { $0.axis == axis }.reduce(0) { sum, group in
                        sum + group.sums.reduce(0) { $0 + Int64($1.agents) }
                    }, unit: .lines)
            }
    }

    public static func all(_ swept: SweptRules) -> [Equation] {
        [
            Equation(
                "SIMULATION, valeurs essayées = lignes de bascule", expected: Int64(swept.steps.count),
                obtained: Int64(swept.tables[0].subjects), unit: .lines)
        ]
    }
}
