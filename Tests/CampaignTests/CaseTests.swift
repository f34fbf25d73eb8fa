import Foundation
import Testing

@testable import TestSupport

/// Small campaigns as people's files really look (`Cases/README.md`), through the built command, each with its exact
/// findings, as `run.py` says them.
@Suite struct CaseTests {
    /// A line of `attendu.tsv`.
    struct Expected: Sendable, CustomTestStringConvertible {
        let name: String
        let status: Int32
        /// Tables that are as in `00-clean`.
        let same: [String]
        /// Findings of the classes anomalie and discordance, with their counts.
        let codes: [String: Int]
        let needed: [String]
        /// A shell test over `$O`, the publication, and `$L`, the log.
        let more: String
        var testDescription: String { name }

        init(_ line: Substring) {
            let fields =
                line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                + [String](repeating: "", count: 5)
            name = fields[0]
            status = Int32(fields[1])!
            let tables: [Character: String] = ["d": "droits.csv", "a": "ayants_droit.csv", "m": "declarations.csv"]
            same = fields[2].map { tables[$0]! }
            codes = Dictionary(
                uniqueKeysWithValues: fields[3].split(separator: " ").map { code in
                    let parts = code.split(separator: ":")
                    return (String(parts[0]), Int(parts[1])!)
                })
            needed = fields[4].split(separator: " ").map(String.init)
            more = fields[5]
        }
    }

    private static let folder = Repository.root + "/Tests/CampaignTests/Cases"

    static let expected: [Expected] = {
        let text = (try? String(contentsOfFile: "\(folder)/attendu.tsv", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(Expected.init)
    }()

    @Test func allAreThere() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { !$0.contains(".") }
        #expect(names.sorted() == Self.expected.map(\.name).sorted() && names.count == 31)
    }

    /// Tables of `00-clean` by name; empty where it could not be run.
    private static let clean: [String: String] = {
        guard let published = try? run("00-clean").sandbox.published(2023) else { return [:] }
        let names = ["droits.csv", "ayants_droit.csv", "declarations.csv"]
        return Dictionary(uniqueKeysWithValues: names.map { ($0, published.text($0)) })
    }()

    private struct Run {
        let sandbox: Sandbox
        let result: Command.Result
    }

    private static func run(_ name: String) throws -> Run {
        let sandbox = try Sandbox()
        for other in ["Lettres", "Schemas"] {
            try FileManager.default.copyItem(
                atPath: "\(Repository.input)/\(other)", toPath: "\(sandbox.input)/\(other)")
        }
        let folder = "\(folder)/\(name)"
        let own = FileManager.default.fileExists(atPath: "\(folder)/2023") ? "\(folder)/2023" : folder
        try FileManager.default.copyItem(atPath: own, toPath: "\(sandbox.input)/2023")
        return Run(sandbox: sandbox, result: try sandbox.run(2023, "--statements"))
    }

    @Test(arguments: expected) func gives(_ it: Expected) throws {
        let run = try Self.run(it.name)
        try #require(run.result.status == it.status, "\(run.result.out)\(run.result.err)")
        if it.status > 1 { return }
        let published = try run.sandbox.published(2023)
        let found = Dictionary(try published.csv("anomalies.csv").rows.map { ($0["code"]!, 1) }, uniquingKeysWith: +)
        #expect(found.filter { !$0.key.hasPrefix("I-") } == it.codes)
        for code in it.needed { #expect(found[code] != nil, "no \(code)") }
        for table in it.same { #expect(published.text(table) == Self.clean[table], "\(table)") }
        if it.more.isEmpty { return }
        let log = "\(run.sandbox.path)/log"
        try run.sandbox.write(run.result.out + run.result.err, to: "log")
        let more = try Command.run(
            "/bin/bash", ["-c", it.more], environment: ["O": "\(run.sandbox.output)/2023", "L": log])
        #expect(more.status == 0, "\(it.more)")
    }
}
