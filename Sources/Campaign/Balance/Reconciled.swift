import Decisions
import Domain
import Extracts
import Reports
import RuleBook

extension Reconciliation {
    /// What was read comes from the reading, what was kept from the payments one by one, what is declared from the
    /// declarations: three ways.
    init(_ read: PaymentCounts, _ totals: Totals, _ decisions: CampaignDecisions) {
        let rules = decisions.rules
        var rows = rules.committees.map { Row(code: $0.code.description, name: $0.name) }
        for (i, benefit) in rules.benefits.enumerated() {
            rows[benefit.committee].add(read, i)
            let payments = totals.payments(i)
            if benefit.isTaxable {
                rows[benefit.committee].declared = rows[benefit.committee].declared + payments
            } else {
                rows[benefit.committee].notTaxable = rows[benefit.committee].notTaxable + payments
            }
        }
        for detail in decisions.details {
            rows[rules.benefits[Int(detail.prestation)].committee].brutDeclared += detail.sums.brut
        }
        var unknown = Row(code: Reconciliation.unreadableCode, name: "Illisible")
        unknown.add(read, nil)
        self.init(rows + [unknown])
    }
}

extension Reconciliation.Row {
    /// - Parameter benefit: nil for the lines whose benefit cannot be read.
    fileprivate mutating func add(_ counts: PaymentCounts, _ benefit: Int?) {
        for fate in PaymentCounts.Fate.allCases {
            let count = counts.count(benefit, fate)
            let amount = Reconciliation.Amount(lines: count.lines, gross: count.gross)
            read = read + amount
            unreadable += count.unreadable
            switch fate {
            case .rejete: rejected = rejected + amount
            case .ignore: ignored = ignored + amount
            case .annule, .annulation: cancelled = cancelled + amount
            case .remboursement: repaid = repaid + amount
            case .versement: break
            }
        }
    }
}
