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
            if let year = source.decisions.lastRenewedYear(agent) { cells[7] = source.words.year(year) }
            if let year = source.decisions.lastDossier(agent) { cells[8] = source.words.year(year) }
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
                note: "Dernière campagne dont un dossier, le sien ou celui du conjoint, relance les rangs."),
            Column(
                invitation, highlights: [Highlight("Invité", .warning)],
                tallies: [Text("Invité")],
                note: "Invité à constituer un dossier : sans lui, les droits s'arrêtent au 31 décembre. Vide : non."),
        ]
}
