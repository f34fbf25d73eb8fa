import Domain
import Figures
import Reports
import Workers

/// What must hold of a comparison: parts make the whole, for agents, regions and benefits, to the cent.
enum ComparisonEquations {
    static func all(_ compared: ComparedCampaigns, _ workers: Workers) -> [Equation] {
        let (chain, totals) = (compared.chain, compared.totals)
        var equations = [people(compared)]
        let sums = sums(compared, workers)
        for (i, measure) in Measure.allCases.enumerated() {
            let whole = totals.value(measure, .nation)
            for effect in Effect.allCases {
                equations.append(
                    Equation(
                        "\(measure.label), \(effect.label.lowercased()) : somme des agents = écart de la nation",
                        expected: whole[effect], obtained: sums[i][effect], unit: measure.equationUnit))
            }
            equations.append(
                Equation(
                    "\(measure.label) : données + règles + corrigé = après − avant", expected: whole.change,
                    obtained: Effect.allCases.reduce(0) { $0 + sums[i][$1] }, unit: measure.equationUnit))
            let regions = totals.places.filter { if case .region = $0 { true } else { false } }
            equations.append(
                Equation(
                    "\(measure.label) : somme des écarts des régions = écart de la nation", expected: whole.change,
                    obtained: regions.reduce(0) { $0 + totals.value(measure, $1).change }, unit: measure.equationUnit))
        }
        equations += regions(compared)
        let net = totals.value(.netImposable, .nation)
        let benefits = totals.names.benefits.codes.indices
        for effect in Effect.allCases {
            equations.append(
                Equation(
                    "Net imposable, \(effect.label.lowercased()) : somme des prestations = écart de la nation",
                    expected: net[effect],
                    obtained: benefits.reduce(0) { $0 + totals.value(.netImposable, benefit: $1)[effect] }, unit: .cents
                ))
        }
        let verdicts = compared.matrices.cells.filter { $0.subject == .droits && $0.effect == nil }
        equations.append(
            Equation(
                "Droits : somme de la matrice = agents d'avant ou d'après",
                expected: Int64(chain.agents.count { $0[.avant] >= 0 || $0[.apres] >= 0 }),
                obtained: verdicts.reduce(0) { $0 + Int64($1.count) }, unit: .lines))
        return equations
    }

    private static func people(_ compared: ComparedCampaigns) -> Equation {
        let chain = compared.chain
        var (new, gone) = (0, 0)
        for link in chain.agents {
            if link[.avant] < 0, link[.apres] >= 0 { new += 1 }
            if link[.avant] >= 0, link[.apres] < 0 { gone += 1 }
        }
        return Equation(
            "Agents : avant + nouveaux − disparus = après", expected: Int64(chain[.apres].count),
            obtained: Int64(chain[.avant].count + new - gone), unit: .lines)
    }

    /// Of the agents whom something touches, as the table of agents lists them.
    private static func sums(_ compared: ComparedCampaigns, _ workers: Workers) -> [SplitValue] {
        let ranges = workers.ranges(compared.touched.count)
        let parts = workers.map(ranges.count) { i in
            ranges[i].reduce(into: [SplitValue](repeating: .zero, count: Measure.allCases.count)) { sums, index in
                let link = compared.link(index)
                for (m, measure) in Measure.allCases.enumerated() {
                    sums[m] = sums[m] + compared.chain.split(measure, link)
                }
            }
        }
        return parts.reduce(into: [SplitValue](repeating: .zero, count: Measure.allCases.count)) { sums, part in
            for i in sums.indices { sums[i] = sums[i] + part[i] }
        }
    }

    /// Of each region: its lines of movements make its change.
    private static func regions(_ compared: ComparedCampaigns) -> [Equation] {
        compared.totals.places.flatMap { place -> [Equation] in
            guard case .region(let region) = place else { return [] }
            let lines = compared.moves.lines.filter { $0.region == region }
            let name = compared.regionLabel(region)
            return [
                Equation(
                    "Net imposable, \(name) : somme des mouvements = écart de la région",
                    expected: compared.totals.value(.netImposable, place).change,
                    obtained: lines.reduce(0) { $0 + $1.netImposable.value }, unit: .cents),
                Equation(
                    "Montant à déclarer, \(name) : somme des mouvements = écart de la région",
                    expected: compared.totals.value(.montantADeclarer, place).change,
                    obtained: lines.reduce(0) { $0 + $1.euros }, unit: .lines),
            ]
        }
    }
}

extension Measure {
    fileprivate var equationUnit: Equation.Unit { unit == .cents ? .cents : .lines }
}
