import CXLSXWriter
import Domain
import SheetModel

/// Writes a page: its rows from the top, then its charts.
struct PageWriter {
    let page: PageSheet
    let workbook: Workbook
    let book: Book
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let cells: CellWriter

    init(_ page: PageSheet, in workbook: Workbook, _ book: Book) throws(WorkbookError) {
        self.page = page
        self.workbook = workbook
        self.book = book
        sheet = try book.addSheet(page.name)
        cells = CellWriter(sheet: sheet, buffer: book.buffer)
    }

    func write() throws(WorkbookError) {
        for (i, width) in page.widths.enumerated() {
            try book.check(worksheet_set_column(sheet, UInt16(i), UInt16(i), width, nil), page.name)
        }
        worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        var row = 0
        for block in page.blocks {
            switch block {
            case .gap(let rows): row += rows
            case .row(let line):
                try write(line, at: row)
                row += 1
            case .table(let table):
                try TableWriter(table: table, page: self).write()
                row = table.lastRow + (table.hasTotals ? 2 : 1)
            }
        }
        for highlight in page.highlights {
            try Highlighter.add(highlight.values, over: highlight.range, to: sheet, book)
        }
        for chart in page.charts { try ChartWriter(chart: chart, sheet: sheet, book: book, page: page.name).write() }
        let paper = PrintSetup.Paper(
            isLandscape: page.orientation == .landscape, widths: page.widths, repeated: page.frozenColumns)
        try PrintSetup.apply(workbook, to: sheet, named: page.name, paper, book)
        guard let header = page.frozenHeader else { return }
        worksheet_freeze_panes(sheet, UInt32(header + 1), 0)
        try book.check(worksheet_repeat_rows(sheet, UInt32(header), UInt32(header)), page.name)
    }

    private func write(_ line: PageSheet.Row, at row: Int) throws(WorkbookError) {
        if let height = page.height(of: line) { try setHeight(height, of: row) }
        var column = 0
        for cell in line.cells {
            let kind = Column.Kind(of: PageTable.stored(cell.value))
            let format = try book.styles.format(PageWriter.isLink(cell.value) ? .link : .page(cell.role, kind))
            if cell.span > 1 {
                // The library fills the merged cells with blanks of that format; the value goes over the first.
                try book.check(
                    worksheet_merge_range(
                        sheet, UInt32(row), UInt16(column), UInt32(row), UInt16(column + cell.span - 1), "", format),
                    page.name)
            }
            try put(cell.value, row: row, column: column, format, skipsBlank: cell.role == .cell)
            column += cell.span
        }
    }

    /// A blank with a look of its own (ground, line) is written as such.
    func put(
        _ value: PageValue, row: Int, column: Int, _ format: Format, skipsBlank: Bool = false
    ) throws(WorkbookError) {
        let (r, c) = (UInt32(row), UInt16(column))
        switch value {
        case .cell(let cell):
            if cell.isEmpty, skipsBlank { return }
            try book.check(cells.write(cell, row: r, column: c, format), page.name)
        case .words(let words):
            try book.check(worksheet_write_string(sheet, r, c, book.buffer.load(words), format), page.name)
        case .formula(let formula):
            try cells.write(formula, row: r, column: c, format)
        case .link(let words, let target):
            let address = "internal:\(A1.quoted(target))!A1"
            try book.check(
                worksheet_write_url_opt(
                    sheet, r, c, book.keep(address), format, book.keep(words), book.keep("Aller à \(target)")),
                page.name)
        }
        book.cellCount += 1
    }

    func setHeight(_ height: Double, of row: Int) throws(WorkbookError) {
        try book.check(worksheet_set_row(sheet, UInt32(row), height, nil), page.name)
    }

    static func isLink(_ value: PageValue) -> Bool {
        if case .link = value { true } else { false }
    }
}
