import Foundation
import Testing

@testable import TestSupport

/// Everything the sample campaigns publish, as it was read and agreed. A snapshot shows what changed; it does not
/// prove it right: read it. `MILLESIME_RECORD=1 swift test --filter SampleSnapshotTests` writes them anew, and fails.
@Suite struct SampleSnapshotTests {
    /// The small ones of 2026 and 2027 add nothing to the workbooks.
    static let withWorkbooks = [2022, 2023, 2024]

    @Test(arguments: SampleRuns.years)
    func tables(year: Int) throws {
        let tree = try SampleRuns.shared().tree(year)
        for name in tree.names where !name.hasSuffix(".xlsx") { try expect("\(year)/\(name)", tree.text(name)) }
    }

    @Test(arguments: withWorkbooks)
    func workbooks(year: Int) throws {
        let runs = try SampleRuns.shared()
        for (name, text) in try WorkbookSnapshots.texts("\(runs.output)/\(year)", runs.tree(year)) {
            try expect("\(year)/\(name)", text)
        }
    }

    @Test(arguments: SampleRuns.years)
    func summary(year: Int) throws {
        let runs = try SampleRuns.shared()
        let result = try #require(runs.results[year])
        #expect(result.err.split(separator: "\n").allSatisfy { $0.hasPrefix("millesime: ") })
        try expect(
            "\(year)/resume.txt",
            result.out.replacingOccurrences(of: runs.output, with: "Output") + "exit status \(result.status)\n")
    }

    /// A file that is no longer published leaves no snapshot behind.
    @Test(arguments: SampleRuns.years)
    func noneIsLeftOver(year: Int) throws {
        let isWhole = SampleSnapshotTests.withWorkbooks.contains(year)
        let published = try SampleRuns.shared().tree(year).names.map {
            $0.hasSuffix(".xlsx") && isWhole ? $0 + ".txt" : $0
        }
        let known = Set(published + ["resume.txt"])
        for name in try Tree("\(Snapshot.root)/\(year)").names where !known.contains(name) {
            Issue.record("Snapshots/\(year)/\(name): nothing like it is published any more, remove it")
        }
    }

    private func expect(_ name: String, _ text: String) throws {
        switch try Snapshot(name: name, actual: text).verify() {
        case .same: break
        case .recorded(let why), .different(let why): Issue.record(Comment(rawValue: why))
        }
    }
}
