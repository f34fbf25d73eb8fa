import CXLSXWriter
import SheetModel

/// Paper, margins and footer of a sheet: A4, as many pages high as it takes, and as many wide as its words need to be
/// read.
enum PrintSetup {
    struct Paper {
        let isLandscape: Bool
        /// Of the columns, in characters.
        let widths: [Double]
        /// Columns that stand on each page where there are several side by side.
        var repeated = 0

        /// Pages side by side: letters of 11 points may become 60 per cent of their size (6,6 points). A cover, as wide
        /// as the paper, is printed as it is.
        var pagesWide: UInt16 {
            let pixels = widths.reduce(0) { $0 + $1 * 7 + 5 }
            let pages = (pixels * 0.6 / (isLandscape ? 1046 : 715)).rounded(.up)
            return UInt16(min(max(pages, 1), 8))
        }
    }

    static func apply(
        _ workbook: Workbook, to sheet: UnsafeMutablePointer<lxw_worksheet>, named name: String, _ paper: Paper,
        _ book: Book
    ) throws(WorkbookError) {
        let paperA4: UInt8 = 9
        worksheet_set_paper(sheet, paperA4)
        if paper.isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
        worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.7)
        worksheet_fit_to_pages(sheet, paper.pagesWide, 0)
        if paper.pagesWide > 1, paper.repeated > 0 {
            try book.check(worksheet_repeat_columns(sheet, 0, UInt16(paper.repeated - 1)), name)
        }
        try book.check(worksheet_set_footer(sheet, book.keep(footer(workbook))), name)
    }

    /// The space after the size keeps a leading digit out of it.
    static func footer(_ workbook: Workbook) -> String {
        "&L&9 \(plain(workbook.footerLeft))&C&9 Page &P / &N&R&9 \(plain(workbook.footerRight))"
    }

    private static func plain(_ words: String) -> String {
        words.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }
}
