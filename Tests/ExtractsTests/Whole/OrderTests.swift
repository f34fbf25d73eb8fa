import Domain
import Testing

@testable import Extracts

/// No rule depends on the order of lines, other than for a key seen twice; nothing depends on the threads.
@Suite("The order of lines, the number of threads")
struct OrderTests {
    /// Findings without their line, sorted.
    private func findings(_ outcome: Outcome) -> [String] {
        outcome.read.findings.map { "\(outcome.read.files[$0.place.file].table.rawValue) \($0.code.code) \($0.detail) \($0.column) \($0.numero)" }.sorted()
    }

    @Test("shuffled lines give the same records, counts and findings", arguments: [1, 2, 3] as [UInt64])
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

    @Test("lines cut in chunks: quoted line ends, and a quote left open, across their ends", arguments: [true, false])
    func chunks(_ hasQuotes: Bool) throws {
        var numbers = SeededNumbers(seed: 5)
        let filling = String(repeating: "abcdefghij\u{E9}", count: 40)
        var text = FileCase.header + "\n"
        var accepted: [String] = []
        var expected: [String] = []
        var line = 2
        /// The first line end after each of these is where a chunk ends.
        var bounds = [1, 2].map { $0 * PlannedFile.chunkSize - 4000 }
        var i = 0
        while text.utf8.count < 5 << 20 {
            i += 1
            if hasQuotes, let bound = bounds.first, text.utf8.count > bound {
                // Left open: no quote for 32 767 characters, and the chunk ends meanwhile.
                bounds.removeFirst()
                expected.append("agents.csv:\(line) R-CHAMPS")
                text += agent(i, "\"" + filling) + "\n"
                line += 1
                for _ in 0..<90 {
                    i += 1
                    accepted.append("\(i) \(filling)")
                    text += agent(i, filling) + "\n"
                    line += 1
                }
                continue
            }
            let cut = filling.prefix(Int.random(in: 1...440, using: &numbers))
            if hasQuotes, i % 3 != 0 {
                accepted.append("\(i) \(cut)\n;\"\n.")
                text += agent(i, "\"\(cut)\n;\"\"\n.\"") + "\n"
                line += 3
            } else if i % 50 == 0 {
                expected.append("agents.csv:\(line) R-VIDE nom")
                text += agent(i, "") + "\n"
                line += 1
            } else {
                accepted.append("\(i) \(cut)")
                text += agent(i, "\(cut)") + "\n"
                line += 1
            }
        }
        var given = Given()
        given.file(.agents, Array(text.utf8))
        let one = try given.read(workers: 1)
        #expect(one.findings == expected)
        #expect(Set(one.agents) == Set(accepted) && one.agents.count == accepted.count)
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
            read.findings.map { [UInt64($0.code.rawValue), UInt64($0.detail.rawValue), UInt64($0.column), $0.place.packed, $0.numero.packed] }
        }
        return records == other.records && read.counts == other.read.counts && read.gross == other.read.gross && raw(read) == raw(other.read)
    }
}
