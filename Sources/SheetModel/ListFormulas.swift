import Domain

/// Formulas that other sheets write over a list. They count every record, whatever the filters hide.
extension ListSheet {
    /// Sum of a column that has a total `.sum`.
    public func sum(_ column: Int) -> Formula {
        precondition(columns[column].total == .sum, "\(name): \(columns[column].title) is not summed")
        return Formula(over(column) { "SUM(\($0))" }, stored: totals[column])
    }

    /// Number of cells of a column that has a total `.count`.
    public func count(_ column: Int) -> Formula {
        precondition(columns[column].total == .count, "\(name): \(columns[column].title) is not counted")
        return Formula(over(column) { "COUNTA(\($0))" }, stored: totals[column])
    }

    /// How many records have that value, one of the column's `tallies`.
    public func count(_ column: Int, equalTo value: Text) -> Formula {
        guard let index = columns[column].tallies.firstIndex(of: value) else {
            preconditionFailure("\(name): \(value) is not among the tallies of \(columns[column].title)")
        }
        let words = A1.words(value.description)
        return Formula(over(column) { "COUNTIF(\($0),\(words))" }, stored: .integer(tallies[column][index]))
    }

    /// An expression for each part, added up.
    public func over(_ column: Int, _ expression: (_ range: String) -> String) -> String {
        parts.map { expression(range(column, in: $0).reference) }.joined(separator: "+")
    }
}
