import Domain

/// The first reading of a list, for what must be known before its rows are written: totals and tallies, and how wide
/// the columns are whose cells decide the height of rows. Other columns are not filled.
struct ListReading {
    let columns: [Column]
    private var whole: [RunningTotal]
    private var widths: ListWidths
    private(set) var tallies: [[Int64]]
    /// Read to the end, for a total or for tallies.
    private let added: [Int]
    private let tallied: [Int]
    /// Read until they are as wide as they may be.
    private var measured: [Int]

    init(columns: [Column]) {
        self.columns = columns
        whole = columns.map { RunningTotal($0) }
        widths = ListWidths(columns)
        tallies = columns.map { $0.tallies.map { _ in 0 } }
        tallied = columns.indices.filter { !columns[$0].tallies.isEmpty }
        added = columns.indices.filter { columns[$0].total != .none || !columns[$0].tallies.isEmpty }
        measured = columns.indices.filter { columns[$0].wraps }
    }

    /// Reads some records; gives their own totals.
    mutating func read(_ records: Range<Int>, _ fill: ListSheet.FillSome) -> [Cell] {
        var part = columns.map { RunningTotal($0) }
        var cells = [Cell](repeating: .empty, count: columns.count)
        var wanted = self.wanted
        for record in records {
            if wanted.isEmpty { break }
            for i in wanted { cells[i] = .empty }
            fill(record, wanted, &cells)
            for i in added { part[i].add(cells[i]) }
            for i in tallied { tally(cells[i], of: i) }
            if !measured.isEmpty, measure(cells) { wanted = self.wanted }
        }
        for i in part.indices { whole[i] += part[i] }
        return part.map(\.cell)
    }

    private var wanted: [Int] { Set(added + measured).sorted() }

    /// Whether a column needs no more looks.
    private mutating func measure(_ cells: [Cell]) -> Bool {
        for i in measured where !cells[i].isEmpty { widths.see(cells[i], in: i) }
        let before = measured.count
        measured.removeAll { widths.isSettled($0) }
        return measured.count < before
    }

    private mutating func tally(_ cell: Cell, of column: Int) {
        guard case .text(let text) = cell, let k = columns[column].tallies.firstIndex(of: text) else { return }
        tallies[column][k] += 1
    }

    var totals: [Cell] { whole.map(\.cell) }

    /// Once all was read.
    var seenWidths: ListWidths {
        var widths = self.widths
        for i in columns.indices where columns[i].wraps { widths.settle(i) }
        return widths
    }
}
