import Decisions
import Domain
import RuleBook
import SheetModel

/// What the sheets of one region are filled from.
struct SheetSource: Sendable {
    let part: RegionPart
    let decisions: CampaignDecisions
    let findings: [ListedFinding]
    /// Of all regions.
    let completeness: [CompletenessLine]
    /// What `surveillance.csv` of N−1 had; nil where it is not known.
    let watchedBefore: Set<String>?
    let rejectedAmounts: RejectedAmounts
    /// The committee that most agents of the region have, index in `Rules.committees`; nil where nobody has one.
    let mainCommittee: Int?
    /// Whether an agent has another, so that lists have a column for it.
    let showsCommittee: Bool

    init(_ part: RegionPart, _ context: ReportContext) {
        self.part = part
        decisions = context.decisions
        findings = context.findings
        completeness = context.completeness
        watchedBefore = context.watchedBefore
        rejectedAmounts = context.rejectedAmounts
        let counts = part.figures.byCommittee
        let most = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) }
        mainCommittee = most.flatMap { counts[$0] > 0 ? $0 : nil }
        showsCommittee = mainCommittee.map { counts[$0] < part.figures.agents } ?? false
    }

    /// Of the region's agents, by index in `Rules.committees`; all where nobody has one.
    var committees: [Int] { part.figures.committees }

    var words: CampaignWords { part.words }
    var records: RegionRecords { part.records }
    /// Under the title of each list.
    var subtitle: String { "\(part.label) · campagne \(decisions.millesime) · arrêté au \(decisions.cutOff)." }

    /// Indices of the benefits that stand in the region's lists of payments, in the order of the form.
    var benefitsMet: [Int] {
        var met = Set<Int>()
        for i in records.details { met.insert(Int(decisions.details[Int(i)].prestation)) }
        return FormOrder.sorted(met, decisions.rules)
    }

    /// Those that the region's agents ask for, in the same order.
    var benefitsAsked: [Int] {
        var met = Set<Int>()
        for i in records.requests {
            let request = decisions.requests[Int(i)].request
            met.insert(Int(decisions.extraits.demandes.rows[Int(request)].prestation))
        }
        return FormOrder.sorted(met, decisions.rules)
    }

    /// Indices of the establishments of the region's agents, in the order of their names.
    var etablissementsMet: [Int] {
        var met = [Bool](repeating: false, count: decisions.extraits.etablissements.count)
        for i in records.agents { if let place = decisions.droits[Int(i)].etablissement { met[Int(place)] = true } }
        return met.indices.filter { met[$0] }.sorted { (words.etablissements[$0], $0) < (words.etablissements[$1], $1) }
    }

    /// For the heading of lists that tell an agent's committee.
    var committeeNote: String {
        guard let main = mainCommittee else { return "Sans comité." }
        return "Comité : \(decisions.rules.committees[main].name)\(showsCommittee ? ", sauf mention." : "")"
    }

    /// The committee of an agent where it is not the one of the heading; `Aucun` for who has none.
    @inline(__always)
    private func otherCommittee(_ droit: Droit) -> Cell {
        guard let organisme = droit.organisme else { return .words("Aucun") }
        return Int(organisme) == mainCommittee ? .empty : .text(words.committees[Int(organisme)])
    }

    /// The displayed QF of a dossier's or an agent's committee.
    @inline(__always)
    func quotient(_ quotient: QuotientFamilial?, _ droit: Droit) -> Cell {
        guard let quotient else { return .empty }
        return .cents(quotient.displayed(months: part.words.months(droit)))
    }

    // MARK: Columns that several lists share

    func numero<Row: AgentRecord>(total: Column.Total = .count) -> ListColumn<Row> {
        let agents = decisions.extraits.agents
        return ListColumn("Numéro", .code, total: total, note: "Numéro de l'agent auprès de son comité.") {
            .numero(agents[$0.agent].numero)
        }
    }

    func agentName<Row: AgentRecord>() -> ListColumn<Row> {
        let agents = decisions.extraits.agents
        return ListColumn("Nom et prénom") { row in
            let agent = agents[row.agent]
            return .pair(agent.nom, agent.prenom)
        }
    }

    /// Number and names; the number is counted.
    func agent<Row: AgentRecord>() -> [ListColumn<Row>] { [numero(), agentName()] }

    /// Where an agent has another committee than the one of the heading.
    func committee<Row: AgentRecord>() -> [ListColumn<Row>] {
        guard showsCommittee else { return [] }
        let droits = decisions.droits
        return [
            ListColumn("Comité", note: "Vide : celui de l'en-tête.") { otherCommittee(droits[$0.agent]) }
        ]
    }

    /// To be filled in by who reviews the list, on the screen or on paper.
    static func review<Row>() -> [ListColumn<Row>] {
        [
            ListColumn("Visa", minimumWidth: 10, note: "À remplir : qui a vu la ligne, et quand.") { _ in .empty },
            ListColumn("Commentaire", minimumWidth: 32, note: "À remplir.") { _ in .empty },
        ]
    }
}
