/// The cells of one sheet in two workbooks, walked through together: rows and columns only grow.
struct SheetComparison {
    /// One difference, and what both sides hold.
    struct Found: Equatable {
        let reference: String
        let values: Difference.Values
    }

    /// The first ones, at most ``shown``.
    private(set) var first: [Found] = []
    /// All of them.
    private(set) var count = 0
    /// What stands beside the cells (widths, links, print set-up) differs.
    private(set) var differsBetween = false
    static let shown = 5

    init(published: CellReader, obtained: CellReader) throws(ComparisonError) {
        var one = try published.next()
        var other = try obtained.next()
        while one != nil || other != nil {
            if let a = one, let b = other, a.position == b.position {
                if a != b { add(a, SheetComparison.values(a, b)) }
                one = try published.next()
                other = try obtained.next()
            } else if let a = one, other.map({ Cell.precedes(a, $0) }) ?? true {
                add(a, .hidden("publiée seulement"))
                one = try published.next()
            } else if let b = other {
                add(b, .hidden("obtenue seulement"))
                other = try obtained.next()
            }
        }
        differsBetween = published.between != obtained.between
    }

    private mutating func add(_ cell: Cell, _ values: Difference.Values) {
        count += 1
        if first.count < SheetComparison.shown { first.append(Found(reference: cell.position.name, values: values)) }
    }

    private static func values(_ a: Cell, _ b: Cell) -> Difference.Values {
        if a.value != b.value {
            if let one = a.number, let other = b.number { return .shown(published: one, obtained: other) }
            return .hidden(a.number == nil && b.number == nil ? "texte différent" : "un nombre d'un seul côté")
        }
        return .hidden(a.formula != b.formula ? "formule différente" : "style différent")
    }
}
