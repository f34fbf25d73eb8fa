import Decisions
import Domain
import SheetModel

/// The charts of a region's cover, each beside its figures, which are live over the lists.
enum RegionCharts {
    static func add(to cover: inout Cover, _ source: SheetSource, _ lists: RegionLists) {
        guard source.part.figures.agents > 0 else { return }
        let droits = lists[DroitsSheet.self]
        cover.chart(
            "Agents par fondement des droits", table: "DroitsParFondement", "Fondement",
            Column("Agents", .integer, total: .sum),
            Fondement.allCases.map { fondement in
                let live = droits.count(droits.column(DroitsSheet.fondement), equalTo: fondement.label)
                return [.words(fondement.label.description), .formula(live)]
            })
        guard source.part.figures.studies > 0, let etudes = lists[ifAny: EtudesSheet.self] else { return }
        let column = etudes.column(EtudesSheet.status)
        cover.chart(
            "Études par statut", table: "EtudesParStatut", "Études", Column("Demandes", .integer, total: .sum),
            StudyStatus.allCases.map { status in
                [.words(status.label.description), .formula(etudes.count(column, equalTo: status.label))]
            })
    }
}
