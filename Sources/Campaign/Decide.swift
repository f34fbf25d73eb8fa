import Decisions
import Domain
import RuleBook
import Workers

/// Judges every agent, cut in ranges over the threads; results back in the order of agents.
///
/// Each step in a function of its own, so that what the threads gave is freed once it is joined.
struct Decide {
    let extraits: Extraits
    let rules: Rules
    let cutOff: Day
    let workers: Workers
    private let ranges: [Range<Int>]

    static func all(_ extraits: Extraits, _ rules: Rules, cutOff: Day, _ workers: Workers) -> (
        CampaignDecisions, [Finding]
    ) {
        let decide = Decide(extraits, rules, cutOff, workers)
        let rights = decide.rights()
        let family = decide.family(rights.droits)
        let money = decide.declarations(rights.droits)
        let decisions = CampaignDecisions(
            extraits: extraits, rules: rules, cutOff: cutOff, droits: rights.droits, periods: rights.periods,
            dependants: family.dependants, studies: family.studies, declarations: money.declarations,
            details: money.details, requests: decide.requests(rights.droits))
        return (decisions, rights.findings + money.findings + decide.discordances(rights.droits))
    }

    private init(_ extraits: Extraits, _ rules: Rules, _ cutOff: Day, _ workers: Workers) {
        self.extraits = extraits
        self.rules = rules
        self.cutOff = cutOff
        self.workers = workers
        ranges = workers.ranges(extraits.agents.count)
    }

    private func rights() -> (droits: [Droit], periods: [OpenPeriod], findings: [Finding]) {
        let judge = RightsJudge(extraits: extraits, rules: rules, cutOff: cutOff)
        let parts = workers.map(ranges.count) { judge.judge(ranges[$0]) }
        let findings = parts.flatMap(\.findings)
        let (droits, periods) = (parts.map(\.droits), parts.map(\.periods))
        return (workers.joined(droits), workers.joined(periods), findings)
    }

    private func family(_ droits: [Droit]) -> (dependants: [DependantDecision], studies: [StudyDecision]) {
        let judge = FamilyJudge(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        let parts = workers.map(ranges.count) { judge.judge(ranges[$0]) }
        let (dependants, studies) = (parts.map(\.dependants), parts.map(\.studies))
        return (workers.joined(dependants), workers.joined(studies))
    }

    private func declarations(
        _ droits: [Droit]
    ) -> (declarations: [Declaration], details: [DeclarationDetail], findings: [Finding]) {
        let judge = DeclarationJudge(extraits: extraits, rules: rules, droits: droits)
        let parts = workers.map(ranges.count) { judge.judge(ranges[$0]) }
        let findings = parts.flatMap(\.findings)
        let (declarations, details) = (parts.map(\.declarations), parts.map(\.details))
        return (workers.joined(declarations), workers.joined(details), findings)
    }

    private func discordances(_ droits: [Droit]) -> [Finding] {
        let between = DossierDiscordances(extraits: extraits, droits: droits)
        // The last piece is for the children of all.
        return workers.map(ranges.count + 1) { i in
            i < ranges.count ? between.find(ranges[i]) : between.childrenTwice()
        }.flatMap { $0 }
    }

    private func requests(_ droits: [Droit]) -> [RequestDecision] {
        let judge = RequestJudge(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        return workers.map(ranges.count) { judge.judge(ranges[$0]) }.flatMap { $0 }
    }
}
