import Decisions
import Domain
import SheetModel

/// What the sheets of one region are filled from.
struct SheetSource: Sendable {
    let part: RegionPart
    let decisions: CampaignDecisions
    let findings: [ListedFinding]
    /// The committee that most agents of the region have, index in `Rules.committees`; nil where nobody has one.
    let mainCommittee: Int?
    /// Whether an agent has another, so that lists have a column for it.
    let showsCommittee: Bool

    init(_ part: RegionPart, _ context: ReportContext) {
        self.part = part
        decisions = context.decisions
        findings = context.findings
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

    /// Indices of the benefits that stand in the region's lists, in the order of the catalogue.
    var benefitsMet: [Int] {
        var met = Set<Int>()
        for i in records.details { met.insert(Int(decisions.details[Int(i)].prestation)) }
        return met.sorted()
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
    func otherCommittee(_ droit: Droit) -> Cell {
        guard let organisme = droit.organisme else { return .words("Aucun") }
        return Int(organisme) == mainCommittee ? .empty : .text(words.committees[Int(organisme)])
    }

    /// For the heading of lists whose blanks are nothing owed, nothing said.
    static let blanks = "Une case vide vaut 0 ou non, ou ce que dit le titre de la colonne."

    /// Number and names of an agent, in two columns from `at` on.
    @inline(__always)
    func put(agent: Int, in cells: inout [Cell], at: Int = 0) {
        let line = decisions.extraits.agents[agent]
        cells[at] = .numero(line.numero)
        cells[at + 1] = .pair(line.nom, line.prenom)
    }

    /// The columns that `put(agent:)` fills; the number is counted.
    static let agentColumns = [
        Column("Numéro", .code, total: .count, note: "Numéro de l'agent auprès de son comité."),
        Column("Nom et prénom"),
    ]

    /// The displayed QF of a dossier's or an agent's committee.
    @inline(__always)
    func quotient(_ quotient: QuotientFamilial?, _ droit: Droit) -> Cell {
        guard let quotient else { return .empty }
        return .cents(quotient.displayed(months: part.words.months(droit)))
    }
}
