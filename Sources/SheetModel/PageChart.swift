/// A flat chart on a page. Colours are the writer's: one sober palette for all workbooks.
public struct PageChart: Sendable {
    public enum Kind: Sendable {
        /// Horizontal bars: long names, compared.
        case bar
        /// Upright columns: few names, or time.
        case column
        /// Shares of a whole, 2 to 6 of them.
        case pie
    }

    public struct Series: Sendable {
        /// For the legend; a chart of one series has none.
        public let name: String
        public let values: CellRange

        public init(name: String, values: CellRange) {
            self.name = name
            self.values = values
        }
    }

    public var kind: Kind
    public var title: String
    public var categories: CellRange
    public var series: [Series]
    /// The cell at its top left corner, counted from 0.
    public var row: Int
    public var column: Int
    /// In pixels (a row is 20, a column of width w is 7w + 5).
    public var width: Int
    public var height: Int
    /// Values beside their bars (per cent in a pie).
    public var showsValues: Bool

    public init(
        _ kind: Kind, title: String, categories: CellRange, series: [Series], row: Int, column: Int,
        width: Int = 480, height: Int = 288, showsValues: Bool = true
    ) {
        self.kind = kind
        self.title = title
        self.categories = categories
        self.series = series
        self.row = row
        self.column = column
        self.width = width
        self.height = height
        self.showsValues = showsValues
    }
}
