/// The cells of one row that a step concludes.
public struct ConcludedRow: Sendable, Equatable {
    public let output: Conclusion.Output
    public let key: [StepValue]
    /// By column.
    public internal(set) var cells: [Operand]
}

extension Step {
    /// Its conclusions, those of one row together, in the order in which rows were first concluded.
    public var concludedRows: [ConcludedRow] {
        var rows: [ConcludedRow] = []
        for conclusion in conclusions {
            let cell = Operand(name: conclusion.column, value: conclusion.value)
            if let i = rows.firstIndex(where: { $0.output == conclusion.output && $0.key == conclusion.key }) {
                rows[i].cells.append(cell)
            } else {
                rows.append(ConcludedRow(output: conclusion.output, key: conclusion.key, cells: [cell]))
            }
        }
        return rows
    }
}
