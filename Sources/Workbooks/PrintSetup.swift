import CXLSXWriter
import SheetModel

/// Paper, margins and footer of a sheet: A4, one page wide, as many pages high as it takes (0) or as told.
enum PrintSetup {
    static func apply(
        _ workbook: Workbook, to sheet: UnsafeMutablePointer<lxw_worksheet>, named name: String, landscape: Bool,
        pagesHigh: UInt16 = 0, _ book: Book
    ) throws(WorkbookError) {
        let paperA4: UInt8 = 9
        worksheet_set_paper(sheet, paperA4)
        if landscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
        worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.7)
        worksheet_fit_to_pages(sheet, 1, pagesHigh)
        try book.check(worksheet_set_footer(sheet, book.keep(footer(workbook))), name)
    }

    /// The space after the size keeps a leading digit out of it.
    static func footer(_ workbook: Workbook) -> String {
        "&L&8 \(plain(workbook.footerLeft))&C&8 Page &P / &N&R&8 \(plain(workbook.footerRight))"
    }

    private static func plain(_ words: String) -> String {
        words.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }
}
