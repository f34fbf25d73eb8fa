import Domain
import SheetModel

/// The workbook of one region, streamed: as many rows as it has records, a few at a time in memory.
public func regionalWorkbook(_ part: RegionPart, _ context: ReportContext) -> Workbook {
    let source = SheetSource(part, context)
    if part.isContinuation { return continuation(source, context) }
    let lists = RegionLists(source)
    var book = workbookShell(title: part.label, context)
    book.sheets = [.page(SynthesePage(source: source, lists: lists, context: context).page())]
    book.sheets += lists.lists.map { .list($0) }
    book.sheets.append(.page(LegendePage.page(source)))
    return book
}

/// More findings of a region than its workbook holds.
private func continuation(_ source: SheetSource, _ context: ReportContext) -> Workbook {
    let anomalies = AnomaliesSheet.anomalies(source)
    var book = workbookShell(title: source.part.label, context)
    let page = ContinuationPage(source: source, anomalies: anomalies, context: context).page()
    book.sheets = [.page(page), .list(anomalies)]
    return book
}

/// Properties and footers, the same way in every workbook. The only date is the cut-off.
func workbookShell(title: String, _ context: ReportContext) -> Workbook {
    let decisions = context.decisions
    let names = decisions.rules.committees.map(\.name)
    return Workbook(
        title: "\(title) – campagne \(decisions.millesime)",
        subject: "Campagne \(decisions.millesime), arrêtée au \(decisions.cutOff)", author: context.tool,
        company: names.joined(separator: ", "), keywords: "calcul \(context.identity)", created: decisions.cutOff,
        footerLeft: "\(title) · campagne \(decisions.millesime)",
        footerRight: "Arrêté au \(decisions.cutOff) · calcul \(context.identity)", isStreamed: true)
}
