import Domain
import RuleBook

/// The reasoning on one agent: every judge again, with a witness that keeps what it does.
public struct Explainer: Sendable {
    let decisions: CampaignDecisions
    private let rights: RightsJudge
    private let family: FamilyJudge

    /// - Parameter decisions: of the whole campaign; the agent's are made again, the others' are read.
    public init(_ decisions: CampaignDecisions) {
        self.decisions = decisions
        let (extraits, rules, cutOff) = (decisions.extraits, decisions.rules, decisions.cutOff)
        rights = RightsJudge(extraits: extraits, rules: rules, cutOff: cutOff)
        family = FamilyJudge(extraits: extraits, rules: rules, droits: decisions.droits, cutOff: cutOff)
    }

    /// In the order of chapters, and within a chapter in the order in which the judges took them.
    ///
    /// - Parameter agent: index in `extraits.agents`.
    public func steps(of agent: Int) -> [Step] {
        var recorder = Recorder()
        identify(agent, &recorder)
        judgeRights(of: agent, &recorder)
        var dependants = RowList<DependantDecision>(capacity: 8)
        var studies = RowList<StudyDecision>(capacity: 8)
        family.judge(agent, &dependants, &studies, &recorder)
        for other in recorder.consulted where other != agent {
            var of = Recorder(of: decisions.extraits.agents[other].numero)
            judgeRights(of: other, &of)
            recorder.append(of)
        }
        return inOrder(recorder.steps)
    }

    private func judgeRights(of agent: Int, _ recorder: inout Recorder) {
        var periods = RowList<OpenPeriod>(capacity: 8)
        var findings: [Finding] = []
        _ = rights.judge(agent, &periods, &findings, &recorder)
    }

    /// By chapter; what was recorded first stays first.
    private func inOrder(_ steps: [Step]) -> [Step] {
        Chapter.allCases.flatMap { chapter in steps.filter { $0.subject.chapter == chapter } }
    }

    private func identify(_ agent: Int, _ recorder: inout Recorder) {
        let line = decisions.extraits.agents[agent]
        recorder.turn(to: Subject(.identity))
        recorder.note(IdentityWords.accepted) { step in
            step.read("numero", .numero(line.numero))
            step.cite(line)
            step.conclude(.droits, [("numero", .numero(line.numero))])
        }
    }
}
