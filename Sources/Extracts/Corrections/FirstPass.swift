import Domain
import Workers

/// What the extracts give without corrections: what the run before found, if they are still the same.
struct FirstPass: Sendable {
    let counts: [Table: TableCounts]
    let gross: GrossCounts
    /// Rejected lines, in order, and the number of each in its file, as a person counts and as the bytes do.
    let rejected: [Place]
    let lines: [Int]
    let physicalLines: [Int]
    /// Of the rejected lines, in order.
    let findings: [Finding]
    let files: [ReadFile]

    init(_ read: ReadExtracts, _ workers: Workers) {
        counts = read.counts
        gross = read.gross
        files = read.files
        rejected = read.rejectedPlaces
        lines = read.lineNumbers(of: rejected, workers)
        physicalLines = read.physicalLines(of: rejected, workers)
        findings = read.findings.sorted { $0.place < $1.place }
    }

    /// The rejected line of that number, as an index; nil where that line is not rejected, or does not exist.
    func index(file: Int, line: Int) -> Int? {
        let range =
            rejected.firstIndex(notBefore: { $0.file < file })..<rejected.firstIndex(notBefore: { $0.file <= file })
        let i = lines[range].firstIndex(notBefore: { $0 < line })
        return i < range.upperBound && lines[i] == line ? i : nil
    }

    /// What was found of a line.
    func findings(of place: Place) -> ArraySlice<Finding> {
        findings[
            findings.firstIndex(notBefore: { $0.place < place })..<findings.firstIndex(notBefore: { $0.place <= place })
        ]
    }
}

extension ReadExtracts {
    /// Where a rejected line begins, each once, in order.
    var rejectedPlaces: [Place] {
        var places = findings.filter { $0.code.findingClass == .anomalie }.map(\.place)
        places = (places + refusedLines).sorted()
        var kept = 0
        for i in places.indices where i == 0 || places[i] != places[i - 1] {
            places[kept] = places[i]
            kept += 1
        }
        places.removeSubrange(kept...)
        return places
    }
}
