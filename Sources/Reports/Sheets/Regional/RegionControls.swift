import Decisions
import Domain
import RuleBook
import SheetModel

/// The controls of a regional cover: what the sheets add up to, against what was counted when the campaign was cut.
enum RegionControls {
    static func controls(_ lists: RegionLists, _ figures: RegionFigures) -> [Control] {
        let droits = lists.droits
        let verdict = droits.column(DroitsSheet.verdict)
        let declarations = lists.declarations
        func declared(_ title: String, _ frozen: Int) -> Control {
            Control(
                "Déclarations : \(title.lowercasedFirst)", live: declarations.sum(declarations.column(title)),
                frozen: .euros(cents: frozen))
        }
        var controls = [
            Control("Agents", live: droits.count(0), frozen: .count(figures.agents)),
            Control(
                "Agents aux droits ouverts", live: droits.count(verdict, equalTo: Verdict.ouverts.label),
                frozen: .count(figures.count(.ouverts))),
            Control(
                "Jours ouverts", live: droits.sum(droits.column(DroitsSheet.days)), frozen: .count(figures.openDays)),
            Control("Ayants droit", live: lists.ayantsDroit.count(0), frozen: .count(figures.dependants)),
            Control("Demandes d'études", live: lists.etudes.count(0), frozen: .count(figures.studies)),
            Control(
                "Demandes d'études retenues",
                live: lists.etudes.count(lists.etudes.column(EtudesSheet.status), equalTo: StudyStatus.retenue.label),
                frozen: .count(figures.count(StudyStatus.retenue))),
            Control("Retraités", live: lists.retraites.count(0), frozen: .count(figures.count(Categorie.retraite))),
            Control(
                "Retraités invités",
                live: lists.retraites.count(lists.retraites.column(RetraitesSheet.invitation), equalTo: Text("Invité")),
                frozen: .count(figures.invited)),
            Control("Agents à déclarer", live: declarations.count(0), frozen: .count(figures.declarations)),
            declared(DeclarationsSheet.brut, figures.brutImposable),
            declared(DeclarationsSheet.net, figures.netImposable),
            Control(
                "Déclarations : montant à déclarer",
                live: declarations.sum(declarations.column(DeclarationsSheet.declared)),
                frozen: .count(figures.declaredEuros)),
            declared(DeclarationsSheet.other, figures.nonImposable),
            Control(
                "Détail par prestation : net imposable", live: lists.detail.sum(lists.detail.column(DetailSheet.net)),
                frozen: .euros(cents: figures.netImposable)),
        ]
        if let demandes = lists.demandes {
            controls += [
                Control("Demandes de prestations", live: demandes.count(0), frozen: .count(figures.requests)),
                Control(
                    "Demandes : montant", live: demandes.sum(demandes.column(DemandesSheet.amount)),
                    frozen: .euros(cents: figures.requestCents)),
            ]
        }
        if let relances = lists.relances {
            controls.append(Control("Relances", live: relances.count(0), frozen: .count(figures.reminders)))
        }
        return controls
    }

    /// Of the findings that stand in this workbook.
    static func findings(_ anomalies: ListSheet, _ part: RegionPart) -> Control {
        Control(
            "Anomalies, discordances et informations", live: anomalies.count(0), frozen: .count(part.findingCount))
    }
}

extension String {
    /// For a title inside a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
