import CXLSXWriter
import Domain
import SheetModel

/// Writes a list, one sheet for each of its parts.
struct ListWriter {
    let list: ListSheet
    let workbook: Workbook
    let book: Book

    /// Widths are known once the last record of the last part is written; no row depends on them.
    func write() throws(WorkbookError) {
        var widths = list.widths
        var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
        for (index, part) in list.parts.enumerated() {
            let sheet = try book.addSheet(part.name)
            try write(part, number: index + 1, sheet, &widths)
            sheets.append(sheet)
        }
        let wide = list.columns.indices.map { widths.width($0, total: list.totals[$0]) }
        for (part, sheet) in zip(list.parts, sheets) { try finish(sheet, part, widths: wide) }
    }

    private func write(
        _ part: ListSheet.Part, number: Int, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ widths: inout ListWidths
    ) throws(WorkbookError) {
        let cells = CellWriter(sheet: sheet, buffer: book.buffer)
        try shape(sheet, part)
        try writeTop(sheet, cells, part, number: number)
        try writeRecords(sheet, cells, part, &widths)
        try addHelp(sheet, part)
    }

    /// Widths, and how it is printed.
    private func finish(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ part: ListSheet.Part, widths: [Double]
    ) throws(WorkbookError) {
        for (i, width) in widths.enumerated() {
            try book.check(worksheet_set_column(sheet, UInt16(i), UInt16(i), width, nil), part.name)
        }
        let paper = PrintSetup.Paper(isLandscape: true, widths: widths, repeated: list.frozenColumns)
        try PrintSetup.apply(workbook, to: sheet, named: part.name, paper, book)
        try book.check(
            worksheet_repeat_rows(sheet, UInt32(ListSheet.headerRow), UInt32(ListSheet.headerRow)), part.name)
    }

    /// Frozen header, filters.
    private func shape(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ part: ListSheet.Part) throws(WorkbookError) {
        worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        worksheet_freeze_panes(sheet, UInt32(ListSheet.firstRow), UInt16(list.frozenColumns))
        let rows = list.range(0, in: part).rows
        try book.check(
            worksheet_autofilter(
                sheet, UInt32(ListSheet.headerRow), 0, UInt32(rows.upperBound), UInt16(list.columns.count - 1)),
            part.name)
    }

    /// Title, subtitle, totals, header.
    private func writeTop(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ cells: CellWriter, _ part: ListSheet.Part, number: Int
    ) throws(WorkbookError) {
        let heights: [(Int, Double)] = [
            (ListSheet.titleRow, 28), (ListSheet.subtitleRow, 18), (ListSheet.totalsRow, 21), (ListSheet.headerRow, 35),
        ]
        for (row, height) in heights.prefix(1) { try setHeight(sheet, row, height, part) }
        try put(sheet, list.title, row: ListSheet.titleRow, column: 0, .listTitle, part)
        for (row, height) in heights.dropFirst() {
            try setHeight(sheet, row, height, part)
            switch row {
            case ListSheet.subtitleRow:
                let nothing = list.recordCount == 0
                try put(
                    sheet, nothing ? list.emptyNote : subtitle(part, number: number), row: row, column: 0,
                    nothing ? .listNothing : .listSubtitle, part)
            case ListSheet.totalsRow: try writeTotals(sheet, cells, part)
            default:
                for (i, column) in list.columns.enumerated() {
                    try put(sheet, column.title, row: row, column: i, .header(isNumber: column.kind.isNumber), part)
                }
            }
        }
    }

    private func subtitle(_ part: ListSheet.Part, number: Int) -> String {
        guard list.parts.count > 1 else { return list.subtitle }
        let place =
            "Partie \(number) sur \(list.parts.count) : lignes \(part.records.lowerBound + 1) à "
            + "\(part.records.upperBound) sur \(list.recordCount). Les totaux sont ceux de cette partie."
        return list.subtitle.isEmpty ? place : "\(list.subtitle) \(place)"
    }

