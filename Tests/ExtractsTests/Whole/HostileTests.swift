import Domain
import Testing

@testable import Extracts
@testable import TestSupport

/// Files that nobody meant: reading ends, nothing crashes, every line is accounted for.
@Suite("Hostile files")
struct HostileTests {
    private func read(_ text: String) throws -> Outcome { try read(Given.bytes(text)) }

    private func read(_ bytes: [UInt8]) throws -> Outcome {
        var given = Given()
        given.file(.agents, bytes)
        let outcome = try given.read(workers: 2)
        #expect(outcome.openEquations == [])
        _ = outcome.rejects(.agents)
        return outcome
    }

    @Test("100 000 columns")
    func columns() throws {
        let many = String(repeating: ";x", count: 100_000)
        let outcome = try read("\(FileCase.header)\(many)\n\(agent(1, "A"))\(many)\n\(agent(2, "B"))\n")
        #expect(outcome.agents == ["1 A"])
        #expect(outcome.findings == ["agents.csv:1 I-COLONNE-INCONNUE", "agents.csv:3 R-CHAMPS"])
        // The same, in a line alone.
        #expect(try read("\(FileCase.header)\n\(agent(1, "A"))\(many)\n").findings == ["agents.csv:2 R-CHAMPS"])
    }

    @Test("a field of 10 MB: as it stands without quotes, R-CHAMPS within")
    func longField() throws {
        let long = [UInt8](repeating: 0x61, count: 10 << 20)
        let (before, after) = (
            Given.bytes("\(FileCase.header)\n1;M;"), Given.bytes(";J;01/01/1980;oui\n\(agent(2, "B"))\n")
        )
        let unquoted = try read(before + long + after)
        #expect(unquoted.findings == [])
        #expect(unquoted.extraits.agents.map(\.nom.count) == [10 << 20, 1])
        let quoted = try read(before + [0x22] + long + [0x22] + after)
        #expect(quoted.agents == ["2 B"] && quoted.findings == ["agents.csv:2 R-CHAMPS"])
    }

    @Test("NUL bytes are characters like others")
    func nul() throws {
        #expect(try read("\(FileCase.header)\n\(agent(1, "A‹00›B"))\n").agents == ["1 A\0B"])
        #expect(try read("\(FileCase.header)\n\(agent(1, "‹00›"))\n‹00›\n").findings == ["agents.csv:3 R-CHAMPS"])
        #expect(try read([UInt8](repeating: 0, count: 100_000)).findings == ["agents.csv: R-FICHIER"])
    }

    @Test(
        "one byte, over and over",
        arguments: [0x22, 0x3B, 0x0D, 0xEF, 0x80, 0xFF, 0x20] as [UInt8])
    func oneByte(_ byte: UInt8) throws {
        let many = [UInt8](repeating: byte, count: 100_000)
        _ = try read(Given.bytes("\(FileCase.header)\n") + many)
        _ = try read(Given.bytes("\(FileCase.header)\n\(agent(1, "A"))\n") + many + Given.bytes("\n\(agent(2, "B"))\n"))
        // As a header, which it is not.
        #expect(try read(many).findings.contains { $0.hasPrefix("agents.csv: R-") })
        _ = try read(many + [0x0A] + many)
    }

    @Test("a file cut short anywhere is read to its end")
    func cutShort() throws {
        let whole = Given.bytes("‹EF›‹BB›‹BF›\(FileCase.header)\r\n\(agent(1, "\"É;\"\"\n\""))\r\n\(agent(2, "€"))\r\n")
        for length in 4...whole.count { _ = try read(Array(whole[..<length])) }
        #expect(try read(whole).agents == ["1 É;\"", "2 €"])
    }

    @Test("a whole campaign with bytes changed at random", arguments: Depth.seeds(2))
    func changed(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let files = RandomCampaign(seed: seed, agents: 12).given.files
        let nasty: [UInt8] = [0x22, 0x3B, 0x0A, 0x0D, 0x00, 0x20, 0x2C, 0x2D, 0x30, 0x7C, 0xC3, 0xA0, 0xE9, 0xFF, 0x81]
        for _ in 0..<60 {
            var given = Given()
            for (table, name, bytes) in files {
                var bytes = bytes
                for _ in 0..<Int.random(in: 0...6, using: &numbers) {
                    let i = Int.random(in: 0..<bytes.count, using: &numbers)
                    let byte = nasty[Int.random(in: 0..<nasty.count, using: &numbers)]
                    switch Int.random(in: 0..<3, using: &numbers) {
                    case 0: bytes[i] = byte
                    case 1: bytes.insert(byte, at: i)
                    default: bytes.remove(at: i)
                    }
                }
                given.folder(table, [(name, bytes)])
            }
            let outcome = try given.read(workers: 2)
            #expect(outcome.openEquations == [])
            for table in Table.allCases {
                #expect(outcome.rejects(table).lines.count == outcome.counts(table).rejected)
            }
        }
    }
}
