import Decisions
import Domain

/// `invitations/espace_agent.jsonl`: for each invited agent (O3) on the online space the content of his invitation, one
/// JSON object a line, in the order of numbers (`Input/Schemas/invitations/espace_agent.json` describes it).
public struct OnlineInvitations: Sendable {
    let writer: LetterWriter
    /// Indices in `extraits.agents`.
    public let agents: [Int32]

    /// - Parameter held: agents who get nothing yet.
    public init(_ writer: LetterWriter, held: HeldBack) {
        self.writer = writer
        let d = writer.decisions
        agents = d.invited.filter { !d.isByPost(Int($0)) && !held.holds($0) }
    }

    /// The line of one of `agents`.
    public func line(_ i: Int) -> String {
        let agent = Int(agents[i])
        let letter = writer.invitation(agent, recipient: [])
        return OnlineLetter(kind: .invitation, words: AgentWords(writer: writer, agent: agent), letter: letter).line {
            _ in
        }
    }
}
