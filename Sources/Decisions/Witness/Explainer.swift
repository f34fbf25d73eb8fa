import Domain
import RuleBook

/// The reasoning on one agent: every judge again, with a witness that keeps what it does.
public struct Explainer: Sendable {
    let decisions: CampaignDecisions

    /// - Parameter decisions: of the whole campaign; the agent's are made again, the others' are read.
    public init(_ decisions: CampaignDecisions) { self.decisions = decisions }

    /// In the order of chapters, and within a chapter in the order in which the judges took them.
    ///
    /// - Parameter agent: index in `extraits.agents`.
    public func steps(of agent: Int) -> [Step] {
        var recorder = Recorder()
        identify(agent, &recorder)
        return recorder.steps
    }

    private func identify(_ agent: Int, _ recorder: inout Recorder) {
        let line = decisions.extraits.agents[agent]
        recorder.turn(to: Subject(.identity))
        recorder.note(IdentityWords.accepted) { step in
            step.read("numero", .numero(line.numero))
            step.cite(.agents, line.place, .own, [Operand(name: "numero", value: .numero(line.numero))])
            step.conclude(.droits, [("numero", .numero(line.numero))])
        }
    }
}