    /// `SUBTOTAL` leaves out what filters (and hands) hide.
    private func writeTotals(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ cells: CellWriter, _ part: ListSheet.Part
    ) throws(WorkbookError) {
        let row = UInt32(ListSheet.totalsRow)
        for (i, column) in list.columns.enumerated() {
            let range = list.range(i, in: part).local
            switch column.total {
            case .none:
                try put(
                    sheet, i == 0 ? "Total visible" : "", row: ListSheet.totalsRow, column: i, .listTotalLabel, part)
                continue
            case .sum:
                try cells.write(
                    Formula("SUBTOTAL(109,\(range))", stored: part.totals[i]), row: row, column: UInt16(i),
                    try book.styles.format(.listTotal(column.kind)))
            case .count:
                try cells.write(
                    Formula("SUBTOTAL(103,\(range))", stored: part.totals[i]), row: row, column: UInt16(i),
                    try book.styles.format(.listCount))
            }
            book.cellCount += 1
        }
    }

    /// The one hot loop: everything it needs is looked up before.
    private func writeRecords(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ cells: CellWriter, _ part: ListSheet.Part,
        _ widths: inout ListWidths
    ) throws(WorkbookError) {
        var formats: [Format] = []
        for column in list.columns {
            formats.append(try book.styles.format(.body(column.kind, wraps: column.wraps)))
        }
        let nothing = [Cell](repeating: .empty, count: list.columns.count)
        let wrapped = list.wrappedColumns
        var row = nothing
        for record in part.records {
            for i in row.indices { row[i] = .empty }
            list.fill(record, &row)
            precondition(row.count == nothing.count, "\(list.name): a row of another length than the header")
            let number = UInt32(ListSheet.firstRow + record - part.records.lowerBound)
            if !wrapped.isEmpty, let height = list.height(of: row, wrapped: wrapped) {
                try setHeight(sheet, Int(number), height, part)
            }
            for i in row.indices {
                if row[i].isEmpty { continue }
                widths.see(row[i], in: i)
                let format = list.columns[i].kind == .measure ? try measure(row[i]) : formats[i]
                let code = cells.write(row[i], row: number, column: UInt16(truncatingIfNeeded: i), format)
                if code != LXW_NO_ERROR { try book.check(code, part.name) }
                book.cellCount += 1
            }
        }
    }

    /// Of a column whose cells are dates, amounts or numbers.
    private func measure(_ cell: Cell) throws(WorkbookError) -> Format {
        try book.styles.format(.measure(Column.Kind(of: cell)))
    }

    /// Statuses picked out, codes left in peace, notes on headers.
    private func addHelp(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ part: ListSheet.Part) throws(WorkbookError) {
        var codes: [String] = []
        for (i, column) in list.columns.enumerated() {
            let range = list.range(i, in: part)
            try Highlighter.add(column.highlights, over: range, to: sheet, book)
            if column.kind == .code {
                codes.append(range.local.filter { $0 != "$" })
            }
            if let note = column.note { try addNote(note, title: column.title, column: i, sheet, part) }
        }
        if !part.records.isEmpty {
            let rows = list.range(0, in: part).rows
            let whole = CellRange(sheet: part.name, rows: rows, columns: 0...(list.columns.count - 1))
            try Highlighter.addLine(under: whole, to: sheet, book)
        }
        if !codes.isEmpty {
            let ranges = codes.joined(separator: " ")
            try book.check(
                worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), book.keep(ranges)),
                part.name)
        }
    }

    /// Shown when the header is selected; nothing is restricted.
    private func addNote(
        _ note: String, title: String, column: Int, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ part: ListSheet.Part
    ) throws(WorkbookError) {
        var help = lxw_data_validation()
        help.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        help.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        help.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
        if title.unicodeScalars.count <= 32 { help.input_title = book.keep(title) }
        help.input_message = book.keep(note)
        try book.check(
            worksheet_data_validation_cell(sheet, UInt32(ListSheet.headerRow), UInt16(column), &help), part.name)
    }

    private func put(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ words: String, row: Int, column: Int, _ style: Styles.Style,
        _ part: ListSheet.Part
    ) throws(WorkbookError) {
        let format = try book.styles.format(style)
        try book.check(
            worksheet_write_string(sheet, UInt32(row), UInt16(column), book.buffer.load(words), format), part.name)
        book.cellCount += 1
    }

    private func setHeight(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ height: Double, _ part: ListSheet.Part
    ) throws(WorkbookError) {
        try book.check(worksheet_set_row(sheet, UInt32(row), height, nil), part.name)
    }
}
