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
        let asked = decide.requests(rights.droits)
        let reminders = ReminderJudge(
            extraits: extraits, rules: rules, droits: rights.droits, cutOff: cutOff, studies: family.studies,
            requests: asked.requests)
        let decisions = CampaignDecisions(
            extraits: extraits, rules: rules, cutOff: cutOff, droits: rights.droits, periods: rights.periods,
            dependants: family.dependants, studies: family.studies, declarations: money.declarations,
            details: money.details, requests: asked.requests, reminders: reminders.judge())
        return (decisions, rights.findings + money.findings + asked.findings + decide.discordances(rights.droits))
    }

    /// What figures are made of, but for the money, and the judge of that: findings, reminders and declarations are for
    /// publications.
    static func forFigures(
        _ extraits: Extraits, _ rules: Rules, cutOff: Day, _ workers: Workers
    ) -> (CampaignDecisions, DeclarationJudge) {
        let decide = Decide(extraits, rules, cutOff, workers)
        let rights = decide.rights()
        let family = decide.family(rights.droits)
        let decisions = CampaignDecisions(
            extraits: extraits, rules: rules, cutOff: cutOff, droits: rights.droits, periods: rights.periods,
            dependants: family.dependants, studies: family.studies, declarations: Rows([]), details: Rows([]),
            requests: decide.requests(rights.droits).requests, reminders: [])
        return (
            decisions, DeclarationJudge(extraits: extraits, rules: rules, droits: rights.droits, cutOff: cutOff)
        )
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
        let droits = RowBlock(of: Droit.self, count: extraits.agents.count)
        let parts = workers.map(ranges.count) { judge.judge(ranges[$0], RowWriter(droits, ranges[$0])) }
        return (
            Rows(droits, count: extraits.agents.count), workers.joined(parts.map(\.periods)),
            parts.flatMap(\.findings)
        )
    }

    private func family(_ droits: Rows<Droit>) -> (
        dependants: Rows<DependantDecision>, studies: Rows<StudyDecision>
    ) {
        let judge = FamilyJudge(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        let parts = workers.map(ranges.count) { judge.judge(ranges[$0]) }
        let (dependants, studies) = (parts.map(\.dependants), parts.map(\.studies))
        return (workers.joined(dependants), workers.joined(studies))
    }

    /// Counted first: they are the largest of all, and go straight to their place.
    private func declarations(
        _ droits: Rows<Droit>
    ) -> (declarations: Rows<Declaration>, details: Rows<DeclarationDetail>, findings: [Finding]) {
        let judge = DeclarationJudge(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        let counts = workers.map(ranges.count) { judge.count(ranges[$0]) }
        let starts = counts.reduce(into: [DeclarationJudge.Counts()]) { $0.append($0.last! + $1) }
        let declarations = RowBlock(of: Declaration.self, count: starts.last!.declarations)
        let details = RowBlock(of: DeclarationDetail.self, count: starts.last!.details)
        let findings = workers.map(ranges.count) { i in
            judge.judge(
                ranges[i], RowWriter(declarations, starts[i].declarations..<starts[i + 1].declarations),
                RowWriter(details, starts[i].details..<starts[i + 1].details))
        }
        return (
            Rows(declarations, count: starts.last!.declarations), Rows(details, count: starts.last!.details),
            findings.flatMap { $0 }
        )
    }

    private func discordances(_ droits: Rows<Droit>) -> [Finding] {
        let between = DossierDiscordances(extraits: extraits, droits: droits)
        // The last piece is for the children of all.
        return workers.map(ranges.count + 1) { i in
            i < ranges.count ? between.find(ranges[i]) : between.childrenTwice()
        }.flatMap { $0 }
    }

    /// Each by itself on all threads, then all together.
    private func requests(_ droits: Rows<Droit>) -> (requests: [RequestDecision], findings: [Finding]) {
        let judge = RequestJudge(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        var requests = workers.map(ranges.count) { judge.judge(ranges[$0]) }.flatMap { $0 }
        let together = RequestsTogether(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
        let findings = together.settle(&requests)
        return (requests, findings)
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
