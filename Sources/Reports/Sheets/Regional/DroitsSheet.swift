import Decisions
import Domain
import SheetModel

/// The verdict on each agent of the region.
enum DroitsSheet {
    static let name = "Droits"
    static let verdict = "Droits"
    static let fondement = "Fondement"
    static let days = "Jours ouverts"

    static func list(_ source: SheetSource) -> ListSheet {
        let agents = source.records.agents
        let year = source.decisions.millesime
        let (firstDay, lastDay) = (Day.first(of: year), Day.last(of: year))
        return ListSheet(
            name: name, title: "Droits des agents",
            subtitle: "\(source.subtitle) \(source.committeeNote)\(offers(source)) \(SheetSource.blanks)",
            columns: source.showsCommittee ? columns + [Column("Comité")] : columns,
            recordCount: agents.count, frozenColumns: 2, emptyNote: "Aucun agent."
        ) { index, cells in
            let agent = Int(agents[index])
            let droit = source.decisions.droits[agent]
            source.put(agent: agent, in: &cells)
            if let i = droit.etablissement { cells[2] = .text(source.words.etablissements[Int(i)]) }
            if droit.categorie != .actif { cells[3] = .label(droit.categorie) }
            cells[4] = .label(droit.verdict)
            cells[5] = .label(droit.fondement)
            if droit.motifs != droit.fondement.motif { cells[6] = source.words.rights.words(droit.motifs.bits) }
            if let day = droit.ouverture, day != firstDay { cells[7] = .day(day) }
            if let day = droit.fermeture, day != lastDay { cells[8] = .day(day) }
            cells[9] = .countIfAny(droit.joursOuverts)
            cells[10] = .shareIfReduced(droit.tauxPrestations)
            if !droit.droitMaladie { cells[11] = .words("Oui") }
            cells[12] = source.quotient(source.decisions.quotient(of: droit), droit)
            if droit.participation == .pleine { cells[13] = .words("Oui") }
            if source.showsCommittee { cells[14] = source.otherCommittee(droit) }
        }
    }

    /// O5 and O8, for each committee of the region: the day follows from that of the closing, and has no column of its
    /// own; a committee that pays no share of holidays leaves that column blank.
    private static func offers(_ source: SheetSource) -> String {
        guard source.mainCommittee != nil else { return "" }
        let year = source.decisions.millesime
        return source.committees.map { index in
            let committee = source.decisions.rules.committees[index]
            let whose = source.committees.count > 1 ? " (\(committee.name))" : ""
            let holidays = committee.holidayShare == nil ? " Participation vacances\(whose) : aucune." : ""
            guard let rule = committee.avantages, let day = Day(year: year + 1, month: rule.month, day: rule.day) else {
                return " Offres Avantages\(whose) : aucune.\(holidays)"
            }
            return
                " Offres Avantages\(whose) : jusqu'au \(day), ou à la fermeture si elle est avant le 31/12.\(holidays)"
        }.joined()
    }

    private static let columns =
        SheetSource.agentColumns + [
            Column(
                "Établissement",
                note: "Établissement principal, ou d'origine d'un retraité. Numéros FINESS : voir la légende."),
            Column(Column.title("Catégorie", blank: "en activité"), minimumWidth: 17),
            Column(
                verdict,
                highlights: [
                    Highlight("Ouverts", .good), Highlight("Suspendus", .warning), Highlight("Non ouverts", .bad),
                ], tallies: Verdict.allCases.map(\.label)),
            Column(fondement, tallies: Fondement.allCases.map(\.label), note: "Ce qui ouvre les jours de l'agent."),
            Column(
                Column.title("Motifs", blank: "le fondement"), maximumWidth: 30, wraps: true,
                note: "Vide : le motif est celui du fondement, et lui seul. Codes de droits.csv : voir la légende."),
            Column(
                Column.title("Ouverture", blank: "01/01"), .date, minimumWidth: 13,
                note: "Premier jour ouvert de l'année, là où des jours sont ouverts."),
            Column(
                Column.title("Fermeture", blank: "31/12"), .date, minimumWidth: 13,
                note: "Dernier jour ouvert de l'année, là où des jours sont ouverts."),
            Column(days, .integer, total: .sum, note: "Vide : aucun jour n'est ouvert."),
            Column(
                Column.title("Taux", blank: "100 %"), .percent,
                note: "Part des prestations versée, d'après les années de service d'un retraité."),
            Column(
                "Sans droit maladie",
                note:
                    "Prestation maladie, acquise par l'adhésion de l'établissement, avec ou sans dossier. Vide : l'agent y a droit."
            ),
            Column(
                "QF mensuel", .money,
                note: "Quotient familial, arrondi au centime pour l'affichage. Vide : inconnu."),
            Column(
                "Vacances : participation pleine",
                note:
                    "Vide : réduite là où des jours sont ouverts, si le comité participe (voir en tête) ; sinon aucune."
            ),
        ]
}

extension Fondement {
    /// The motif that says no more than the fondement itself.
    fileprivate var motif: Motifs {
        switch self {
        case .dossier: [.d01]
        case .dossierConjoint: [.d02]
        case .renouvellementAutomatique: [.d03]
        case .personnelMedical: [.d04]
        case .aucun: []
        }
    }
}
