import Domain
import Testing

@testable import Extracts
@testable import TestSupport

/// Large files are cut in chunks for the threads: what stands across the end of a chunk is read as anything else.
@Suite("Chunks")
struct ChunkTests {
    /// A file of a little more than two chunks, what must be accepted of it, and the findings.
    private struct Large {
        var text = FileCase.header + "\n"
        var accepted: [String] = []
        var findings: [String] = []
        private var line = 2
        private var numero = 0

        /// One more agent, whose name is written so and read so.
        mutating func add(_ written: String, read: String?, _ code: String = "") {
            numero += 1
            if let read { accepted.append("\(numero) \(read)") } else { findings.append("agents.csv:\(line) \(code)") }
            text += agent(numero, written) + "\n"
            line += 1 + written.count { $0 == "\n" }
        }

        /// Names of many lengths up to that many bytes of file.
        mutating func fill(upTo size: Int, hasQuotes: Bool, _ numbers: inout SeededNumbers) {
            let filling = String(repeating: "abcdefghij\u{E9}", count: 40)
            while text.utf8.count < size {
                let cut = filling.prefix(Int.random(in: 1...440, using: &numbers))
                if hasQuotes, numero % 3 != 0 {
                    add("\"\(cut)\n;\"\"\n.\"", read: "\(cut)\n;\"\n.")
                } else if numero % 50 == 0 {
                    add("", read: nil, "R-VIDE nom")
                } else {
                    add("\(cut)", read: "\(cut)")
                }
            }
        }
    }

    private func check(_ large: Large, workers: [Int]) throws {
        var given = Given()
        given.file(.agents, Array(large.text.utf8))
        let one = try given.read(workers: 1)
        #expect(one.findings == large.findings)
        #expect(one.agents.count == large.accepted.count && Set(one.agents) == Set(large.accepted))
        for count in workers {
            let many = try given.read(workers: count)
            #expect(one.isSame(as: many))
        }
    }

    @Test("without quotes")
    func plain() throws {
        var numbers = SeededNumbers(seed: 5)
        var large = Large()
        large.fill(upTo: 2 * PlannedFile.chunkSize + 50_000, hasQuotes: false, &numbers)
        try check(large, workers: [7])
    }

    /// The first chunk ends in the midst of a field of 2000 lines, the second in what follows a quote left open.
    @Test("with quotes")
    func quotes() throws {
        var numbers = SeededNumbers(seed: 6)
        var large = Large()
        large.fill(upTo: PlannedFile.chunkSize - 8000, hasQuotes: true, &numbers)
        // Lines of their own, those within would not have the right number of fields.
        let lines = String(repeating: "\n9;M;A;B;x", count: 2000)
        large.add("\".\(lines)\n.\"", read: ".\(lines)\n.")
        large.fill(upTo: 2 * PlannedFile.chunkSize - 8000, hasQuotes: true, &numbers)
        large.add("\"open", read: nil, "R-CHAMPS")
        let filling = String(repeating: "z", count: 440)
        for _ in 0..<130 { large.add(filling, read: filling) }
        large.fill(upTo: 2 * PlannedFile.chunkSize + 100_000, hasQuotes: true, &numbers)
        try check(large, workers: [2, 7])
    }
}
