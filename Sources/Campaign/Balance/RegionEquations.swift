import Decisions
import Domain
import Reports

/// Sum of regions = national = `declarations.csv` = workbooks (EQUATIONS).
enum RegionEquations {
    static func all(
        _ index: RegionalIndex, _ d: CampaignDecisions, _ totals: Totals, workbooks: WorkbookFigures
    ) -> [Equation] {
        let sum = index.sumOfRegions
        func regions(_ figure: (RegionFigures) -> Int) -> Int64 { Int64(figure(sum)) }
        let net = totals.declared.netImposable.value
        let brut = totals.declared.brut.value
        let other = totals.nonImposable.value
        let euros = totals.toDeclare
        let agents = Int64(d.droits.count)
        let days = Int64(totals.openDays)
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
            Equation(
                "régions : relances = relances.csv", expected: Int64(d.reminders.count),
                obtained: regions(\.reminders), unit: .lines),
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
