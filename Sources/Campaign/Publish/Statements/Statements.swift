import Decisions
import Domain
import Extracts
import Letters
import Reports
import Workers

/// The statements of a run (`--statements`): who gets which letter, and all that is written of them.
struct Statements: Sendable {
    let setup: LetterSetup
    let decisions: CampaignDecisions
    let plan: MailingPlan
    let writer: LetterWriter
    /// What agents of declarations get by post, and what they find online.
    let statements: Mailing
    let online: OnlineStatements
    let invitations: Mailing
    /// Whose letters wait until somebody looks; of them, those who would have had one.
    private let heldBack: HeldBack
    private let held: [Int32]
    /// For the tax services: what its rows add up to.
    private let tax: (net: Cents, euros: Int64)
    let tables: [OutputTable]

    /// Looks at every address, on all threads.
    init(_ setup: LetterSetup, _ judged: Judged, _ workers: Workers) {
        let decisions = judged.decisions
        let heldBack = judged.sendsHeld ? HeldBack([]) : HeldBack(judged)
        let reader = AddressReader(judged.read)
        let plan = MailingPlan(decisions, font: setup.fonts.printable) { reader.address(at: $0) }
        func mailing(_ name: String, _ title: String, _ all: [Addressee]) -> Mailing {
            let addressees = all.filter { !heldBack.holds($0.agent) }
            let looked = workers.ranges(addressees.count)
            let results = workers.map(looked.count) { looked[$0].map { plan.look(addressees[$0]) } }
            return plan.mailing(name, title: "\(title) \(decisions.millesime)", addressees, results.flatMap(\.self))
        }
        self.setup = setup
        self.decisions = decisions
        self.plan = plan
        statements = mailing("avis", "Avis du montant à déclarer", decisions.statementsByPost)
        invitations = mailing("invitations", "Invitation à constituer le dossier", decisions.invitationsByPost)
        writer = LetterWriter(decisions, setup.templates, issued: judged.issued)
        online = OnlineStatements(writer, held: heldBack)
        self.heldBack = heldBack
        let declared = decisions.declarations.lazy.map(\.agent).filter { heldBack.holds($0) }
        let invited = decisions.invitationsByPost.lazy.map(\.agent).filter { heldBack.holds($0) }
        held = Set(declared).union(invited).sorted()
        let tax = TaxStatements(decisions) { reader.address(at: $0) }
        let ranges = workers.ranges(decisions.declarations.count)
        let looked = workers.map(ranges.count) { tax.look(ranges[$0]) }
        self.tax = (looked.reduce(.zero) { $0 + $1.net }, looked.reduce(0) { $0 + $1.euros })
        tables =
            [
                heldBack.table(held, decisions), OutputTable.taxAmounts(tax),
                .taxLacking(looked.flatMap(\.lacking), decisions),
            ]
            + [statements, invitations].flatMap { mailing in
                [
                    OutputTable.index(mailing, decisions),
                    OutputTable.unaddressed(mailing, decisions, lines: Statements.lines(mailing, judged, workers)),
                ]
            }
    }

    private static func lines(_ mailing: Mailing, _ judged: Judged, _ workers: Workers) -> [(file: String, line: Int)] {
        let places = mailing.unaddressed.map { judged.decisions.extraits.agents[Int($0.agent)].place }
        return zip(places, judged.read.lineNumbers(of: places, workers)).map { place, line in
            (judged.read.files[place.file].source.name, line)
        }
    }

    /// Nobody is lost between declarations and letters.
    var equations: [Equation] {
        func net(_ declarations: some Sequence<Int32>) -> Int64 {
            declarations.reduce(0) { $0 + decisions.declarations[Int($1)].taxable.netImposable.value }
        }
        let printed = statements.volumes.flatMap(\.recipients).map(\.declaration)
        let heldDeclarations = decisions.declarations.indices.filter {
            heldBack.holds(decisions.declarations[$0].agent)
        }.map { Int32($0) }
        let heldInvitations = decisions.invitationsByPost.count { heldBack.holds($0.agent) }
        let all = Int64(decisions.declarations.count)
        let total = decisions.declarations.reduce(Int64(0)) { $0 + $1.taxable.netImposable.value }
        return [
            Equation(
                "avis : courriers + adresses à corriger + en ligne + retenus = declarations.csv", expected: all,
                obtained: Int64(
                    printed.count + statements.unaddressed.count + online.declarations.count + heldDeclarations.count),
                unit: .lines),
            Equation(
                "avis : net imposable des courriers, des adresses à corriger, en ligne et retenus = declarations.csv",
                expected: total,
                obtained: net(printed) + net(statements.unaddressed.map(\.declaration)) + net(online.declarations)
                    + net(heldDeclarations),
                unit: .cents),
            Equation(
                "impots : net imposable de montants.csv = declarations.csv", expected: total,
                obtained: tax.net.value, unit: .cents),
            Equation(
                "impots : montants à déclarer de montants.csv = declarations.csv",
                expected: decisions.declarations.reduce(0) { $0 + $1.montantADeclarer }, obtained: tax.euros,
                unit: .lines),
            Equation(
                "invitations : courriers + adresses à corriger + retenues = invitations.csv par courrier",
                expected: Int64(decisions.invitationsByPost.count),
                obtained: Int64(invitations.letterCount + invitations.unaddressed.count + heldInvitations), unit: .lines
            ),
        ]
    }

    var counts: StatementCounts {
        StatementCounts(
            letters: statements.letterCount, online: online.declarations.count, invitations: invitations.letterCount,
            unaddressed: statements.unaddressed.count, uninvited: invitations.unaddressed.count, held: held.count,
            heldByReason: heldBack.counts(held).map { .init(reason: $0.reason, count: $0.count) })
    }
}

/// What the summary says of statements.
public struct StatementCounts: Sendable, Equatable {
    public let letters: Int
    public let online: Int
    public let invitations: Int
    /// Agents without a letter until their address is mended: of statements, of invitations.
    public let unaddressed: Int
    public let uninvited: Int
    /// Agents whose letters wait until somebody looks, in both channels; by reason, an agent with two in both.
    public let held: Int
    public let heldByReason: [Held]

    public struct Held: Sendable, Equatable {
        public let reason: HoldReason
        public let count: Int
    }
}
