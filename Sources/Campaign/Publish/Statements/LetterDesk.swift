import Decisions
import Domain
import Extracts
import Letters
import Reports
import Workers

/// What all letters of a run share: the templates and fonts, who is held back, whose address can be printed.
struct LetterDesk: Sendable {
    let setup: LetterSetup
    let writer: LetterWriter
    let plan: MailingPlan
    /// Agents whose letters wait until somebody looks.
    let heldBack: HeldBack
    let addresses: AddressReader
    private let judged: Judged
    private let workers: Workers

    /// - Parameter identity: of the run, as its manifest has it.
    init(_ setup: LetterSetup, _ judged: Judged, identity: String, _ workers: Workers) {
        self.setup = setup
        self.judged = judged
        self.workers = workers
        let addresses = AddressReader(judged.read)
        self.addresses = addresses
        heldBack = judged.sendsHeld ? HeldBack([]) : HeldBack(judged)
        writer = LetterWriter(judged.decisions, setup.templates, issued: judged.issued, identity: identity)
        plan = MailingPlan(judged.decisions, font: setup.fonts.printable) { addresses.address(at: $0) }
    }

    var decisions: CampaignDecisions { judged.decisions }

    /// Looks at the address of every addressee who is not held back, on all threads.
    func mailing(_ name: String, _ title: String, _ all: [Addressee]) -> Mailing {
        let addressees = all.filter { !heldBack.holds($0.agent) }
        let ranges = workers.ranges(addressees.count)
        let looked = workers.map(ranges.count) { ranges[$0].map { plan.look(addressees[$0]) } }
        return plan.mailing(
            name, title: "\(title) \(decisions.millesime)", addressees, looked.flatMap(\.self))
    }

    /// The index of a mailing, and the list of the agents whose address is to be mended.
    func tables(_ mailing: Mailing) -> [OutputTable] {
        let places = mailing.unaddressed.map { decisions.extraits.agents[Int($0.agent)].place }
        let lines = zip(places, judged.read.lineNumbers(of: places, workers)).map { place, line in
            (judged.read.files[place.file].source.name, line)
        }
        return [OutputTable.index(mailing, decisions), OutputTable.unaddressed(mailing, decisions, lines: lines)]
    }
}
