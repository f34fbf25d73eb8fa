import Decisions
import Domain
import RuleBook

extension OutputTable {
    /// `demandes.csv`, by id (§6).
    static func demandes(_ d: CampaignDecisions) -> OutputTable {
        let order = orderOfRequests(d)
        return OutputTable(
            .demandes,
            rows: order.count
        ) { i, csv in
            let decision = d.requests[order[i]]
            let request = d.extraits.demandes.rows[Int(decision.request)]
            csv.text(request.id)
            csv.numero(d.extraits.agents[Int(decision.agent)].numero)
            csv.text(d.rules.benefits[Int(request.prestation)].code)
            csv.text(decision.status.text)
            csv.string(decision.motifCodes(d.rules).joined(separator: "|"))
            csv.day(decision.deadline)
            csv.integer(decision.days)
            csv.cents(decision.amount)
            if let nights = decision.nights { csv.integer(nights) } else { csv.empty() }
        }
    }

    /// Indices of requests in the order of the table.
    static func orderOfRequests(_ d: CampaignDecisions) -> [Int] {
        d.requests.indices.sorted {
            d.extraits.demandes.rows[Int(d.requests[$0].request)].id
                < d.extraits.demandes.rows[Int(d.requests[$1].request)].id
        }
    }
}
