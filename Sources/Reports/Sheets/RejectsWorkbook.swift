import SheetModel

/// The workbook of a table's rejected lines: one sheet, to be corrected and given back.
public func rejectsWorkbook(_ sheet: TextSheet, _ context: ReportContext) -> Workbook {
    var book = workbookShell(title: "Rejets de « \(sheet.name) »", context)
    book.sheets = [.text(sheet)]
    return book
}
