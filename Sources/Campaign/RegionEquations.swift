import Decisions
import Domain
import Reports

/// Sum of regions = national = `declarations.csv` = workbooks (formats.md).
enum RegionEquations {
    static func all(_ index: RegionalIndex, _ d: CampaignDecisions, workbooks: WorkbookFigures) -> [Equation] {
        let sum = index.sumOfRegions
        func regions(_ figure: (RegionFigures) -> Int) -> Int64 { Int64(figure(sum)) }
        let declarations = d.declarations
        func national(_ figure: (Declaration) -> Int64) -> Int64 { declarations.reduce(0) { $0 + figure($1) } }
        let net = national { $0.taxable.netImposable.value }
        let brut = national { $0.taxable.brut.value }
        let other = national { $0.nonImposable.value }
        let euros = national { $0.montantADeclarer }
        let agents = Int64(d.droits.count)
        let days = d.droits.reduce(Int64(0)) { $0 + Int64($1.joursOuverts) }
        return [
            Equation("régions : agents = national", expected: agents, obtained: regions(\.agents), unit: .lines),
            Equation("régions : jours ouverts = national", expected: days, obtained: regions(\.openDays), unit: .days),
            Equation(
                "régions : brut imposable = declarations.csv", expected: brut, obtained: regions(\.brutImposable),
                unit: .cents),
            Equation(
                "régions : non imposable = declarations.csv", expected: other, obtained: regions(\.nonImposable),
                unit: .cents),
            Equation(
                "régions : net imposable = declarations.csv", expected: net, obtained: regions(\.netImposable),
                unit: .cents),
            Equation(
                "régions : euros à déclarer = declarations.csv", expected: euros, obtained: regions(\.declaredEuros),
                unit: .lines),
            Equation(
                "régions : études = etudes.csv", expected: Int64(d.studies.count), obtained: regions(\.studies),
                unit: .lines),
            Equation(
                "régions : demandes = demandes.csv", expected: Int64(d.requests.count), obtained: regions(\.requests),
                unit: .lines),
            Equation("classeurs : agents = droits.csv", expected: agents, obtained: workbooks.agents, unit: .lines),
            Equation(
                "classeurs : jours ouverts = droits.csv", expected: days, obtained: workbooks.openDays, unit: .days),
            Equation(
                "classeurs : net imposable = declarations.csv", expected: net, obtained: workbooks.netImposable,
                unit: .cents),
            Equation(
                "classeurs : non imposable = declarations.csv", expected: other, obtained: workbooks.nonImposable,
                unit: .cents),
            Equation(
                "classeurs : constats = anomalies.csv", expected: Int64(index.national.findings),
                obtained: workbooks.findings, unit: .lines),
        ]
    }
}
