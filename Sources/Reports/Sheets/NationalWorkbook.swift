import Domain
import SheetModel

/// The workbook of the nation: regions side by side, in real tables.
public func nationalWorkbook(_ index: RegionalIndex, _ context: ReportContext) -> Workbook {
    let decisions = context.decisions
    let subtitle = "Toutes les régions · campagne \(decisions.millesime) · arrêté au \(decisions.cutOff)"
    let regions = RegionsPage(index, RegionFigures.byCommittee(decisions), context, subtitle: subtitle)
    let benefits = BenefitsPage(index, decisions, subtitle: subtitle)
    let findings = FindingsPage(index, subtitle: subtitle)
    let completeness = CompletenessSheets.page(context.completeness, index.words, decisions, subtitle: subtitle)
    let cover = NationalSynthese(
        index: index, context: context, regions: regions, benefits: benefits, findings: findings)
    var book = workbookShell(title: "Toutes les régions", context)
    book.isStreamed = false
    book.sheets = [
        .page(cover.page()), .page(regions.page), .page(benefits.page),
        .page(ReconciliationPage(context.reconciliation, subtitle: subtitle).page), .page(completeness),
        .page(findings.page),
        .page(EquationsPage(context.equations, subtitle: subtitle).page),
        .page(NationalRulesPage.page(index.words, decisions.rules, subtitle: subtitle)),
    ]
    return book
}
