import Domain
import Workers

/// What the extracts give without corrections: what the run before found, if they are still the same.
struct FirstPass: Sendable {
    let counts: [Table: TableCounts]
    let gross: GrossCounts
    /// Rejected lines, in order, and the number of each in its file.
    let rejected: [Place]
    let lines: [Int]

    init(_ read: ReadExtracts, _ workers: Workers) {
        counts = read.counts
        gross = read.gross
        rejected = read.rejectedPlaces
        lines = read.lineNumbers(of: rejected, workers)
    }

    /// The rejected line of that number, as an index; nil where that line is not rejected, or does not exist.
    func index(file: Int, line: Int) -> Int? {
        let range =
            FirstPass.firstIndex(rejected) { $0.file < file }..<FirstPass.firstIndex(rejected) { $0.file <= file }
        let i = FirstPass.firstIndex(lines[range]) { $0 < line }
        return i < range.upperBound && lines[i] == line ? i : nil
    }

    /// The first index where `isBefore` no longer holds, in a sorted collection.
    private static func firstIndex<C: RandomAccessCollection>(_ sorted: C, _ isBefore: (C.Element) -> Bool) -> Int
    where C.Index == Int {
        var (low, high) = (sorted.startIndex, sorted.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(sorted[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension ReadExtracts {
    /// Where a rejected line begins, each once, in order.
    var rejectedPlaces: [Place] {
        var places = findings.filter { $0.code.findingClass == .anomalie }.map(\.place).sorted()
        var kept = 0
        for i in places.indices where i == 0 || places[i] != places[i - 1] {
            places[kept] = places[i]
            kept += 1
        }
        places.removeSubrange(kept...)
        return places
    }
}
