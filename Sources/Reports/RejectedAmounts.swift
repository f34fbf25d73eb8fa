import Domain

/// Gross amounts of rejected payments, by where their lines are: for the lists of findings.
public struct RejectedAmounts: Sendable {
    private struct Entry {
        let place: Place
        let amount: Cents
    }

    /// By place.
    private let entries: [Entry]

    /// - Parameter leftOut: rejected and ignored lines, in any order.
    public init(_ leftOut: [LeftOutPayment]) {
        entries = leftOut.compactMap { line in
            line.isIgnored ? nil : line.brut.map { Entry(place: line.place, amount: $0) }
        }.sorted { $0.place < $1.place }
    }

    /// As written; nil where the line is no rejected payment, or its amount cannot be read.
    public subscript(_ place: Place) -> Cents? {
        let index = entries.firstIndex(notBefore: { $0.place < place })
        return index < entries.count && entries[index].place == place ? entries[index].amount : nil
    }
}
