/// A table of counts with its sums, in which small groups cannot be found: not printed, nor to be had by taking what is
/// printed from a sum.
///
/// Every row and every column is an equation, parts = sum. A hidden cell alone in it would be known, and so would several
/// parts together beside a sum that is shown: in each line where they are under five, the smallest other cell that is not
/// 0 is hidden too, else one that is.
public struct HiddenCells: Sendable {
    /// Groups under this are not shown.
    public static let smallestShown = 5

    /// Rows of counts, the last row and the last column being sums; nil = hidden.
    public private(set) var shown: [[Int?]]

    /// - Parameters:
    ///   - counts: rows of equal length, without sums.
    ///   - sums: columns whose sum is hidden elsewhere, where it stands too.
    public init(_ counts: [[Int]], hidingSums sums: Set<Int> = []) {
        var table = counts.map { $0 + [$0.reduce(0, +)] }
        let width = table.first?.count ?? 1
        table.append((0..<width).map { column in table.reduce(0) { $0 + $1[column] } })
        shown = table.map { row in row.map { (1..<HiddenCells.smallestShown).contains($0) ? nil : $0 } }
        for column in sums { shown[table.count - 1][column] = nil }
        var isDone = false
        while !isDone {
            isDone = true
            for line in lines(rows: table.count, columns: width) {
                let hidden = line.filter { shown[$0.row][$0.column] == nil }
                guard !hidden.isEmpty, let sum = line.last else { continue }
                let parts = hidden.filter { $0 != sum }.reduce(0) { $0 + table[$1.row][$1.column] }
                let tells = shown[sum.row][sum.column] != nil && (1..<HiddenCells.smallestShown).contains(parts)
                guard hidden.count == 1 || tells else { continue }
                let others = line.filter { shown[$0.row][$0.column] != nil }
                let next =
                    others.filter { table[$0.row][$0.column] > 0 }
                    .min { table[$0.row][$0.column] < table[$1.row][$1.column] } ?? others.first
                guard let next else { continue }
                shown[next.row][next.column] = nil
                isDone = false
            }
        }
    }

    /// Columns whose sum is hidden.
    public var hiddenSums: Set<Int> {
        Set((shown.last ?? []).indices.filter { shown[shown.count - 1][$0] == nil })
    }

    private typealias Place = (row: Int, column: Int)

    private func lines(rows: Int, columns: Int) -> [[Place]] {
        (0..<rows).map { row in (0..<columns).map { (row, $0) } }
            + (0..<columns).map { column in (0..<rows).map { ($0, column) } }
    }
}
