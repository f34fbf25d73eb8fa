import Domain

/// The first reading of a list: totals, tallies, and how wide its contents are.
struct ListReading {
    let columns: [Column]
    private var whole: [RunningTotal]
    /// Widest content so far, in pixels.
    private var pixels: [Int]
    private(set) var tallies: [[Int64]]

    init(columns: [Column]) {
        self.columns = columns
        whole = columns.map { RunningTotal($0) }
        pixels = columns.map { _ in 0 }
        tallies = columns.map { $0.tallies.map { _ in 0 } }
    }

    /// Reads some records; gives their own totals.
    mutating func read(_ records: Range<Int>, _ fill: ListSheet.Fill) -> [Cell] {
        var part = columns.map { RunningTotal($0) }
        var cells = [Cell](repeating: .empty, count: columns.count)
        let tallied = columns.indices.filter { !columns[$0].tallies.isEmpty }
        for record in records {
            for i in cells.indices { cells[i] = .empty }
            fill(record, &cells)
            for i in cells.indices {
                if cells[i].isEmpty { continue }
                part[i].add(cells[i])
                pixels[i] = max(pixels[i], TextWidth.pixels(cells[i]))
            }
            for i in tallied { tally(cells[i], of: i) }
        }
        for i in part.indices { whole[i] += part[i] }
        return part.map(\.cell)
    }

    private mutating func tally(_ cell: Cell, of column: Int) {
        guard case .text(let text) = cell, let k = columns[column].tallies.firstIndex(of: text) else { return }
        tallies[column][k] += 1
    }

    var totals: [Cell] { whole.map(\.cell) }

    /// In characters: contents, total and header fit, within the column's bounds.
    var widths: [Double] {
        columns.indices.map { i in
            let column = columns[i]
            // Where lines may break, a tenth more: the widest content has the room that heights are reckoned with.
            let widest = column.wraps ? pixels[i] * 11 / 10 + 2 : pixels[i]
            let content = max(
                widest, TextWidth.pixels(ofTotal: whole[i].cell, column), TextWidth.pixels(ofHeader: column))
            let most = column.wraps ? column.maximumWidth : 60.0
            return max(column.minimumWidth, min(TextWidth.characters(content), max(most, column.minimumWidth)))
        }
    }
}
