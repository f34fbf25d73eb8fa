import Decisions
import Domain
import Reports

/// O3: the invitations of a run, by post and online.
struct Invitations: Sendable {
    let mailing: Mailing
    let online: OnlineInvitations
    /// Agents who would have had one, and are held back.
    let held: [Int32]
    let tables: [OutputTable]
    private let invited: Int

    init(_ desk: LetterDesk) {
        mailing = desk.mailing(
            Manifests.invitations, "Invitation à constituer le dossier", desk.decisions.invitationsByPost)
        online = OnlineInvitations(desk.writer, held: desk.heldBack)
        let invited = desk.decisions.invited
        held = invited.filter(desk.heldBack.holds)
        self.invited = invited.count
        tables = desk.tables(mailing)
    }

    /// Nobody is lost between the list and the letters.
    var equations: [Equation] {
        [
            Equation(
                "invitations : courriers + adresses à corriger + en ligne + retenues = invitations.csv",
                expected: Int64(invited),
                obtained: Int64(
                    mailing.letterCount + mailing.unaddressed.count + online.agents.count + held.count), unit: .lines)
        ]
    }
}
