import Domain

/// What each of some agents has several of, agent after agent.
struct FigureItems<Row: BitwiseCopyable & Equatable & Sendable>: Sendable {
    private(set) var rows: [Row] = []
    /// By agent, where his rows end.
    private(set) var ends: [Int] = []

    mutating func append(_ row: Row) { rows.append(row) }
    /// The rows of an agent are all there.
    mutating func endAgent() { ends.append(rows.count) }

    mutating func append(_ own: some Collection<Row>) {
        rows.append(contentsOf: own)
        endAgent()
    }

    /// The agents of another, after these.
    mutating func append(_ other: FigureItems) {
        let before = rows.count
        rows += other.rows
        ends.append(contentsOf: other.ends.lazy.map { before + $0 })
    }

    mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    private func range(_ agent: Int) -> Range<Int> { (agent == 0 ? 0 : ends[agent - 1])..<ends[agent] }

    subscript(_ agent: Int) -> ArraySlice<Row> { rows[range(agent)] }

    func isSame(_ agent: Int, as known: UnsafeBufferPointer<Row>) -> Bool {
        let range = range(agent)
        guard range.count == known.count else { return false }
        for (i, row) in zip(range, known) where rows[i] != row { return false }
        return true
    }

    var grouped: Grouped<Row> { Grouped(rows: rows, starts: [0] + ends.map(Int32.init)) }
}
