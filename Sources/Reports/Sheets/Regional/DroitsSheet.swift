import Decisions
import Domain
import SheetModel

/// The verdict on each agent of the region.
enum DroitsSheet {
    static let name = "Droits"
    static let verdict = "Droits"
    static let fondement = "Fondement"
    static let category = "Catégorie"
    static let days = "Jours ouverts"

    static func list(_ source: SheetSource) -> ListSheet {
        let agents = source.records.agents
        let showsCommittee = source.committees.count > 1
        return ListSheet(
            name: name, title: "Droits des agents", subtitle: source.subtitle,
            columns: showsCommittee ? columns + [Column("Comité")] : columns,
            recordCount: agents.count, frozenColumns: 3, emptyNote: "Aucun agent."
        ) { index, cells in
            let agent = Int(agents[index])
            let droit = source.decisions.droits[agent]
            source.put(agent: agent, in: &cells)
            if let i = droit.etablissement {
                let etablissement = source.decisions.extraits.etablissements[Int(i)]
                cells[3] = .text(etablissement.nom)
                cells[4] = .finess(etablissement.finess)
            }
            cells[5] = .label(droit.categorie)
            cells[6] = .label(droit.verdict)
            cells[7] = .label(droit.fondement)
            cells[8] = source.words.rights.codes(droit.motifs.rawValue)
            cells[9] = source.words.rights.words(droit.motifs.rawValue)
            if let day = droit.ouverture { cells[10] = .day(day) }
            if let day = droit.fermeture { cells[11] = .day(day) }
            cells[12] = .count(droit.joursOuverts)
            cells[13] = .percent(droit.tauxPrestations)
            cells[14] = .yesNo(droit.droitMaladie)
            cells[15] = source.quotient(source.decisions.quotient(of: droit), droit)
            cells[16] = .label(droit.participation)
            if let day = droit.avantagesJusquAu { cells[17] = .day(day) }
            if showsCommittee { cells[18] = source.words.committee(droit.organisme) }
        }
    }

    private static let columns =
        SheetSource.agentColumns + [
            Column("Établissement", note: "Établissement principal, ou d'origine d'un retraité."),
            Column("FINESS", .code), Column(category, tallies: Categorie.allCases.map(\.label)),
            Column(
                verdict,
                highlights: [
                    Highlight("Ouverts", .good), Highlight("Suspendus", .warning), Highlight("Non ouverts", .bad),
                ], tallies: Verdict.allCases.map(\.label)),
            Column(fondement, tallies: Fondement.allCases.map(\.label), note: "Ce qui ouvre les jours de l'agent."),
            Column("Motifs", .code, note: "Codes du fichier droits.csv ; leur sens est à côté, et dans la légende."),
            Column("Motifs en clair", maximumWidth: 30, wraps: true),
            Column("Ouverture", .date, note: "Premier jour ouvert de l'année."),
            Column("Fermeture", .date, note: "Dernier jour ouvert de l'année."), Column(days, .integer, total: .sum),
            Column(
                "Taux des prestations", .percent,
                note: "Part des prestations versée, d'après les années de service d'un retraité."),
            Column(
                "Droit maladie",
                note: "Prestation maladie, acquise par l'adhésion de l'établissement, avec ou sans dossier."),
            Column("QF mensuel", .money, note: "Quotient familial, arrondi au centime pour l'affichage."),
            Column("Participation vacances"),
            Column("Avantages jusqu'au", .date),
        ]
}
