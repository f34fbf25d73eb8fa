import Domain

/// How high the rows of a page must be for their words. Computed here, because merged cells are never fitted by the
/// spreadsheet itself.
extension PageSheet {
    /// In points; nil where the ordinary height will do.
    package func height(of row: Row) -> Double? {
        if let height = row.height { return height }
        var most: Double?
        var column = 0
        for cell in row.cells {
            if let needed = height(of: cell, at: column) { most = max(most ?? 0, needed) }
            column += cell.span
        }
        return most
    }

    /// Of a row of a table, by its longest wrapped cell.
    package func height(ofTableRow row: [PageValue], at firstColumn: Int) -> Double? {
        let lines = row.indices.map {
            lineCount(row[$0], columns: (firstColumn + $0)..<(firstColumn + $0 + 1), scale: 10)
        }
        return lines.max().flatMap { $0 > 1 ? 15 * Double($0) + 1 : nil }
    }

    /// Of a table's header, bold and up to the width of its columns.
    package func height(ofTableHeader columns: [Column], at firstColumn: Int) -> Double {
        let lines = columns.indices.map {
            lineCount(.words(columns[$0].title), columns: (firstColumn + $0)..<(firstColumn + $0 + 1), scale: 12)
        }
        return max(21, 15 * Double(lines.max() ?? 1) + 4)
    }

    private func height(of cell: PageCell, at column: Int) -> Double? {
        let columns = column..<(column + cell.span)
        switch cell.role {
        case .title: return 32
        case .subtitle: return 18
        case .heading: return 24
        case .figure: return 34
        case .tableHeader: return max(21, 15 * Double(lineCount(cell.value, columns: columns, scale: 11)) + 4)
        case .note, .caption:
            let lines = lineCount(cell.value, columns: columns, scale: 10)
            return lines > 1 ? 14 * Double(lines) + 2 : nil
        case .label, .cell, .total, .good, .alert:
            let lines = lineCount(cell.value, columns: columns, scale: 10)
            return lines > 1 ? 15 * Double(lines) + 1 : nil
        }
    }

    /// Lines that the words take when wrapped, `scale` tenths as wide as the ordinary letters.
    private func lineCount(_ value: PageValue, columns: Range<Int>, scale: Int) -> Int {
        let room = columns.reduce(0.0) { $0 + ($1 < widths.count ? widths[$1] : 8.43) * 7 } - 9
        let pixels = Int(room * 10) / scale
        switch value {
        case .words(var words), .link(var words, _):
            return words.withUTF8 { TextWidth.lineCount(Text($0), pixels: pixels) }
        case .cell(.text(let text)): return TextWidth.lineCount(text, pixels: pixels)
        default: return 1
        }
    }
}
