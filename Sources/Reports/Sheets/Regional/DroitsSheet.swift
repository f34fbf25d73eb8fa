import Decisions
import Domain
import SheetModel

/// The verdict on each agent of the region.
enum DroitsSheet: RegionSheet {
    static let name = "Droits"
    static let about = "Tous les agents : droits, fondement, motifs, jours, taux."
    static let verdict = "Droits"
    static let fondement = "Fondement"
    static let days = "Jours ouverts"

    private struct Row: AgentRecord {
        let agent: Int
        let droit: Droit
    }

    static func list(_ source: SheetSource) -> ListSheet? {
        let agents = source.records.agents
        let droits = source.decisions.droits
        return ListSheet(
            name: name, title: "Droits des agents",
            subtitle: "\(source.subtitle) \(source.committeeNote)\(offers(source))",
            columns: source.agent() + columns(source) + source.committee(),
            recordCount: agents.count, frozenColumns: 2, emptyNote: "Aucun agent."
        ) { index in
            let agent = Int(agents[index])
            return Row(agent: agent, droit: droits[agent])
        }
    }

    static func controls(_ list: ListSheet, _ part: RegionPart) -> [Control] {
        [
            Control("Agents", live: list.count(0), frozen: .count(part.figures.agents)),
            Control(
                "Agents aux droits ouverts",
                live: list.count(list.column(verdict), equalTo: Verdict.ouverts.label),
                frozen: .count(part.figures.count(.ouverts))),
            Control("Jours ouverts", live: list.sum(list.column(days)), frozen: .count(part.figures.openDays)),
        ]
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

    private static func columns(_ source: SheetSource) -> [ListColumn<Row>] {
        let (decisions, words) = (source.decisions, source.words)
        let year = decisions.millesime
        let (firstDay, lastDay) = (Day.first(of: year), Day.last(of: year))
        return [
            ListColumn(
                "Établissement",
                note:
                    "Établissement principal, ou d'origine d'un retraité ; vide : aucun. Numéros FINESS : voir la légende."
            ) { row in row.droit.etablissement.map { .text(words.etablissements[Int($0)]) } ?? .empty },
            ListColumn(
                Column.title("Catégorie", blank: "en activité"), minimumWidth: 17,
                note: "Vide : en activité."
            ) { $0.droit.categorie == .actif ? .empty : .label($0.droit.categorie) },
            ListColumn(
                verdict,
                highlights: [
                    Highlight("Ouverts", .good), Highlight("Suspendus", .warning), Highlight("Non ouverts", .bad),
                ], tallies: Verdict.allCases.map(\.label)
            ) { .label($0.droit.verdict) },
            ListColumn(fondement, tallies: Fondement.allCases.map(\.label), note: "Ce qui ouvre les jours de l'agent.")
            { .label($0.droit.fondement) },
            ListColumn(
                Column.title("Motifs", blank: "le fondement"), maximumWidth: 30, wraps: true,
                note: "Vide : le motif est celui du fondement, et lui seul. Codes de droits.csv : voir la légende."
            ) { $0.droit.motifs == $0.droit.fondement.motif ? .empty : words.rights.words($0.droit.motifs.bits) },
            ListColumn(
                Column.title("Ouverture", blank: "01/01"), .date, minimumWidth: 13,
                note: "Premier jour ouvert de l'année, là où des jours sont ouverts ; vide : le 1er janvier."
            ) { .day($0.droit.ouverture, unless: firstDay) },
            ListColumn(
                Column.title("Fermeture", blank: "31/12"), .date, minimumWidth: 13,
                note: "Dernier jour ouvert de l'année, là où des jours sont ouverts ; vide : le 31 décembre."
            ) { .day($0.droit.fermeture, unless: lastDay) },
            ListColumn(days, .integer, total: .sum, note: "Vide : 0, aucun jour n'est ouvert.") {
                .countIfAny($0.droit.joursOuverts)
            },
            ListColumn(
                Column.title("Taux", blank: "100 %"), .percent,
                note: "Part des prestations versée, d'après les années de service d'un retraité ; vide : 100 %."
            ) { .shareIfReduced($0.droit.tauxPrestations) },
            ListColumn(
                Column.title("Droit maladie", blank: "oui"),
                note:
                    "Prestation maladie, acquise par l'adhésion de l'établissement, avec ou sans dossier ; vide : oui."
            ) { $0.droit.droitMaladie ? .empty : .words("Non") },
            ListColumn(
                "QF mensuel", .money,
                note: "Quotient familial, arrondi au centime pour l'affichage ; vide : inconnu."
            ) { source.quotient(decisions.quotient(of: $0.droit), $0.droit) },
            ListColumn(
                "Vacances : participation pleine",
                note:
                    "Vide : réduite là où des jours sont ouverts, si le comité participe (voir en tête) ; sinon aucune."
            ) { $0.droit.participation == .pleine ? .words("Oui") : .empty },
        ]
    }
}

extension Cell {
    /// Blank where there is none, and on the day that a blank means.
    static func day(_ day: Day?, unless usual: Day) -> Cell {
        guard let day, day != usual else { return .empty }
        return .day(day)
    }
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
