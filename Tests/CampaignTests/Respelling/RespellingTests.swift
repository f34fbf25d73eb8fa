import Foundation
import Testing

/// Any valid campaign, re-spelt at random, gives the same outputs byte for byte, but for what names files and lines.
@Suite struct RespellingTests {
    private static let year = 2024

    @Test func sameOutputs() throws {
        var used: [String: Int] = [:]
        for seed in UInt64(1)...4 {
            let plain = try Sandbox.invented(Self.year, seed: seed)
            let respelt = try Sandbox.invented(Self.year, seed: seed)
            var respeller = Respeller(seed: seed)
            try respeller.respell(folder: "\(respelt.input)/\(Self.year)")
            used.merge(respeller.used, uniquingKeysWith: +)
            let results = try [plain, respelt].map { try $0.run(Self.year, "-q", "--allow-rejects", "0") }
            if results.contains(where: { $0.status > 1 }) {
                let told = try respelt.check(Self.year, "-q").out.split(separator: "\n").filter { $0.contains(": R-") }
                Issue.record("seed \(seed): \(results.map(\.err)) \(told.joined(separator: "\n"))")
                continue
            }
            let (expected, read) = (try plain.published(Self.year), try respelt.published(Self.year))
            #expect(read.names == expected.names)
            for name in expected.names(ending: ".csv") { try compare(name, read, expected, seed) }
        }
        // Each clause was put to the test.
        for clause in ValueRespelling.all.map(\.clause) + FormRespelling.all.map(\.clause) {
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
        case "versements_detail.csv":
            #expect(try withoutPlaces(read, name) == withoutPlaces(expected, name), "seed \(seed), \(name)")
        default: #expect(read.files[name] == expected.files[name], "seed \(seed), \(name)")
        }
    }

    /// But for files and lines, and what was guessed.
    private func findings(_ tree: Tree) throws -> [[String]] {
        try withoutPlaces(tree, "anomalies.csv") { $0["code"] != "I-DIALECTE" }
    }

    /// The rows of a table without `fichier` and `ligne`, in an order of their own.
    private func withoutPlaces(
        _ tree: Tree, _ name: String, where isKept: ([String: String]) -> Bool = { _ in true }
    ) throws -> [[String]] {
        try tree.csv(name).rows.filter(isKept).map { row in
            row.filter { $0.key != "fichier" && $0.key != "ligne" }.sorted { $0.key < $1.key }.map(\.value)
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
