/// How wide the columns of a list are: as its cells go by, the widest content of each.
package struct ListWidths: Sendable {
    private let columns: [Column]
    /// Widest content so far, in pixels.
    private var pixels: [Int]
    /// More content can make it no wider.
    private var isSettled: [Bool]

    init(_ columns: [Column]) {
        self.columns = columns
        pixels = columns.map { _ in 0 }
        isSettled = columns.map { _ in false }
    }

    /// Looks at a cell of a column.
    @inline(__always)
    package mutating func see(_ cell: Cell, in column: Int) {
        if isSettled[column] { return }
        let own = TextWidth.pixels(cell)
        if own > pixels[column] { widen(column, to: own) }
    }

    private mutating func widen(_ column: Int, to own: Int) {
        pixels[column] = own
        if contentWidth(column) >= most(column) { isSettled[column] = true }
    }

    /// Whether the column has been seen whole, or is as wide as it may be.
    func isSettled(_ column: Int) -> Bool { isSettled[column] }

    /// All of its cells went by.
    mutating func settle(_ column: Int) { isSettled[column] = true }

    /// In characters: contents, total and header fit, within the column's bounds.
    package func width(_ i: Int, total: Cell) -> Double {
        let rest = max(TextWidth.pixels(ofTotal: total, columns[i]), TextWidth.pixels(ofHeader: columns[i]))
        let wanted = max(contentWidth(i), TextWidth.characters(rest))
        return max(columns[i].minimumWidth, min(wanted, most(i)))
    }

    /// Where lines may break, a tenth more: the widest content has the room that heights are reckoned with.
    private func contentWidth(_ i: Int) -> Double {
        TextWidth.characters(columns[i].wraps ? pixels[i] * 11 / 10 + 2 : pixels[i])
    }

    private func most(_ i: Int) -> Double {
        max(columns[i].wraps ? columns[i].maximumWidth : 60, columns[i].minimumWidth)
    }
}
