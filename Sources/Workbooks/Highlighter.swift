import CXLSXWriter
import SheetModel

/// Conditional formats: values picked out wherever they stand in a range.
enum Highlighter {
    static func add(
        _ highlights: [Highlight], over range: CellRange, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ book: Book
    ) throws(WorkbookError) {
        for highlight in highlights {
            var condition = lxw_conditional_format()
            condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
            condition.value_string = book.keep(A1.words(highlight.value))
            condition.format = try book.styles.format(.highlight(highlight.role))
            try add(&condition, over: range, to: sheet, book)
        }
    }

    /// A list's blank cells are not in the file: the hairline below them comes from one condition for all.
    static func addLine(
        under range: CellRange, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ book: Book
    ) throws(WorkbookError) {
        var condition = lxw_conditional_format()
        condition.type = UInt8(LXW_CONDITIONAL_TYPE_BLANKS.rawValue)
        condition.format = try book.styles.format(.blankLine)
        try add(&condition, over: range, to: sheet, book)
    }

    private static func add(
        _ condition: inout lxw_conditional_format, over range: CellRange,
        to sheet: UnsafeMutablePointer<lxw_worksheet>, _ book: Book
    ) throws(WorkbookError) {
        try book.check(
            worksheet_conditional_format_range(
                sheet, UInt32(range.rows.lowerBound), UInt16(range.columns.lowerBound),
                UInt32(range.rows.upperBound), UInt16(range.columns.upperBound), &condition),
            range.sheet)
    }
}
