import Domain

/// A short table on a page: header, rows and, where a column has a total, a line of totals below.
///
/// In a workbook that is not streamed it becomes a real table of the spreadsheet (banded rows, filters, a name);
/// in a streamed one the same cells with the same look.
public struct PageTable: Sendable {
    /// Letters, digits and `_`, beginning with a letter; unique in the workbook.
    public let name: String
    public let sheet: String
    /// Where the header is, counted from 0.
    public let headerRow: Int
    public let firstColumn: Int
    public let columns: [Column]
    /// Each as long as `columns`.
    public let rows: [[PageValue]]

    public var firstRow: Int { headerRow + 1 }
    /// Of the values; the header's when there is none.
    public var lastRow: Int { headerRow + rows.count }
    public var hasTotals: Bool { columns.contains { $0.total != .none } && !rows.isEmpty }
    public var totalsRow: Int? { hasTotals ? lastRow + 1 : nil }

    /// The values of a column, for charts and formulas. The table must have a row.
    public func range(_ column: Int) -> CellRange {
        CellRange(
            sheet: sheet, rows: firstRow...lastRow, columns: (firstColumn + column)...(firstColumn + column))
    }

    /// The total of a column as a spreadsheet would compute it from what is stored; `.empty` if it has none.
    public func total(_ column: Int) -> Cell {
        var total = RunningTotal(columns[column])
        for row in rows { total.add(PageTable.stored(row[column])) }
        return total.cell
    }

    package static func stored(_ value: PageValue) -> Cell {
        switch value {
        case .cell(let cell): cell
        case .formula(let formula): formula.stored
        case .words(let words), .link(let words, _): words.isEmpty ? .empty : .words("x")
        }
    }
}
