import Decisions
import Domain
import RuleBook
import SheetModel

/// The same sums by agent and benefit.
enum DetailSheet: RegionSheet {
    static let name = "Détail par prestation"
    static let about = "Les mêmes sommes, prestation par prestation."
    static let benefit = "Prestation"
    static let brut = "Brut"
    static let net = "Net imposable"
    /// The first and the last of the columns of contributions, side by side.
    static let contributions = (first: "CSG déductible", last: "CASA")

    private struct Row: AgentRecord {
        let detail: DeclarationDetail
        var agent: Int { Int(detail.agent) }
        var benefit: Int { Int(detail.prestation) }
        var sums: PaymentSums { detail.sums }
    }

    static func list(_ source: SheetSource) -> ListSheet? {
        let details = source.records.details
        let decisions = source.decisions
        return ListSheet(
            name: name, title: "Détail par agent et par prestation", subtitle: source.subtitle,
            columns: [source.numero(total: .none), source.agentName()] + columns(source), recordCount: details.count,
            frozenColumns: 3, emptyNote: "Aucun versement de l'année."
        ) { Row(detail: decisions.details[Int(details[$0])]) }
    }

    static func controls(_ list: ListSheet, _ part: RegionPart) -> [Control] {
        [
            Control(
                "Détail par prestation : net imposable", live: list.sum(list.column(net)),
                frozen: .euros(cents: part.figures.netImposable))
        ]
    }

    private static func columns(_ source: SheetSource) -> [ListColumn<Row>] {
        let (words, benefits) = (source.words, source.decisions.rules.benefits)
        let profiles = FollowedProfile(source.decisions)
        return [
            ListColumn(benefit, note: "Codes de declarations_detail.csv : voir la légende.") {
                .text(words.benefits[$0.benefit])
            },
            ListColumn(
                Column.title("Imposable", blank: "oui"), highlights: [Highlight("Non", .muted)], note: "Vide : oui."
            ) { benefits[$0.benefit].isTaxable ? .empty : .words("Non") },
            ListColumn(
                Column.title("Profil", blank: words.activityProfile), minimumWidth: 17,
                note: "Cotisations suivies par une prestation imposable. Vide : celles d'un agent en activité."
            ) { profiles.word($0.detail, words) },
            ListColumn(
                Column.title("Versements", blank: "1"), .integer,
                note: "Versements et remboursements qui comptent ; vide : 1."
            ) { $0.sums.count == 1 ? .empty : .count($0.sums.count) },
            ListColumn(brut, .money, total: .sum) { .cents($0.sums.brut) },
            amount(contributions.first) { $0.sums.csgDeductible },
            amount("CSG non déductible") { $0.sums.csgNonDeductible }, amount("CRDS") { $0.sums.crds },
            amount(contributions.last) { $0.sums.casa },
            amount(net, "Brut moins CSG déductible.") { $0.sums.netImposable },
        ]
    }

    private static func amount(
        _ title: String, _ note: String = "", _ amount: @escaping @Sendable (Row) -> Cents
    ) -> ListColumn<Row> {
        ListColumn(title, .money, total: .sum, note: note.isEmpty ? "Vide : 0,00 €." : "\(note) Vide : 0,00 €.") {
            .centsIfAny(amount($0))
        }
    }
}

/// Which contributions the payments of a line of the detail followed (T2), as a word.
struct FollowedProfile: Sendable {
    private let decisions: CampaignDecisions
    private let reckoner: PaymentReckoner

    init(_ decisions: CampaignDecisions) {
        self.decisions = decisions
        reckoner = PaymentReckoner(decisions.rules)
    }

    /// Blank for those of an agent in activity, and where the benefit is not taxable.
    func word(_ detail: DeclarationDetail, _ words: CampaignWords) -> Cell {
        let benefit = decisions.rules.benefits[Int(detail.prestation)]
        guard benefit.isTaxable else { return .empty }
        guard case .selonBeneficiaire = benefit.profile else { return cell(only: fixed(benefit), words) }
        let agent = Int(detail.agent)
        // An agent in activity follows one.
        guard decisions.droits[agent].isRetired, let retraite = decisions.extraits.retraite(of: agent) else {
            return .empty
        }
        var found: Int?
        for payment in decisions.extraits.versements[agent]
        where payment.prestation == detail.prestation && !payment.isCancelled {
            let profile = reckoner.profile(payment, decisions.droits[agent], retraite)
            if let found, found != profile { return .words("Plusieurs, selon la date") }
            found = profile
        }
        return cell(only: found, words)
    }

    private func fixed(_ benefit: Benefit) -> Int? {
        if case .fixed(let index) = benefit.profile { index } else { nil }
    }

    private func cell(only profile: Int?, _ words: CampaignWords) -> Cell {
        guard let profile, profile != decisions.rules.contributions.activity else { return .empty }
        return .text(words.profiles[profile])
    }
}
