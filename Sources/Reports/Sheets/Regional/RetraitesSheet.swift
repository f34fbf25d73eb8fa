import Decisions
import Domain
import SheetModel

/// Retired agents and where they stand in the automatic renewal.
enum RetraitesSheet: RegionSheet {
    static let name = "Retraités"
    static let about = "Rang de renouvellement, invitation, années de service."
    static let invitation = "Invitation"

    private struct Row: AgentRecord {
        let agent: Int
        let droit: Droit
        let retraite: Retraite?
    }

    static func list(_ source: SheetSource) -> ListSheet? {
        let retired = source.records.retired
        let decisions = source.decisions
        return ListSheet(
            name: name, title: "Retraités et renouvellement automatique",
            subtitle: "\(source.subtitle) Établissement d'origine et fondement : voir la feuille Droits.",
            columns: source.agent() + columns(source), recordCount: retired.count, frozenColumns: 2,
            emptyNote: "Aucun retraité."
        ) { index in
            let agent = Int(retired[index])
            return Row(agent: agent, droit: decisions.droits[agent], retraite: decisions.extraits.retraite(of: agent))
        }
    }

    static func controls(_ list: ListSheet, _ part: RegionPart) -> [Control] {
        [
            Control("Retraités", live: list.count(0), frozen: .count(part.figures.count(Categorie.retraite))),
            Control(
                "Retraités invités", live: list.count(list.column(invitation), equalTo: Text("Invité")),
                frozen: .count(part.figures.invited)),
        ]
    }

    private static func columns(_ source: SheetSource) -> [ListColumn<Row>] {
        let (decisions, words) = (source.decisions, source.words)
        return [
            ListColumn("Date de liquidation", .date) { $0.retraite.map { .day($0.dateLiquidation) } ?? .empty },
            ListColumn("Années de service", .years) { $0.retraite.map { .years($0.anneesService) } ?? .empty },
            ListColumn(
                Column.title("Taux", blank: "100 %"), .percent,
                note: "Part des prestations, d'après les années de service ; vide : 100 %."
            ) { .shareIfReduced($0.droit.tauxPrestations) },
            ListColumn(
                "Droits",
                highlights: [
                    Highlight("Ouverts", .good), Highlight("Suspendus", .warning), Highlight("Non ouverts", .bad),
                ]
            ) { .label($0.droit.verdict) },
            ListColumn(
                "Rang", .integer,
                note:
                    "Année du renouvellement automatique ; au dernier rang, l'agent est invité. Vide : le renouvellement n'ouvre pas ses droits."
            ) { $0.droit.rangRenouvellement.map { .integer(Int64($0)) } ?? .empty },
            ListColumn(
                "Dernière année renouvelée", .code,
                note:
                    "Après cette année, sans dossier, rien n'est plus renouvelé. Un dossier de la campagne la repousse à partir de la suivante. Vide : aucune."
            ) { decisions.lastRenewedYear($0.agent).map { words.year($0) } ?? .empty },
            ListColumn(
                "Dernier dossier", .code,
                note:
                    "Dernière campagne dont un dossier, le sien ou celui du conjoint, relance les rangs. Vide : aucune connue."
            ) { decisions.lastDossier($0.agent).map { words.year($0) } ?? .empty },
            ListColumn(
                invitation, highlights: [Highlight("Invité", .warning)], tallies: [Text("Invité")],
                note: "Invité à constituer un dossier : sans lui, les droits s'arrêtent au 31 décembre. Vide : non."
            ) { $0.droit.invitation ? .words("Invité") : .empty },
        ]
    }
}
