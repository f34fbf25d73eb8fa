import Domain

/// A long list: one row per record, filters, live totals above the header.
///
/// Layout, rows counted from 0: title, subtitle, totals, header, then the records. Totals stand above the header
/// because rows are written in order, once, and because they stay in sight there. A list longer than a sheet goes on
/// in `Droits (2)`, `Droits (3)`…, each with its own header and totals; formulas made here always mean the whole list.
///
/// `init` reads through once what the rows above and their heights need; the writer reads all of it, and finds how wide
/// the columns are.
public struct ListSheet: Sendable {
    public static let titleRow = 0
    public static let subtitleRow = 1
    public static let totalsRow = 2
    public static let headerRow = 3
    public static let firstRow = 4
    /// The records that fit on one sheet.
    public static let mostRows = 1_048_576 - firstRow

    /// Puts record `index` (from 0) into the row's cells. The array has one cell per column, all `.empty`.
    /// Called for each record, in order, once or twice; must give the same cells both times.
    public typealias Fill = @Sendable (_ index: Int, _ cells: inout [Cell]) -> Void

    /// The same for some columns; what it puts into others is not read.
    public typealias FillSome = @Sendable (_ index: Int, _ columns: [Int], _ cells: inout [Cell]) -> Void

    /// One sheet of the list.
    public struct Part: Sendable {
        /// The sheet's name.
        public let name: String
        /// The records it holds, by index.
        public let records: Range<Int>
        /// By column; `.empty` where the column has no total.
        public let totals: [Cell]
    }

    public let name: String
    public let title: String
    public let subtitle: String
    public let columns: [Column]
    public let recordCount: Int
    /// Columns that stay in sight when the sheet is scrolled sideways.
    public let frozenColumns: Int
    /// The sentence that stands in place of the subtitle when there is no record.
    public let emptyNote: String
    public let fill: Fill

    /// At least one, also without records.
    public let parts: [Part]
    /// Of the whole list, by column; `.empty` where the column has no total.
    public let totals: [Cell]
    /// As far as they are known before the records are written: those of wrapped columns.
    package let widths: ListWidths
    /// How often each of `Column.tallies` was found, by column.
    let tallies: [[Int64]]

    /// - Parameters:
    ///   - name: of the sheet, at most 27 characters where the list may be split (31 otherwise).
    ///   - rowsPerSheet: 1 to `mostRows`; smaller only in tests.
    ///   - fillSome: nil: `fill` is called for all columns.
    public init(
        name: String, title: String, subtitle: String = "", columns: [Column], recordCount: Int,
        frozenColumns: Int = 1, emptyNote: String = "Aucune ligne.", rowsPerSheet: Int = ListSheet.mostRows,
        fillSome: FillSome? = nil, fill: @escaping Fill
    ) {
        precondition(!columns.isEmpty && recordCount >= 0 && 1...ListSheet.mostRows ~= rowsPerSheet)
        self.name = name
        self.title = title
        self.subtitle = subtitle
        self.columns = columns
        self.recordCount = recordCount
        self.frozenColumns = frozenColumns
        self.emptyNote = emptyNote
        self.fill = fill

        var reading = ListReading(columns: columns)
        var parts: [Part] = []
        var first = 0
        repeat {
            let records = first..<min(first + rowsPerSheet, recordCount)
            let partTotals = reading.read(records, fillSome ?? { index, _, cells in fill(index, &cells) })
            let partName = parts.isEmpty ? name : "\(name) (\(parts.count + 1))"
            parts.append(Part(name: partName, records: records, totals: partTotals))
            first = records.upperBound
        } while first < recordCount
        self.parts = parts
        totals = reading.totals
        widths = reading.seenWidths
        tallies = reading.tallies
    }

    /// The position of the column with that title. Asking for a title that is not there stops the program.
    public func column(_ title: String) -> Int {
        guard let index = columns.firstIndex(where: { $0.title == title }) else {
            preconditionFailure("\(name): no column \(title)")
        }
        return index
    }

    /// The cells of a column in one part. An empty list has one row, blank.
    public func range(_ column: Int, in part: Part) -> CellRange {
        let last = ListSheet.firstRow + max(part.records.count, 1) - 1
        return CellRange(sheet: part.name, rows: ListSheet.firstRow...last, columns: column...column)
    }

    /// Columns whose cells may take several lines, and their widths in characters.
    package var wrappedColumns: [(column: Int, width: Double)] {
        columns.indices.filter { columns[$0].wraps }.map { ($0, widths.width($0, total: totals[$0])) }
    }

    /// In points, for a record with wrapped cells; nil where one line will do. Spreadsheets do not all find it
    /// themselves.
    package func height(of cells: [Cell], wrapped: [(column: Int, width: Double)]) -> Double? {
        var lines = 1
        for (i, width) in wrapped {
            guard case .text(let text) = cells[i] else { continue }
            // A tenth for letters that another font draws wider.
            lines = max(lines, TextWidth.lineCount(text, pixels: Int(width * 7 - 14) * 10 / 11))
        }
        return lines > 1 ? min(15 * Double(lines) + 1, 409) : nil
    }
}
