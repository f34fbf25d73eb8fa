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

    private func rights() -> (droits: Rows<Droit>, periods: Rows<OpenPeriod>, findings: [Finding]) {
        let judge = RightsJudge(extraits: extraits, rules: rules, cutOff: cutOff)
        let parts = workers.map(ranges.count) { judge.judge(ranges[$0]) }
        let findings = parts.flatMap(\.findings)
        let (droits, periods) = (parts.map(\.droits), parts.map(\.periods))
        return (workers.joined(droits), workers.joined(periods), findings)
    }

    private func family(_ droits: Rows<Droit>) -> (
        dependants: Rows<DependantDecision>, studies: Rows<StudyDecision>
    ) {
        let judge = FamilyJudge(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        let parts = workers.map(ranges.count) { judge.judge(ranges[$0]) }
        let (dependants, studies) = (parts.map(\.dependants), parts.map(\.studies))
        return (workers.joined(dependants), workers.joined(studies))
    }

    private func declarations(
        _ droits: Rows<Droit>
    ) -> (declarations: Rows<Declaration>, details: Rows<DeclarationDetail>, findings: [Finding]) {
        let judge = DeclarationJudge(extraits: extraits, rules: rules, droits: droits)
        var parts = workers.map(ranges.count) { judge.judge(ranges[$0]) }
        let findings = parts.flatMap(\.findings)
        // The parts of the detail, the largest of all, are freed before the declarations are joined.
        var parted = (declarations: parts.map(\.declarations), details: parts.map(\.details))
        parts = []
        let details = workers.joined(parted.details)
        parted.details = []
        return (workers.joined(parted.declarations), details, findings)
    }

    private func discordances(_ droits: Rows<Droit>) -> [Finding] {
        let between = DossierDiscordances(extraits: extraits, droits: droits)
        // The last piece is for the children of all.
        return workers.map(ranges.count + 1) { i in
            i < ranges.count ? between.find(ranges[i]) : between.childrenTwice()
        }.flatMap { $0 }
    }

    private func requests(_ droits: Rows<Droit>) -> [RequestDecision] {
        let judge = RequestJudge(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        return workers.map(ranges.count) { judge.judge(ranges[$0]) }.flatMap { $0 }
    }
}

extension Workers {
    /// The parts one after the other, copied by all threads.
    fileprivate func joined<Row>(_ parts: [Rows<Row>]) -> Rows<Row> {
        let starts = parts.reduce(into: [0]) { $0.append($0.last! + $1.count) }
        let block = RowBlock(of: Row.self, count: starts.last!)
        forEach(parts.count) { i in
            let own = parts[i].view(0..<parts[i].count)
            guard let base = own.baseAddress else { return }
            (block.base.assumingMemoryBound(to: Row.self) + starts[i]).initialize(from: base, count: own.count)
        }
        return Rows(block, count: starts.last!)
    }
}
