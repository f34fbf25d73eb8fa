import Decisions
import Domain
import SheetModel

/// The controls of the national cover: what the regions add up to, against the decisions counted as a whole.
extension NationalSynthese {
    var controls: [Control] {
        let figures = index.national
        func counted(_ label: String, _ table: PageTable, _ title: String, _ frozen: Int) -> Control {
            Control(label, live: table.sum(title), frozen: .count(frozen))
        }
        func money(_ label: String, _ table: PageTable, _ title: String, _ frozen: Int) -> Control {
            Control(label, live: table.sum(title), frozen: .euros(cents: frozen))
        }
        var controls: [Control] = []
        if !index.regions.isEmpty {
            controls = [
                counted("Agents", regions.rights, "Agents", figures.agents),
                counted("Agents aux droits ouverts", regions.rights, "Ouverts", figures.count(.ouverts)),
                counted("Jours ouverts", regions.rights, "Jours ouverts", figures.openDays),
                counted("Ayants droit", regions.families, "Ayants droit", figures.dependants),
                counted("Études demandées", regions.families, "Études demandées", figures.studies),
                counted("Études retenues", regions.families, "Retenues", figures.count(StudyStatus.retenue)),
                counted("Retraités", regions.families, "Retraités", figures.count(Categorie.retraite)),
                counted("Demandes de prestations", regions.families, "Demandes de prestations", figures.requests),
                counted("Agents à déclarer", regions.money, "Agents à déclarer", figures.declarations),
                money("Brut imposable", regions.money, "Brut imposable", figures.brutImposable),
                money("Net imposable", regions.money, "Net imposable", figures.netImposable),
                counted("Montant à déclarer", regions.money, "Montant à déclarer", figures.declaredEuros),
                money("Non imposable", regions.money, "Non imposable", figures.nonImposable),
            ]
        }
        if !benefits.table.rows.isEmpty {
            controls.append(
                money("Net imposable, par prestation", benefits.table, "Net imposable", figures.netImposable))
        }
        if !findings.table.rows.isEmpty {
            controls.append(
                counted("Anomalies, discordances, informations", findings.table, "Toutes régions", figures.findings))
        }
        return controls
    }
}
