import Decisions
import Domain
import RuleBook
import Workers

/// Judges every agent, cut in ranges over the threads; results back in the order of agents.
enum Decide {
    static func all(_ extraits: Extraits, _ rules: Rules, cutOff: Day, _ workers: Workers) -> (CampaignDecisions, [Finding]) {
        let ranges = workers.ranges(extraits.agents.count)
        let rights = RightsJudge(extraits: extraits, rules: rules, cutOff: cutOff)
        let first = workers.map(ranges.count) { rights.judge(ranges[$0]) }
        let droits = workers.joined(first.map(\.droits))

        let family = FamilyJudge(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        let money = DeclarationJudge(extraits: extraits, rules: rules, droits: droits)
        let requests = RequestJudge(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        let families = workers.map(ranges.count) { family.judge(ranges[$0]) }
        let declarations = workers.map(ranges.count) { money.judge(ranges[$0]) }
        let requested = workers.map(ranges.count) { requests.judge(ranges[$0]) }

        let decisions = CampaignDecisions(
            extraits: extraits, rules: rules, cutOff: cutOff, droits: droits, periods: workers.joined(first.map(\.periods)),
            dependants: workers.joined(families.map(\.dependants)), studies: workers.joined(families.map(\.studies)),
            declarations: workers.joined(declarations.map(\.declarations)),
            details: workers.joined(declarations.map(\.details)),
            requests: requested.flatMap { $0 })
        let findings =
            first.flatMap(\.findings) + declarations.flatMap(\.findings)
            + DossierDiscordances(extraits: extraits, droits: droits).find()
        return (decisions, findings)
    }
}
