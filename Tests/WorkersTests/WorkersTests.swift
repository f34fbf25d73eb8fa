import Synchronization
import Testing
import Workers

@testable import TestSupport

/// One thread or many: the same values in the same places.
@Suite struct WorkersTests {
    static let counts = [1, 2, 3, 8]

    @Test(arguments: counts)
    func everyPieceIsDoneOnce(threads: Int) {
        let done = Mutex([Int](repeating: 0, count: 1000))
        Workers(count: threads).forEach(1000) { i in done.withLock { $0[i] += 1 } }
        #expect(done.withLock { $0 } == [Int](repeating: 1, count: 1000))
    }

    @Test(arguments: counts)
    func resultsGoBackByIndex(threads: Int) {
        let workers = Workers(count: threads)
        #expect(workers.map(5) { $0 * $0 } == [0, 1, 4, 9, 16])
        #expect(workers.map(0) { $0 } == [])
        // The heaviest is begun first, and stands where it stood.
        #expect(workers.map(4, weight: { [1, 9, 3, 9][$0] }, { "\($0)" }) == ["0", "1", "2", "3"])
    }

    @Test(arguments: counts, [0, 1, 1023, 1024, 100_000])
    func rangesCoverWithoutOverlap(threads: Int, count: Int) {
        let ranges = Workers(count: threads).ranges(count)
        #expect(ranges.flatMap { Array($0) } == Array(0..<count))
        #expect(ranges.allSatisfy { !$0.isEmpty })
        #expect(ranges.count <= threads * 8)
    }

    /// Two pieces of three places each: every place is written by the thread that was given it.
    @Test(arguments: counts)
    func arraysAreFilledInPlace(threads: Int) {
        let filled: [Int] = Workers(count: threads).fill(6, ranges: [0..<3, 3..<6]) { piece, range, base in
            for i in range { (base + i).initialize(to: piece * 10 + i) }
        }
        #expect(filled == [0, 1, 2, 13, 14, 15])
    }

    /// 40 000 pairs by their first number alone: those that compare equal stay as they came.
    @Test(arguments: counts)
    func sortingIsStable(threads: Int) {
        var numbers = SeededNumbers(seed: 5)
        let pairs = (0..<40_000).map { Pair(key: Int.random(in: 0..<50, using: &numbers), place: $0) }
        let sorted = Workers(count: threads).sorted(pairs) { $0.key < $1.key }
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { ($0.key, $0.place) < ($1.key, $1.place) })
        #expect(sorted.count == pairs.count)
    }

    @Test func partsInOrderAreMerged() {
        let parts = [[Pair(key: 1, place: 0), Pair(key: 3, place: 1)], [], [Pair(key: 1, place: 2)]]
        #expect(Workers(count: 2).merged(parts) { $0.key < $1.key }.map(\.place) == [0, 2, 1])
        #expect(Workers(count: 2).merged([[Pair]]()) { $0.key < $1.key }.isEmpty)
    }

    struct Pair: Sendable {
        let key: Int
        let place: Int
    }
}
