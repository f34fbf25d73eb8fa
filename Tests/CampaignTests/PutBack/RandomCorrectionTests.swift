import Foundation
import Testing

@testable import TestSupport

/// Lines broken at random in an invented campaign, all corrected: the results are those of the campaign untouched.
@Suite struct RandomCorrectionTests {
    static let year = 2026

    @Test(arguments: [(1, 1), (2, 5), (3, 20), (4, 60)] as [(UInt64, Int)])
    func correctedCampaignsAreWhole(seed: UInt64, share: Int) throws {
        let sandbox = try Sandbox()
        let generated = try Command.run(
            URL(fileURLWithPath: Command.executable).deletingLastPathComponent().path + "/generateur",
            ["--agents", "300", "--year", "\(Self.year)", "--seed", "\(seed)", "--out", sandbox.input])
        try #require(generated.status == 0, "\(generated.err)")
        let status = try sandbox.run(Self.year, "-q", "--allow-rejects", "100").status
        let clean = try sandbox.runAll(status: status)
        try #require(try clean.anomalies() == [])

        var random = SeededNumbers(seed: seed)
        var right: [String: [String: String]] = [:]
        let folder = "\(sandbox.input)/\(Self.year)"
        for name in try Tree(folder).names(ending: ".csv") {
            right[name] = try breakLines(of: "\(folder)/\(name)", share, &random)
        }
        let first = try sandbox.runAll(status: 1)
        #expect(try !first.anomalies().isEmpty)
        // What was broken is written right; what went with it is put back as it is, or left where it was.
        for name in first.names(ending: ".csv") where name.hasPrefix("rejets/") {
            let table = String(name.dropFirst(7).dropLast(4))
            var file = try RejectsFile(table, of: sandbox, Self.year)
            file.rows = file.rows.compactMap { row in
                guard let line = right[row["_fichier"]!]?[row["_ligne"]!] else {
                    return Bool.random(using: &random) ? row : nil
                }
                let header = right[row["_fichier"]!]!["1"]!.components(separatedBy: ";")
                return row.merging(zip(header, line.components(separatedBy: ";"))) { $1 }
            }
            file.rows.shuffle(using: &random)
            try sandbox.putBack(table, file.text())
        }
        let second = try sandbox.runAll(status: status)
        #expect(second.differingResults(from: clean).filter { $0 != "anomalies.csv" } == [])
        #expect(try second.anomalies() == [])
        let recovered = try #require(try second.recovered()).values.joined().sorted()
        let rejected = try first.names(ending: ".csv").filter { $0.hasPrefix("rejets/") }.flatMap { name in
            try first.csv(name).rows.map { "\($0["_fichier"]!):\($0["_ligne"]!)" }
        }
        #expect(recovered == rejected.sorted())
        // One thread or several: the same bytes.
        let jobs = try sandbox.run(Self.year, "-q", "--allow-rejects", "100", "--jobs", "\(seed * 2 - 1)")
        try #require(jobs.status == status)
        #expect(try sandbox.published(Self.year).differences(from: second) == [])
    }

    /// Breaks some lines of a file, and gives them, and the header, as they were, by number.
    private func breakLines(of path: String, _ share: Int, _ random: inout SeededNumbers) throws -> [String: String] {
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        // The invented extracts have no quotes: one line, one record.
        try #require(!text.contains("\""))
        var lines = text.components(separatedBy: "\n")
        var right = ["1": lines[0]]
        for i in lines.indices.dropFirst() where !lines[i].isEmpty && Int.random(in: 0..<100, using: &random) < share {
            right["\(i + 1)"] = lines[i]
            var fields = lines[i].components(separatedBy: ";")
            // The first field is required in every table.
            switch Int.random(in: 0..<4, using: &random) {
            case 0: fields[0] = ""
            case 1: fields.append("x")
            case 2: fields = fields.map { _ in "" }
            default: fields.removeSubrange(1...)
            }
            lines[i] = fields.joined(separator: ";")
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
        return right
    }
}
