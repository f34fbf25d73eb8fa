import Decisions
import Domain
import RuleBook

extension OutputTable {
    /// `declarations.csv`: one row for each agent with a movement of N (§5).
    public static func declarations(_ d: CampaignDecisions) -> OutputTable {
        OutputTable(
            .declarations, rows: d.declarations.count
        ) { i, csv in
            let declaration = d.declarations[i]
            let agent = Int(declaration.agent)
            csv.numero(d.extraits.agents[agent].numero)
            csv.organisme(d.droits[agent], d)
            csv.region(d.droits[agent], d)
            csv.integer(declaration.taxable.count)
            csv.cents(declaration.taxable.brut)
            csv.contributions(declaration.taxable)
            csv.integer(declaration.montantADeclarer)
            csv.cents(declaration.nonImposable)
            csv.cents(declaration.remboursements)
            csv.cents(declaration.prelevementSource)
            csv.canal(agent, d)
        }
    }

    /// `declarations_detail.csv`: the same by benefit.
    public static func declarationsDetail(_ d: CampaignDecisions) -> OutputTable {
        OutputTable(
            .declarationsDetail, rows: d.details.count
        ) { i, csv in
            let detail = d.details[i]
            let benefit = d.rules.benefits[Int(detail.prestation)]
            csv.numero(d.extraits.agents[Int(detail.agent)].numero)
            csv.text(benefit.code)
            csv.integer(detail.sums.count)
            csv.cents(detail.sums.brut)
            csv.flag(benefit.isTaxable)
            csv.contributions(detail.sums)
        }
    }
}

extension CsvBuffer {
    /// csg_deductible, csg_non_deductible, crds, casa, net_imposable.
    mutating func contributions(_ sums: PaymentSums) {
        cents(sums.csgDeductible)
        cents(sums.csgNonDeductible)
        cents(sums.crds)
        cents(sums.casa)
        cents(sums.netImposable)
    }
}
