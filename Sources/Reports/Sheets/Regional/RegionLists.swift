import Decisions
import Domain
import SheetModel

/// The lists of a region, each read through once; the cover and its controls are made over them.
struct RegionLists: Sendable {
    let surveiller: ListSheet
    let droits: ListSheet
    let ayantsDroit: ListSheet
    let etudes: ListSheet
    let retraites: ListSheet
    let declarations: ListSheet
    let detail: ListSheet
    /// Only where the region has a request.
    let demandes: ListSheet?
    /// Only where somebody is reminded.
    let relances: ListSheet?
    let completeness: ListSheet
    let anomalies: ListSheet
    let regles: ListSheet

    init(_ source: SheetSource, _ establishments: [CompletenessLine] = []) {
        surveiller = SurveillerSheet.list(source)
        droits = DroitsSheet.list(source)
        ayantsDroit = AyantsDroitSheet.list(source)
        etudes = EtudesSheet.list(source)
        retraites = RetraitesSheet.list(source)
        declarations = DeclarationsSheet.list(source)
        detail = DetailSheet.list(source)
        demandes = source.records.requests.isEmpty ? nil : DemandesSheet.list(source)
        relances = source.records.reminders.isEmpty ? nil : RelancesSheet.list(source)
        completeness = CompletenessSheets.list(source, establishments)
        anomalies = AnomaliesSheet.list(source)
        regles = ReglesSheet.list(source.words, subtitle: source.subtitle)
    }

    /// In the order of the workbook.
    var all: [ListSheet] {
        [surveiller, droits, ayantsDroit, etudes, retraites, declarations, detail]
            + [demandes, relances].compactMap(\.self)
            + [completeness, anomalies, regles]
    }
}
