import Decisions
import Domain
import Extracts
import Reports

/// The equations that must close before anything is published (EQUATIONS).
enum Equations {
    static func all(
        _ read: ReadExtracts, _ decisions: CampaignDecisions, _ totals: Totals, _ reconciliation: Reconciliation,
        rejectedLines: [Table: Int]
    ) -> [Equation] {
        lines(read, rejectedLines) + physicalLines(read) + payments(read)
            + CorrectionEquations.all(read, rejectedLines: rejectedLines)
            + amounts(read, totals) + reconciliation.equations + agents(decisions, totals)
    }

    /// Per table: read = accepted + rejected + ignored; rejected lines are those that `rejets/` holds. Where rejected
    /// lines came back, those that a correction replaces are counted too.
    private static func lines(_ read: ReadExtracts, _ rejected: [Table: Int]) -> [Equation] {
        Table.allCases.compactMap { table in
            guard let count = read.counts[table] else { return nil }
            let replaced = read.corrections == nil ? "" : " + remplacées"
            return Equation(
                "\(table.rawValue) : lignes lues = acceptées + rejetées + ignorées\(replaced)",
                expected: Int64(count.read),
                parts: Equation.Parts(
                    accepted: Int64(count.accepted), rejected: Int64(rejected[table] ?? 0),
                    ignored: Int64(count.ignoredTotal), replaced: Int64(count.replaced)),
                unit: .lines)
        }
    }

    /// File by file: nothing of it was gone by unseen.
    private static func physicalLines(_ read: ReadExtracts) -> [Equation] {
        read.files.filter { $0.lines.physical > 0 }.map { file in
            Equation(
                "\(file.source.name) : lignes physiques = en-tête et lignes sautées + vides + lignes des enregistrements",
                expected: Int64(file.lines.physical),
                obtained: Int64(file.lines.header + file.lines.blank + file.lines.ofRecords), unit: .lines)
        }
    }

    private static func payments(_ read: ReadExtracts) -> [Equation] {
        let gross = read.gross
        let replaced = read.corrections == nil ? "" : " + remplacé"
        return [
            Equation(
                "versements : brut lu = accepté + rejeté + ignoré\(replaced)", expected: gross.read.value,
                parts: Equation.Parts(
                    accepted: gross.accepted.value, rejected: gross.rejected.value, ignored: gross.ignored.value,
                    replaced: gross.replaced.value, unreadable: gross.unreadableLines),
                unit: .cents)
        ]
    }

    private static func amounts(_ read: ReadExtracts, _ totals: Totals) -> [Equation] {
        let (sums, details, nonImposable) = (totals.declared, totals.detailed, totals.nonImposable)
        return [
            Equation(
                "versements : brut accepté à la lecture = brut des versements retenus",
                expected: read.gross.accepted.value,
                obtained: totals.acceptedGross.value, unit: .cents),
            Equation(
                "versements acceptés, signés et hors annulés = brut imposable + non imposable",
                expected: totals.signedGross.value,
                obtained: (sums.brut + nonImposable).value, unit: .cents),
            Equation(
                "déclarations : brut du détail = brut des déclarations", expected: (sums.brut + nonImposable).value,
                obtained: details.brut.value, unit: .cents),
            Equation(
                "déclarations : net imposable du détail = net imposable des déclarations",
                expected: sums.netImposable.value, obtained: details.netImposable.value, unit: .cents),
            Equation(
                "déclarations : versements du détail = versements des déclarations", expected: Int64(sums.count),
                obtained: Int64(details.count), unit: .lines),
        ]
    }

    private static func agents(_ d: CampaignDecisions, _ totals: Totals) -> [Equation] {
        [
            Equation(
                "agents acceptés = agents de droits.csv", expected: Int64(d.extraits.agents.count),
                obtained: Int64(d.droits.count), unit: .lines),
            Equation(
                "jours ouverts de droits.csv = jours de periodes.csv", expected: Int64(totals.openDays),
                obtained: Int64(totals.periodDays), unit: .days),
        ]
    }
}
