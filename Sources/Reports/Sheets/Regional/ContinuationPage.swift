import Decisions
import Domain
import SheetModel

/// The cover of a workbook that goes on with a region's findings.
struct ContinuationPage {
    let source: SheetSource
    let anomalies: ListSheet
    let context: ReportContext

    /// Built twice, as the region's own cover is.
    func page() -> PageSheet { build(closed: build(closed: nil).closed).page }

    private func build(closed: Formula?) -> (page: PageSheet, closed: Formula) {
        let part = source.part
        let volume = part.volume.map { " (\($0.number) sur \($0.count))" } ?? ""
        var cover = Cover(
            SynthesePage.name, title: "\(part.label) : anomalies\(volume)", context, part.figures, closed: closed,
            staleRules: 0)
        cover.page.add(
            .label(
                "Suite de \(part.workbookName(volume: 1)), où sont la synthèse de la région et les autres feuilles."
                    + AnomaliesSheet.part(part),
                span: Cover.columns))
        cover.page.skip()
        let found = cover.controls(
            AnomaliesSheet.controls(anomalies, part),
            "Compare une formule vivante sur la feuille avec le total arrêté par le calcul.")
        cover.page.skip()
        cover.contents([(anomalies.name, anomalies.recordCount, AnomaliesSheet.about)])
        return (cover.page, found)
    }
}
