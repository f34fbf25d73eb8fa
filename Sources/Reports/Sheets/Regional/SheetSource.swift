import Decisions
import Domain
import SheetModel

/// What the sheets of one region are filled from.
struct SheetSource: Sendable {
    let part: RegionPart
    let decisions: CampaignDecisions
    let findings: [ListedFinding]

    init(_ part: RegionPart, _ context: ReportContext) {
        self.part = part
        decisions = context.decisions
        findings = context.findings
    }

    /// Of the region's agents, by index in `Rules.committees`; all where nobody has one.
    var committees: [Int] { part.figures.committees }

    var words: CampaignWords { part.words }
    var records: RegionRecords { part.records }
    /// `Campagne 2023`, for titles.
    var campaign: String { "campagne \(decisions.millesime)" }
    /// Under the title of each list.
    var subtitle: String { "\(part.label) · campagne \(decisions.millesime) · arrêté au \(decisions.cutOff)." }

    /// Number and names of an agent, in three columns from `at` on.
    @inline(__always)
    func put(agent: Int, in cells: inout [Cell], at: Int = 0) {
        let line = decisions.extraits.agents[agent]
        cells[at] = .numero(line.numero)
        cells[at + 1] = .text(line.nom)
        cells[at + 2] = .text(line.prenom)
    }

    /// The columns that `put(agent:)` fills; the number is counted.
    static let agentColumns = [
        Column("Numéro", .code, total: .count, note: "Numéro de l'agent auprès de son comité."), Column("Nom"),
        Column("Prénom"),
    ]

    /// The displayed QF of a dossier's or an agent's committee.
    @inline(__always)
    func quotient(_ quotient: QuotientFamilial?, _ droit: Droit) -> Cell {
        guard let quotient else { return .empty }
        return .cents(quotient.displayed(months: part.words.months(droit)))
    }
}
