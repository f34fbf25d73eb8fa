import Reports

/// What the summary says of letters.
public struct StatementCounts: Sendable, Equatable {
    public let letters: Int
    public let online: Int
    public let invitations: Int
    public let invitationsOnline: Int
    /// Agents without a letter until their address is mended: of statements, of invitations.
    public let unaddressed: Int
    public let uninvited: Int
    /// Agents whose letters wait until somebody looks, in both channels; by reason, an agent with two in both.
    public let held: Int
    public let heldByReason: [Held]
    /// What templates have still to say, a sentence each with file and line.
    public let remarks: [String]

    public struct Held: Sendable, Equatable {
        public let reason: HoldReason
        public let count: Int
    }

    /// Without statements, where only invitations were written.
    init(
        _ desk: LetterDesk, _ invitations: Invitations, held: [Int32], letters: Int = 0, online: Int = 0,
        unaddressed: Int = 0
    ) {
        self.letters = letters
        self.online = online
        self.invitations = invitations.mailing.letterCount
        invitationsOnline = invitations.online.agents.count
        self.unaddressed = unaddressed
        uninvited = invitations.mailing.unaddressed.count
        self.held = held.count
        heldByReason = desk.heldBack.counts(held).map { Held(reason: $0.reason, count: $0.count) }
        remarks = desk.setup.templates.remarks.map(\.description)
    }

    /// Letters that a person must mend an address for; what a template lacks is said, and is for the campaign after too.
    var wantsALook: Bool { unaddressed + uninvited > 0 }
}
