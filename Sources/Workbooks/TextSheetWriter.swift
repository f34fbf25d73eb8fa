import CXLSXWriter
import Domain
import SheetModel

/// Writes a sheet of texts to be corrected: format `@` everywhere, what is not to be changed in grey, faults tinted.
struct TextSheetWriter {
    let text: TextSheet
    let book: Book
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let plain: Format
    private let fixed: Format
    private let fault: Format

    init(_ text: TextSheet, _ book: Book) throws(WorkbookError) {
        self.text = text
        self.book = book
        sheet = try book.addSheet(text.name)
        plain = try book.styles.format(.textBody)
        fixed = try book.styles.format(.textFixed)
        fault = try book.styles.format(.textFault)
    }

    func write() throws(WorkbookError) {
        try shape()
        try writeTop()
        try writeRecords()
        try refuseTyping()
    }

    /// Formats of whole columns reach the rows that are not there yet.
    private func shape() throws(WorkbookError) {
        let widths = self.widths
        for (i, width) in widths.enumerated() {
            try check(worksheet_set_column(sheet, UInt16(i), UInt16(i), width, format(i)))
        }
        worksheet_freeze_panes(sheet, UInt32(text.headerRow + 1), 1)
        let last = max(text.headerRow + text.recordCount, text.headerRow + 1)
        try check(worksheet_autofilter(sheet, UInt32(text.headerRow), 0, UInt32(last), UInt16(widths.count - 1)))
        let whole = CellRange(sheet: text.name, rows: 0...TextSheetWriter.lastRow, columns: 0...(widths.count - 1))
        try check(
            worksheet_ignore_errors(
                sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
                book.keep(whole.local.filter { $0 != "$" })))
    }

    private func writeTop() throws(WorkbookError) {
        if let notice = text.notice {
            try put(notice, row: 0, column: 0, try book.styles.format(.textNotice))
        }
        let header = try book.styles.format(.textHeader)
        for (i, name) in text.columns.enumerated() { try put(name, row: text.headerRow, column: i, header) }
    }

    private func writeRecords() throws(WorkbookError) {
        // Room for the longest messages, in pixels.
        var note = lxw_comment_options()
        note.width = 320
        note.height = 110
        var notes = 0
        for record in 0..<text.recordCount {
            let row = UInt32(text.headerRow + 1 + record)
            let faults = text.faults(record)
            var column = 0
            var failure = LXW_NO_ERROR
            text.fill(record) { bytes in
                let format = faults.contains { $0.column == column } ? fault : format(column)
                let code =
                    if !bytes.isEmpty {
                        worksheet_write_string(sheet, row, UInt16(column), book.buffer.load(Text(bytes)), format)
                    } else if format == fault {
                        worksheet_write_blank(sheet, row, UInt16(column), format)
                    } else {
                        // The column's format is there already.
                        LXW_NO_ERROR
                    }
                if code != LXW_NO_ERROR { failure = code }
                column += 1
            }
            precondition(column == text.columns.count, "\(text.name): a row of another length than the header")
            try check(failure)
            book.cellCount += column
            for fault in faults where notes < TextSheet.mostNotes {
                notes += 1
                try check(
                    worksheet_write_comment_opt(
                        sheet, row, UInt16(fault.column), book.buffer.load(fault.message), &note))
            }
        }
    }

    /// A formula that nothing satisfies: what is typed is refused, the sheet stays free to be sorted and cut.
    private func refuseTyping() throws(WorkbookError) {
        guard text.firstFixedColumn < text.columns.count else { return }
        var rule = lxw_data_validation()
        rule.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
        rule.value_formula = book.keep("=FALSE")
        rule.ignore_blank = UInt8(LXW_VALIDATION_OFF.rawValue)
        rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        rule.error_title = book.keep(text.refusal.title)
        rule.error_message = book.keep(text.refusal.message)
        try check(
            worksheet_data_validation_range(
                sheet, UInt32(text.headerRow), UInt16(text.firstFixedColumn), UInt32(TextSheetWriter.lastRow),
                UInt16(text.columns.count - 1), &rule))
    }

    // MARK: Columns

    /// Of a sheet, 0 = first.
    private static let lastRow = (1 << 20) - 1

    private func format(_ column: Int) -> Format { column < text.firstFixedColumn ? plain : fixed }

    /// As wide as the header and the first records want it, in characters; never beyond what is seen at a glance.
    private var widths: [Double] {
        var widest = text.columns.map { TextWidth.pixels($0) * 11 / 10 + 16 }
        for record in 0..<min(text.recordCount, 200) {
            var column = 0
            text.fill(record) { bytes in
                widest[column] = max(
                    widest[column], TextWidth.pixels(String(decoding: bytes.prefix(100), as: UTF8.self)))
                column += 1
            }
        }
        return widest.map { min(Double($0 + 16) / 7, 45) }
    }

    private func put(_ words: String, row: Int, column: Int, _ format: Format) throws(WorkbookError) {
        try check(worksheet_write_string(sheet, UInt32(row), UInt16(column), book.buffer.load(words), format))
        book.cellCount += 1
    }

    private func check(_ code: lxw_error) throws(WorkbookError) { try book.check(code, text.name) }
}
