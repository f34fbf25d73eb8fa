import Decisions
import Domain
import LetterModel
import RuleBook

/// The table of the amounts to declare, by benefit: taxable ones and their total, then the others.
struct BenefitTable {
    let values: StatementValues

    var table: Letter.Table {
        let rules = values.words.decisions.rules
        let sums = values.declaration.taxable
        // CASA is of retired agents only: no column of zeros for the others.
        let hasCasa = sums.casa != .zero || values.details.contains { $0.sums.casa != .zero }
        let taxable = values.details.filter(values.isTaxable)
        let others = values.details.filter { !values.isTaxable($0) }
        var titles = ["Prestation", "Montant brut"]
        // No empty columns either, where nothing bears contributions.
        if !taxable.isEmpty { titles += ["CSG déductible", "CSG non déductible", "CRDS"] }
        if hasCasa { titles.append("CASA") }
        titles.append("Montant imposable")

        func amounts(_ sums: PaymentSums) -> [Letter.Table.Cell] {
            var cells = [sums.brut, sums.csgDeductible, sums.csgNonDeductible, sums.crds]
            if hasCasa { cells.append(sums.casa) }
            return (cells + [sums.netImposable]).map { .amount($0) }
        }
        func label(_ detail: DeclarationDetail) -> String { rules.benefits[Int(detail.prestation)].label }

        var rows = taxable.map { Letter.Table.Row(label($0), amounts($0.sums)) }
        if !taxable.isEmpty { rows.append(Letter.Table.Row("Total imposable", amounts(sums), isTotal: true)) }
        let blanks = [Letter.Table.Cell](repeating: .empty, count: titles.count - 3)
        rows += others.map {
            Letter.Table.Row(label($0), [.amount($0.sums.brut)] + blanks + [.words("non imposable")])
        }
        if others.count > 1 {
            rows.append(
                Letter.Table.Row(
                    "Total non imposable", [.amount(values.declaration.nonImposable)] + blanks + [.empty], isTotal: true
                ))
        }
        return Letter.Table(titles: titles, rows: rows)
    }
}
