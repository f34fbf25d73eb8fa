import Domain

/// Adds up a column as a spreadsheet would, in whole hundredths.
struct RunningTotal {
    let total: Column.Total
    let kind: Column.Kind
    private(set) var amount: Int64 = 0

    init(_ column: Column) {
        total = column.total
        kind = column.kind
    }

    mutating func add(_ cell: Cell) {
        switch total {
        case .none: break
        case .sum: if let hundredths = cell.hundredths { amount += hundredths }
        case .count: if !cell.isEmpty { amount += 1 }
        }
    }

    /// `.empty` where the column has no total.
    var cell: Cell {
        switch (total, kind) {
        case (.none, _): .empty
        case (.count, _): .integer(amount)
        case (.sum, .money): .cents(Cents(amount))
        case (.sum, .years): .years(amount)
        case (.sum, _): .integer(amount / 100)
        }
    }

    static func += (a: inout RunningTotal, b: RunningTotal) { a.amount += b.amount }
}
