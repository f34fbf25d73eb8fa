import Figures
import Testing

@testable import TestSupport

/// Small groups are not printed, and cannot be had by taking what is printed from a sum.
@Suite struct HiddenCellsTests {
    /// 3 is hidden. In its row (3, 20, sum 23) the smallest other, 20, goes too; in its column (3, 7, sum 10), 7; then in
    /// the row of 7 (7, 30, sum 37) it would be the only one: 30 goes, and the column of 20 and 30 keeps two hidden.
    @Test func aSecondIsHiddenInEachRowAndColumn() {
        let shown = HiddenCells([[3, 20], [7, 30]]).shown
        #expect(shown == [[nil, nil, 23], [nil, nil, 37], [10, 50, 60]])
    }

    @Test func nothingIsHiddenWithoutASmallGroup() {
        #expect(HiddenCells([[0, 20], [7, 0]]).shown == [[0, 20, 20], [7, 0, 7], [7, 20, 27]])
    }

    /// Whatever the counts: no cell of 1 to 4 is shown, and no row or column has one hidden cell alone.
    @Test(arguments: Depth.seeds(50))
    func noSmallGroupCanBeFound(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let counts = (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
            (0..<4).map { _ in Int.random(in: 0...9, using: &numbers) * Int.random(in: 0...3, using: &numbers) }
        }
        let shown = HiddenCells(counts).shown
        for row in shown { #expect(!row.contains { $0.map { (1...4).contains($0) } ?? false }) }
        for row in shown where row.count > 1 { #expect(row.count { $0 == nil } != 1, "\(counts)") }
        for column in shown[0].indices { #expect(shown.count { $0[column] == nil } != 1, "\(counts)") }
        // What is taken from a sum that is shown is of five agents at least, or of none.
        let whole = counts.map { $0 + [$0.reduce(0, +)] }
        for (row, cells) in whole.enumerated() where shown[row].last! != nil {
            let left = zip(cells, shown[row]).dropLast().reduce(0) { $0 + ($1.1 == nil ? $1.0 : 0) }
            #expect(!(1...4).contains(left), "\(counts)")
        }
        for column in whole[0].indices where shown.last![column] != nil {
            let left = whole.indices.reduce(0) { $0 + (shown[$1][column] == nil ? whole[$1][column] : 0) }
            #expect(!(1...4).contains(left), "\(counts)")
        }
    }
}
