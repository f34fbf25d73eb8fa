import Decisions
import Domain
import RuleBook
import SheetModel

/// Spouses, children and others on the counted dossiers of the region's agents.
enum AyantsDroitSheet {
    static let name = "Ayants droit"

    static func list(_ source: SheetSource) -> ListSheet {
        let lines = source.records.dependants
        return ListSheet(
            name: name, title: "Ayants droit", subtitle: "\(source.subtitle) \(SheetSource.blanks)", columns: columns,
            recordCount: lines.count, frozenColumns: 3, emptyNote: "Aucun ayant droit."
        ) { index, cells in
            let decision = source.decisions.dependants[Int(lines[index])]
            let line = source.decisions.extraits.ayantsDroit.rows[Int(decision.line)]
            cells[0] = .numero(source.decisions.extraits.agents[Int(decision.agent)].numero)
            cells[1] = .pair(source.decisions.extraits.dossiers.rows[Int(line.dossier)].id, ranks[Int(line.rang)])
            cells[2] = .pair(line.nom, line.prenom)
            cells[3] = .text(Kinship.word(line.lien, decision.category))
            cells[4] = .count(decision.age)
            let entitlements = Entitlements(decision)
            cells[5] = .text(entitlements.words)
            // Who is entitled to nothing has a share of 0.
            if decision.share != (entitlements.isEmpty ? 0 : 10_000) { cells[6] = .percent(decision.share) }
            if decision.holidays, decision.holidayShare != decision.share {
                cells[7] = .percent(decision.holidayShare)
            }
        }
    }

    private static let columns = [
        SheetSource.agentColumns[0],
        Column(
            "Dossier / rang", .code,
            note: "Dossier de l'agent, retenu par lui ou par son conjoint, et rang de l'ayant droit sur ce dossier."),
        Column("Nom et prénom", note: "De l'ayant droit. Le nom de l'agent est dans la feuille Droits."),
        Column(
            "Qualité", highlights: [Highlight("\(Kinship.noChildCategory)", .muted)],
            note: "D'un conjoint : le lien ; d'un enfant : sa catégorie (voir la légende)."),
        Column("Âge", .integer, note: "Âge atteint au 31 décembre de la campagne."),
        Column(Column.title("A droit à", blank: "rien")),
        Column(
            Column.title("Taux", blank: "100 %"), .percent,
            note: "Part de la prestation, pour qui a droit à quelque chose."),
        Column(
            Column.title("Taux vacances, Noël", blank: "comme le taux"), .percent,
            note: "Part des prestations Vacances et Noël, là où elle n'est pas celle des autres prestations."),
    ]

    /// By rang; a dossier's lines go up to 99.
    private static let ranks = (0...255).map { Text(leaking: "/ \($0)") }
}

/// What an ayant droit is, in one word: the tie of a spouse, whose category follows from it; the category of a child.
enum Kinship {
    static let noChildCategory = Text("Enfant, sans catégorie")

    static func word(_ lien: Lien, _ category: DependantRule.Category) -> Text {
        switch (lien, category) {
        case (.enfant, .aucune): noChildCategory
        case (.autre, .aucune): lien.label
        case (.enfant, _), (_, .aucune): category.label
        default: lien.label
        }
    }
}

/// To which of the four kinds an ayant droit is entitled, as words: nothing is built for a cell.
struct Entitlements {
    private let bits: Int

    init(_ decision: DependantDecision) {
        bits =
            (decision.offers ? 1 : 0) | (decision.benefits ? 2 : 0) | (decision.holidays ? 4 : 0)
            | (decision.studies ? 8 : 0)
    }

    var isEmpty: Bool { bits == 0 }

    var words: Text { Entitlements.all[bits] }

    private static let all: [Text] = {
        let kinds = ["offres", "prestations", "vacances et Noël", "études"]
        return (0..<16).map { bits in
            let held = kinds.indices.filter { bits >> $0 & 1 == 1 }.map { kinds[$0] }
            switch held.count {
            case 0: return .empty
            case 1: return Text(leaking: "\(held[0].uppercasedFirst) seules")
            case 3: return Text(leaking: "Tout, sauf \(kinds.first { !held.contains($0) }!)")
            case 4: return Text("Tout")
            default: return Text(leaking: held.joined(separator: ", ").uppercasedFirst)
            }
        }
    }()
}

extension String {
    /// For the first of several words.
    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
