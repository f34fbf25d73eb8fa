import Decisions
import Domain

/// The letters of one kind that go by post, cut in volumes (a PDF each) and ordered by postcode, then number; and the
/// agents without one until their address is mended.
public struct Mailing: Sendable {
    public struct Recipient: Sendable {
        public let agent: Int32
        /// Index in `declarations`; -1 for an invitation.
        public let declaration: Int32
        let postcode: String
    }

    /// A PDF: the letters of a region, or as many of them as one file takes.
    public struct Volume: Sendable {
        /// Under the campaign's results, e.g. `avis/11-ile-de-france.pdf`.
        public let fileName: String
        /// The document's title.
        public let title: String
        /// The committees whose letters these are, e.g. `C.G.O.S., C.O.G.O.H.R.`
        public let author: String
        public let recipients: [Recipient]
    }

    public struct Unaddressed: Sendable {
        public let agent: Int32
        public let declaration: Int32
        public let fault: AddressFault
    }

    /// `avis`, `invitations`: the folder.
    public let name: String
    /// By region's code, `00` (no region) first.
    public let volumes: [Volume]
    /// By file and line.
    public let unaddressed: [Unaddressed]

    public var letterCount: Int { volumes.reduce(0) { $0 + $1.recipients.count } }
}

/// An agent to write to, before his address is looked at.
public struct Addressee: Sendable {
    public let agent: Int32
    public let declaration: Int32

    /// - Parameter declaration: -1 where nothing is declared of him.
    public init(agent: Int32, declaration: Int32) {
        self.agent = agent
        self.declaration = declaration
    }
}

extension CampaignDecisions {
    /// T6: agents of declarations who get their statement by post, in the order of agents.
    public var statementsByPost: [Addressee] {
        declarations.indices.compactMap { i in
            let agent = declarations[i].agent
            return isByPost(Int(agent)) ? Addressee(agent: agent, declaration: Int32(i)) : nil
        }
    }

    /// O3: agents who are invited, in their order.
    public var invited: [Int32] { droits.indices.lazy.filter { droits[$0].invitation }.map { Int32($0) } }

    /// O3: invited agents who are written to by post, in the order of agents.
    public var invitationsByPost: [Addressee] {
        invited.filter { isByPost(Int($0)) }.map { Addressee(agent: $0, declaration: -1) }
    }
}
