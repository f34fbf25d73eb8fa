import CXLSXWriter
import Domain
import SheetModel

/// Writes a table of a page: a real one where the workbook allows it, else the same cells with the same look.
struct TableWriter {
    let table: PageTable
    let page: PageWriter
    private var book: Book { page.book }

    init(table: PageTable, page: PageWriter) {
        self.table = table
        self.page = page
    }

    func write() throws(WorkbookError) {
        let isReal = !book.isStreamed && !table.rows.isEmpty
        try page.setHeight(page.page.height(ofTableHeader: table.columns, at: table.firstColumn), of: table.headerRow)
        if isReal { try addTable() } else { try writeHeader() }
        for (i, values) in table.rows.enumerated() {
            let row = table.firstRow + i
            if let height = page.page.height(ofTableRow: values, at: table.firstColumn) {
                try page.setHeight(height, of: row)
            }
            for (k, value) in values.enumerated() {
                try page.put(value, row: row, column: table.firstColumn + k, try format(value, table.columns[k]))
            }
        }
        if let row = table.totalsRow { try writeTotals(at: row, isReal: isReal) }
        guard !table.rows.isEmpty else { return }
        for (k, column) in table.columns.enumerated() {
            try Highlighter.add(column.highlights, over: table.range(k), to: page.sheet, book)
        }
    }

    private func format(_ value: PageValue, _ column: Column) throws(WorkbookError) -> Format {
        if PageWriter.isLink(value) { return try book.styles.format(.tableLink) }
        return try book.styles.format(.page(.cell, Column.Kind(of: PageTable.stored(value), in: column.kind)))
    }

    private func writeHeader() throws(WorkbookError) {
        for (k, column) in table.columns.enumerated() {
            try page.put(
                .words(column.title), row: table.headerRow, column: table.firstColumn + k,
                try book.styles.format(.page(.tableHeader, column.kind)))
        }
    }

    /// The library writes the header's cells and names the columns after them.
    private func addTable() throws(WorkbookError) {
        var columns: [UnsafeMutablePointer<lxw_table_column>?] = []
        defer { for column in columns { column?.deallocate() } }
        for (k, column) in table.columns.enumerated() {
            let pointer = UnsafeMutablePointer<lxw_table_column>.allocate(capacity: 1)
            pointer.initialize(to: lxw_table_column())
            columns.append(pointer)
            pointer.pointee.header = book.keep(column.title)
            pointer.pointee.header_format = try book.styles.format(.page(.tableHeader, column.kind))
            guard table.hasTotals else { continue }
            switch column.total {
            case .none: if k == 0 { pointer.pointee.total_string = book.keep("Total") }
            case .sum: pointer.pointee.total_function = UInt8(LXW_TABLE_FUNCTION_SUM.rawValue)
            case .count: pointer.pointee.total_function = UInt8(LXW_TABLE_FUNCTION_COUNT.rawValue)
            }
            pointer.pointee.total_value = CellWriter.number(table.total(k)) ?? 0
        }
        columns.append(nil)
        var options = lxw_table_options()
        options.name = book.keep(table.name)
        options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        options.style_type_number = 1
        options.no_banded_rows = 1
        options.total_row = table.hasTotals ? 1 : 0
        let code = columns.withUnsafeMutableBufferPointer { pointers in
            options.columns = pointers.baseAddress
            return worksheet_add_table(
                page.sheet, UInt32(table.headerRow), UInt16(table.firstColumn),
                UInt32(table.totalsRow ?? table.lastRow), UInt16(table.firstColumn + table.columns.count - 1), &options)
        }
        try book.check(code, table.sheet)
        book.cellCount += table.columns.count
    }

    /// In a real table the formula names the column, as Excel writes it itself. Written over the library's own, which
    /// leaves the table's name out (LibreOffice cannot compute that) and carries no look.
    private func writeTotals(at row: Int, isReal: Bool) throws(WorkbookError) {
        for (k, column) in table.columns.enumerated() {
            let total = table.total(k)
            let kind = column.total == .none ? .text : Column.Kind(of: total, in: column.kind)
            let format = try book.styles.format(.page(.total, kind))
            let range = isReal ? "\(table.name)[\(column.title)]" : table.range(k).local
            let value: PageValue =
                switch column.total {
                case .none: .words(k == 0 ? "Total" : "")
                case .sum: .formula(Formula("SUBTOTAL(109,\(range))", stored: total))
                case .count: .formula(Formula("SUBTOTAL(103,\(range))", stored: total))
                }
            try page.put(value, row: row, column: table.firstColumn + k, format)
        }
    }
}
