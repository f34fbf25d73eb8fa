import Decisions
import Domain
import RuleBook

extension OutputTable {
    /// `relances.csv` (§7).
    static func relances(_ d: CampaignDecisions) -> OutputTable {
        OutputTable(
            .relances, rows: d.reminders.count
        ) { i, csv in
            let reminder = d.reminders[i]
            csv.numero(d.extraits.agents[Int(reminder.agent)].numero)
            csv.text(reminder.object.text)
            csv.string(reminder.referenceText(d.extraits))
            csv.string(reminder.lackingCodes(d))
            csv.day(reminder.limit)
            if let days = reminder.days(from: d.cutOff) { csv.integer(days) } else { csv.empty() }
            csv.canal(Int(reminder.agent), d)
        }
    }
}

extension Reminder {
    /// What is missing, by code: `D11|D21`, `E08`, `C06:rib|C11`.
    func lackingCodes(_ d: CampaignDecisions) -> String { codes(d).joined(separator: "|") }
}
