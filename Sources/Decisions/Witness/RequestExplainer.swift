import Domain
import RuleBook

/// The requests of one agent again, together with those of anybody that bear on them: the same child, the same event.
struct RequestExplainer: Sendable {
    private let decisions: CampaignDecisions
    private let single: RequestJudge
    private let together: RequestsTogether
    /// The requests about each thing, as indices in `decisions.requests`.
    private let about: [RequestSubject: [Int32]]
    /// The agents whose retained dossier one is.
    private let requesters: [Int32: [Int32]]

    init(_ decisions: CampaignDecisions) {
        self.decisions = decisions
        let (extraits, rules, droits) = (decisions.extraits, decisions.rules, decisions.droits)
        single = RequestJudge(extraits: extraits, rules: rules, droits: droits, cutOff: decisions.cutOff)
        together = RequestsTogether(extraits: extraits, rules: rules, droits: droits, cutOff: decisions.cutOff)
        var about: [RequestSubject: [Int32]] = [:]
        var requesters: [Int32: [Int32]] = [:]
        for (i, decision) in decisions.requests.enumerated() {
            for subject in together.everySubject(decision) { about[subject, default: []].append(Int32(i)) }
            let dossier = droits[Int(decision.agent)].retainedDossier
            if dossier >= 0 { requesters[dossier, default: []].append(decision.agent) }
        }
        self.about = about
        self.requesters = requesters
    }

    /// His requests, one by one, then those that bear on them, settled in their order.
    func explain(_ agent: Int, _ recorder: inout Recorder) {
        let others = bearing(on: agent)
        guard !others.isEmpty else { return }
        var settled: [RequestDecision] = []
        judge(agent, &recorder, &settled)
        for other in others where other != agent {
            var unseen = Recorder()
            judge(other, &unseen, &settled)
        }
        settled.sort { $0.request < $1.request }
        var all = Recorder()
        _ = together.settle(&settled, &all)
        let extraits = decisions.extraits
        recorder.append(
            all.of { step in
                switch step.subject.thing {
                case .request(let i): extraits.demandes.rows[Int(i)].agent == agent
                case .dossier(let i): extraits.dossiers.rows[Int(i)].agent == agent
                default: false
                }
            })
        for decision in settled where decision.agent == agent {
            RequestTelling.outcome(decision, extraits, decisions.rules, &recorder)
        }
    }

    /// The requests of one agent, each by itself.
    func judge(_ agent: Int, _ recorder: inout Recorder) {
        var unused: [RequestDecision] = []
        judge(agent, &recorder, &unused)
    }

    private func judge(_ agent: Int, _ recorder: inout Recorder, _ settled: inout [RequestDecision]) {
        single.judge(agent, &settled, &recorder)
    }

    /// The agents with a request that bears on one of his, or on one of his dossiers; himself, if he asks.
    private func bearing(on agent: Int) -> Set<Int> {
        var agents: Set<Int> = []
        for dossier in decisions.extraits.dossiers.range(agent) {
            agents.formUnion((requesters[Int32(dossier)] ?? []).map { Int($0) })
        }
        let first = decisions.requests.firstIndex(notBefore: { $0.agent < agent })
        for decision in decisions.requests[first...].prefix(while: { $0.agent == agent }) {
            for subject in together.everySubject(decision) {
                agents.formUnion((about[subject] ?? []).map { Int(decisions.requests[Int($0)].agent) })
            }
        }
        return agents
    }
}
