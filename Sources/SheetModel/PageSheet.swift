import Domain

/// A page to be read: cover, rules, national tables. No gridlines; built from the top, one row after the other.
public struct PageSheet: Sendable {
    public enum Orientation: Sendable { case portrait, landscape }

    /// A row of cells, from the first column on.
    public struct Row: Sendable {
        public let cells: [PageCell]
        /// In points (15 is one line); nil: what the cells need.
        public let height: Double?
    }

    package enum Block: Sendable {
        case row(Row)
        case table(PageTable)
        case gap(rows: Int)
    }

    public let name: String
    /// Of the columns, in characters.
    public let widths: [Double]
    public let orientation: Orientation
    /// Of a long table: the header that stays in sight, and stands on each printed page.
    public private(set) var frozenHeader: Int?
    /// Columns that stand on each page where several are needed side by side.
    public let frozenColumns: Int
    package private(set) var blocks: [Block] = []
    /// Where the next row goes, counted from 0.
    public private(set) var nextRow = 0
    public var charts: [PageChart] = []
    /// Values picked out in a part of the page.
    public private(set) var highlights: [(range: CellRange, values: [Highlight])] = []

    public init(name: String, widths: [Double], orientation: Orientation = .landscape, frozenColumns: Int = 0) {
        self.name = name
        self.widths = widths
        self.orientation = orientation
        self.frozenColumns = frozenColumns
    }

    /// Adds a row; gives its number, counted from 0.
    @discardableResult
    public mutating func add(_ cells: PageCell..., height: Double? = nil) -> Int { add(cells, height: height) }

    /// Adds a row; gives its number, counted from 0.
    @discardableResult
    public mutating func add(_ cells: [PageCell], height: Double? = nil) -> Int {
        blocks.append(.row(Row(cells: cells, height: height)))
        nextRow += 1
        return nextRow - 1
    }

    /// Leaves rows blank, for air or under a chart.
    public mutating func skip(_ rows: Int = 1) {
        blocks.append(.gap(rows: rows))
        nextRow += rows
    }

    /// Adds a table; its ranges serve charts and formulas.
    @discardableResult
    public mutating func addTable(
        name: String, firstColumn: Int = 0, columns: [Column], rows: [[PageValue]]
    ) -> PageTable {
        precondition(rows.allSatisfy { $0.count == columns.count }, "\(name): rows as long as the header")
        let table = PageTable(
            name: name, sheet: self.name, headerRow: nextRow, firstColumn: firstColumn, columns: columns, rows: rows)
        blocks.append(.table(table))
        nextRow = table.lastRow + (table.hasTotals ? 2 : 1)
        return table
    }

    /// Keeps the header of a long table in sight.
    public mutating func freeze(_ table: PageTable) { frozenHeader = table.headerRow }

    /// Picks values out in a part of the page.
    public mutating func highlight(_ range: CellRange, _ values: [Highlight]) {
        highlights.append((range, values))
    }

    /// The reference of a cell of this page.
    public func cell(row: Int, column: Int) -> CellRange { CellRange(sheet: name, row: row, column: column) }
}
