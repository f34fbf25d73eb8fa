import Decisions
import Domain

/// How many member establishments there are, and have no payroll, in all and by region; and the agents of those that
/// the page names.
public enum CompletenessCounts {
    static let members = "adherents"
    static let silent = "adherents_sans_paie"

    public static func all(
        _ lines: [CompletenessLine], _ decisions: CampaignDecisions, named: [ReportFigures.Establishment]
    ) -> [String: Int64] {
        var all = ["completude.\(members)": Int64(0), "completude.\(silent)": 0]
        for line in lines where line.presence.isMember {
            let establishment = decisions.extraits.etablissements[line.etablissement]
            let region = decisions.rules.regions[Int(establishment.region)].code
            for place in ["completude.", "completude.region.\(region)."] {
                all[place + members, default: 0] += 1
                all[place + silent, default: 0] += line.presence.isEmpty ? 1 : 0
            }
        }
        for one in named {
            all[agents(one)] = Int64(one.agents)
            if let before = one.agentsBefore { all[agentsBefore(one)] = Int64(before) }
        }
        return all
    }

    static func agents(_ one: ReportFigures.Establishment) -> String { "completude.\(one.finess).agents" }
    static func agentsBefore(_ one: ReportFigures.Establishment) -> String {
        "completude.\(one.finess).agents_precedents"
    }
}
