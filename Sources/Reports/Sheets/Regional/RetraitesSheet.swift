import Decisions
import Domain
import RuleBook
import SheetModel

/// Retired agents and where they stand in the automatic renewal.
enum RetraitesSheet {
    static let name = "Retraités"
    static let invitation = "Invitation"

    static func list(_ source: SheetSource) -> ListSheet {
        let retired = source.records.retired
        let renewals = RenewalYears(source.decisions)
        return ListSheet(
            name: name, title: "Retraités et renouvellement automatique",
            subtitle: "\(source.subtitle) Établissement d'origine et fondement : voir la feuille Droits.",
            columns: columns, recordCount: retired.count, frozenColumns: 2, emptyNote: "Aucun retraité."
        ) { index, cells in
            let agent = Int(retired[index])
            let droit = source.decisions.droits[agent]
            source.put(agent: agent, in: &cells)
            guard let retraite = source.decisions.extraits.retraite(of: agent) else { return }
            cells[2] = .day(retraite.dateLiquidation)
            cells[3] = .years(retraite.anneesService)
            cells[4] = .shareIfReduced(droit.tauxPrestations)
            cells[5] = .label(droit.verdict)
            if let rang = droit.rangRenouvellement { cells[6] = .integer(Int64(rang)) }
            if let year = renewals.lastYear(agent, droit, retraite) { cells[7] = source.words.year(year) }
            if let year = renewals.lastDossier(agent, droit) { cells[8] = source.words.year(year) }
            if droit.invitation { cells[9] = .words("Invité") }
        }
    }

    private static let columns =
        SheetSource.agentColumns + [
            Column("Date de liquidation", .date), Column("Années de service", .years),
            Column(
                Column.title("Taux", blank: "100 %"), .percent,
                note: "Part des prestations, d'après les années de service."),
            Column(
                "Droits",
                highlights: [
                    Highlight("Ouverts", .good), Highlight("Suspendus", .warning), Highlight("Non ouverts", .bad),
                ]),
            Column(
                "Rang", .integer,
                note:
                    "Année du renouvellement automatique, là où il ouvre des jours ; au dernier rang, l'agent est invité."
            ),
            Column(
                "Dernière année renouvelée", .code,
                note:
                    "Après cette année, sans dossier, rien n'est plus renouvelé. Un dossier de la campagne la repousse à partir de la suivante."
            ),
            Column(
                "Dernier dossier", .code,
                note: "Dernière campagne dont un dossier, le sien ou celui du conjoint, a ouvert ses droits."),
            Column(
                invitation, highlights: [Highlight("Invité", .warning)],
                tallies: [Text("Invité")],
                note: "Invité à constituer un dossier : sans lui, les droits s'arrêtent au 31 décembre. Vide : non."),
        ]
}

/// O3 in years: until when an agent is renewed, and the last dossier that counts.
struct RenewalYears: Sendable {
    let decisions: CampaignDecisions
    /// By committee, and last for agents without one.
    private let rules: [RenewalRule?]

    init(_ decisions: CampaignDecisions) {
        self.decisions = decisions
        let committees = decisions.rules.committees
        rules = committees.map(\.renewal) + [committees[decisions.rules.defaultCommittee].renewal]
    }

    func rule(_ droit: Droit) -> RenewalRule? { rules[droit.organisme.map(Int.init) ?? rules.count - 1] }

    /// max(2021, liquidation, dossier known before this campaign) + 5; nil where the committee renews nobody.
    func lastYear(_ agent: Int, _ droit: Droit, _ retraite: Retraite) -> Int? {
        guard let rule = rule(droit) else { return nil }
        let known = decisions.extraits.registre[agent]?.dernierDossier ?? rule.countedFrom
        return max(rule.countedFrom, retraite.dateLiquidation.year, known) + rule.maxYears
    }

    func lastDossier(_ agent: Int, _ droit: Droit) -> Int? {
        droit.openingDossier >= 0 ? decisions.millesime : decisions.extraits.registre[agent]?.dernierDossier
    }
}
