import Foundation
import Testing

@testable import TestSupport

/// `--log-format json`: an object a line on standard error, one object on standard output, counts and nobody.
@Suite struct LogFormatTests {
    private func objects(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func aRunTellsStagesCountsAndItsEnd() throws {
        let sandbox = try Sandbox(2022)
        let result = try sandbox.run(2022, "--log-format", "json")
        #expect(result.status == 1)
        let events = try objects(result.err)
        let begun = events.filter { $0["event"] as? String == "stage_begun" }.compactMap { $0["stage"] as? String }
        let ended = events.filter { $0["event"] as? String == "stage_ended" }.compactMap { $0["stage"] as? String }
        #expect(begun == ended)
        #expect(begun.first == "opening files" && begun.last == "publishing")
        let last = try #require(events.last)
        #expect(last["event"] as? String == "ended" && last["status"] as? Int == 1)
        let agents = try #require(events.first { $0["table"] as? String == "agents" })
        let manifest = try sandbox.published(2022).text("manifeste.json")
        for (key, name) in [
            ("read", "lues"), ("accepted", "acceptees"), ("rejected", "rejetees"), ("ignored", "ignorees"),
        ] {
            let count = try #require(agents[key] as? Int)
            #expect(manifest.contains("\"agents.\(name)\": \(count)"))
        }
        let summaries = try objects(result.out)
        #expect(summaries.count == 1 && summaries[0]["campaign"] as? Int == 2022 && summaries[0]["status"] as? Int == 1)
        // No clock but where it is asked for: the same log each time.
        #expect(try sandbox.run(2022, "--log-format", "json").err == result.err)
        let timed = try objects(try sandbox.run(2022, "--log-format=json", "--timings").err)
        #expect(timed.contains { $0["wall_ms"] is Int })
        #expect(try sandbox.published(2022) == SampleRuns.shared().tree(2022))
    }

    /// A check lists findings with the agents' numbers; in JSON they are counted.
    @Test(arguments: SampleRuns.years) func nobodyIsNamed(year: Int) throws {
        let runs = try SampleRuns.shared()
        let folders = ["--input", Repository.input, "--output", runs.output]
        let check = try Command.millesime(["check", "\(year)", "--log-format", "json"] + folders)
        #expect(check.status == runs.results[year]!.status)
        let verify = try Command.millesime(["verify", "\(year)", "--rerun", "--log-format", "json"] + folders)
        #expect(verify.status == 0)
        let secrets = try Secrets(year)
        let people = try Csv(try String(contentsOfFile: "\(runs.output)/\(year)/droits.csv", encoding: .utf8)).rows
            .compactMap { $0["numero"] }.filter { $0.count > 4 }
        #expect(!people.isEmpty)
        for text in [check.out, check.err, verify.out, verify.err] {
            _ = try objects(text)
            #expect(secrets.found(in: Data(text.utf8)) == [])
            let words = Set(text.split { !$0.isNumber }.map(String.init))
            #expect(words.isDisjoint(with: people))
        }
        let text = try Command.millesime(["check", "\(year)"] + folders).out
        let listed = text.split(separator: "\n").count { $0.prefixMatch(of: #/[^ ]+: R-/#) != nil }
        let counts = try #require(try objects(check.out)[0]["findings"] as? [String: Int])
        #expect(counts.filter { $0.key.hasPrefix("R-") }.values.reduce(0, +) == listed)
    }

    static let mistakes: [(arguments: [String], status: Int)] = [
        (["run", "2031"], 2), (["run", "x"], 2), (["run", "2026", "--nope"], 2),
        (["check", "2026", "--cut-off", "1/1"], 2),
        (["verify", "2026"], 2),
    ]

    @Test(arguments: mistakes.indices) func errorsAreEventsToo(i: Int) throws {
        let sandbox = try Sandbox(2026)
        let mistake = Self.mistakes[i]
        let folders = mistake.arguments[0] == "verify" ? ["--output", sandbox.output] : sandbox.folders
        let result = try Command.millesime(mistake.arguments + folders + ["--log-format", "json", "-q"])
        #expect(result.status == mistake.status && result.out == "")
        let events = try objects(result.err)
        #expect(events.map { $0["event"] as? String } == ["error", "ended"])
        #expect(events.allSatisfy { $0["status"] as? Int == mistake.status })
    }

    @Test func textIsTheDefault() throws {
        let sandbox = try Sandbox(2026)
        #expect(try sandbox.run(2026).err.hasPrefix("millesime: ouverture des fichiers\n"))
        #expect(try sandbox.run(2026, "--log-format", "xml").status == 2)
    }
}
