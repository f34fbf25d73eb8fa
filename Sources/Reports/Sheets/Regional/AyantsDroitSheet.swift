import Decisions
import Domain
import RuleBook
import SheetModel

/// Spouses, children and others on the counted dossiers of the region's agents.
enum AyantsDroitSheet: RegionSheet {
    static let name = "Ayants droit"
    static let about = "Conjoints, enfants et autres personnes des dossiers retenus."

    private struct Row: AgentRecord {
        let decision: DependantDecision
        let line: AyantDroit
        var agent: Int { Int(decision.agent) }
        var entitlements: Entitlements { Entitlements(decision) }
    }

    static func list(_ source: SheetSource) -> ListSheet? {
        let lines = source.records.dependants
        let decisions = source.decisions
        return ListSheet(
            name: name, title: "Ayants droit", subtitle: source.subtitle,
            columns: [source.numero()] + columns(source), recordCount: lines.count, frozenColumns: 3,
            emptyNote: "Aucun ayant droit."
        ) { index in
            let decision = decisions.dependants[Int(lines[index])]
            return Row(decision: decision, line: decisions.extraits.ayantsDroit.rows[Int(decision.line)])
        }
    }

    static func controls(_ list: ListSheet, _ part: RegionPart) -> [Control] {
        [Control("Ayants droit", live: list.count(0), frozen: .count(part.figures.dependants))]
    }

    private static func columns(_ source: SheetSource) -> [ListColumn<Row>] {
        let dossiers = source.decisions.extraits.dossiers
        return [
            ListColumn(
                "Dossier / rang", .code,
                note: "Dossier de l'agent, retenu par lui ou par son conjoint, et rang de l'ayant droit sur ce dossier."
            ) { .pair(dossiers.rows[Int($0.line.dossier)].id, ranks[Int($0.line.rang)]) },
            ListColumn("Nom et prénom", note: "De l'ayant droit. Le nom de l'agent est dans la feuille Droits.") {
                .pair($0.line.nom, $0.line.prenom)
            },
            ListColumn(
                "Qualité", highlights: [Highlight("\(Kinship.noChildCategory)", .muted)],
                note: "D'un conjoint : le lien ; d'un enfant : sa catégorie (voir la légende)."
            ) { .text(Kinship.word($0.line.lien, $0.decision.category)) },
            ListColumn("Âge", .integer, note: "Âge atteint au 31 décembre de la campagne.") { .count($0.decision.age) },
            ListColumn(Column.title("A droit à", blank: "rien"), note: "Vide : rien.") { .text($0.entitlements.words) },
            ListColumn(
                Column.title("Taux", blank: "100 %"), .percent,
                note: "Part de la prestation, pour qui a droit à quelque chose ; vide : 100 %."
            ) { row in
                // Who is entitled to nothing has a share of 0.
                row.decision.share == (row.entitlements.isEmpty ? 0 : 10_000) ? .empty : .percent(row.decision.share)
            },
            ListColumn(
                Column.title("Taux vacances, Noël", blank: "comme le taux"), .percent,
                note:
                    "Part des prestations Vacances et Noël, là où elle n'est pas celle des autres prestations ; vide : la même."
            ) { row in
                row.decision.holidays && row.decision.holidayShare != row.decision.share
                    ? .percent(row.decision.holidayShare) : .empty
            },
        ]
    }

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
