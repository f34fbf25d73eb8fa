import Foundation
import Testing

@testable import TestSupport

/// Any valid campaign, re-spelt at random, gives the same outputs byte for byte, but for what names files and lines.
@Suite struct RespellingTests {
    private static let year = 2024

    @Test func sameOutputs() throws {
        var used: [String: Int] = [:]
        for seed in Depth.seeds(10) {
            let plain = try Sandbox.invented(Self.year, seed: seed)
            let respelt = try Sandbox.invented(Self.year, seed: seed)
            var respeller = Respeller(seed: seed)
            try respeller.respell(folder: "\(respelt.input)/\(Self.year)")
            used.merge(respeller.used, uniquingKeysWith: +)
            let results = try [plain, respelt].map { try $0.run(Self.year, "-q", "--allow-rejects", "0") }
            let why = results.allSatisfy { $0.status <= 1 } ? "" : try respelt.check(Self.year).out
            #expect(
                results.map(\.status).allSatisfy { $0 <= 1 },
                "seed \(seed): \(why.split(separator: "\n").filter { $0.contains(": R-") })")
            guard results.allSatisfy({ $0.status <= 1 }) else { continue }
            let (expected, read) = (try plain.published(Self.year), try respelt.published(Self.year))
            #expect(read.names == expected.names)
            for name in expected.names(ending: ".csv") { try compare(name, read, expected, seed) }
        }
        // Each clause was put to the test.
        for clause in ValueRespelling.all.map(\.clause) + FileRespelling.clauses {
            #expect(used[clause, default: 0] > 0, "\(clause) was never used")
        }
    }

    private func compare(_ name: String, _ read: Tree, _ expected: Tree, _ seed: UInt64) throws {
        switch name {
        // It counts physical lines.
        case "controles.csv": break
        case "anomalies.csv":
            #expect(try findings(read) == findings(expected), "seed \(seed)")
        case _ where name.hasPrefix("rejets/"):
            #expect(try read.csv(name).rows.isEmpty && expected.csv(name).rows.isEmpty, "seed \(seed), \(name)")
        default:
            let (mine, other) = (try read.csv(name), try expected.csv(name))
            if mine.header.contains("fichier") || mine.header.contains("ligne") {
                #expect(rows(mine) == rows(other), "seed \(seed), \(name)")
            } else {
                #expect(read.files[name] == expected.files[name], "seed \(seed), \(name)")
            }
        }
    }

    /// But for files and lines.
    private func rows(_ csv: Csv) -> [[String]] {
        csv.rows.map { row in csv.header.filter { $0 != "fichier" && $0 != "ligne" }.map { row[$0] ?? "" } }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// But for files and lines, and what was guessed.
    private func findings(_ tree: Tree) throws -> [[String]] {
        try tree.csv("anomalies.csv").rows.filter { $0["code"] != "I-DIALECTE" }.map { row in
            row.filter { $0.key != "fichier" && $0.key != "ligne" }.sorted { $0.key < $1.key }.map(\.value)
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
