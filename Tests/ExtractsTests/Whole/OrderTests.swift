import Domain
import Testing

@testable import Extracts
@testable import TestSupport

/// No rule depends on the order of lines, other than for a key seen twice; nothing depends on the threads.
@Suite("The order of lines, the number of threads")
struct OrderTests {
    /// Findings without their line, sorted.
    private func findings(_ outcome: Outcome) -> [String] {
        outcome.read.findings.map {
            "\(outcome.read.files[$0.place.file].table.rawValue) \($0.code.code) \($0.detail) \($0.column) \($0.numero)"
        }.sorted()
    }

    @Test("shuffled lines give the same records, counts and findings", arguments: Depth.seeds(3))
    func shuffled(_ seed: UInt64) throws {
        var campaign = RandomCampaign(seed: seed, agents: 120)
        let first = try campaign.given.read()
        campaign.shuffle()
        let second = try campaign.given.read()
        #expect(first.records == second.records)
        #expect(first.read.counts == second.read.counts && first.read.gross == second.read.gross)
        #expect(findings(first) == findings(second))
        #expect(first.openEquations == [] && !first.findings.isEmpty)
        // The campaign has something of everything, or the test says little.
        #expect(Set(first.records.map(\.first)).count == 10)
        #expect(first.versements.contains { $0.hasSuffix("×") })
        #expect(first.read.counts.values.allSatisfy { $0.accepted > 0 } && first.read.counts[.versements]!.rejected > 0)
    }

    @Test("1, 2 or 7 threads give the same, in the same order")
    func threads() throws {
        let given = RandomCampaign(seed: 9, agents: 400).given
        let one = try given.read(workers: 1)
        for workers in [2, 7] {
            let many = try given.read(workers: workers)
            #expect(one.isSame(as: many))
        }
    }
}

extension Outcome {
    /// Same records and counts; same findings, at the same places, in the same order.
    func isSame(as other: Outcome) -> Bool {
        func raw(_ read: ReadExtracts) -> [[UInt64]] {
            read.findings.map {
                [
                    UInt64($0.code.rawValue), UInt64($0.detail.rawValue), UInt64($0.column), $0.place.packed,
                    $0.numero.packed,
                ]
            }
        }
        return records == other.records && read.counts == other.read.counts && read.gross == other.read.gross
            && raw(read) == raw(other.read)
    }
}
