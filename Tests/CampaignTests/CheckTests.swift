import Foundation
import Testing

@testable import TestSupport

/// What a run and a check say, where, and with which status.
@Suite struct CheckTests {
    static let statuses: [Int: Int32] = [2022: 1, 2023: 1, 2024: 1, 2026: 0, 2027: 1]

    @Test(arguments: SampleRuns.years)
    func statusOfTheSamples(year: Int) throws {
        let result = try #require(try SampleRuns.shared().results[year])
        #expect(result.status == Self.statuses[year])
        #expect(result.out.contains(result.status == 0 ? "\nBON : " : "\nÀ EXAMINER : "))
        // Progress alone: nothing went wrong.
        #expect(result.err.split(separator: "\n").allSatisfy { $0.hasPrefix("millesime: ") })
    }

    /// A check lists on standard output every finding of `anomalies.csv`, gives the same figures and the same status,
    /// and writes nothing, nor where the results would be.
    @Test(arguments: SampleRuns.years)
    func checkFindsWhatRunFinds(year: Int) throws {
        let runs = try SampleRuns.shared()
        let before = try Tree(runs.output)
        let check = try Command.millesime([
            "check", "\(year)", "--input", Repository.input, "--output", runs.output,
        ])
        #expect(check.status == runs.results[year]?.status)
        #expect(try Tree(runs.output).differences(from: before) == [])

        let parts = check.out.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
        let listed = parts[0].split(separator: "\n").map(String.init)
        let findings = try runs.tree(year).csv("anomalies.csv").rows.map { row in
            let agent = row["numero"]! == "" ? "" : " [agent \(row["numero"]!)]"
            let line = row["ligne"]! == "" ? "" : ":\(row["ligne"]!)"
            let place = row["fichier"]! == "" ? "" : "\(row["fichier"]!)\(line): "
            // The console's spaces hold; results of commands are read with plain ones.
            return "\(place)\(row["code"]!)\(agent) \(row["message"]!)"
                .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        }
        #expect(listed == findings)
        #expect(figures(check.out) == figures(runs.results[year]!.out))
    }

    @Test func checkWritesNothingAnywhere() throws {
        let sandbox = try Sandbox(2026)
        try sandbox.remove("Output")
        #expect(try sandbox.check(2026, "-q").status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path) == ["Input"])
    }

    /// Progress goes to standard error, plain lines where it is no terminal; results to standard output.
    @Test func progressIsOnStandardError() throws {
        let sandbox = try Sandbox(2026)
        let result = try sandbox.run(2026)
        #expect(result.status == 0)
        let lines = result.err.split(separator: "\n")
        #expect(lines.count >= 4)
        #expect(lines.allSatisfy { $0.hasPrefix("millesime: ") && !$0.contains("\u{1B}") && !$0.contains("\r") })
        #expect(!result.out.contains("millesime: "))
        #expect(result.out.hasSuffix("Résultats : \(sandbox.output)/2026\n"))
    }

    /// Over the threshold a check tells all it found, and ends with the status of a run that is refused.
    @Test func checkOverTheThreshold() throws {
        let runs = try SampleRuns.shared()
        let options = ["--input", Repository.input, "--output", runs.output, "--allow-rejects", "5"]
        let check = try Command.millesime(["check", "2023"] + options)
        #expect(check.status == 3)
        #expect(check.out.contains("REFUSÉ : Campagne 2023"))
        #expect(check.out.contains("agents.csv:109: A-NIR"))
    }

    /// Nothing published, the results of before untouched, every reason told.
    @Test func runOverTheThreshold() throws {
        let runs = try SampleRuns.shared()
        let sandbox = try Sandbox(2023)
        for year in [2022, 2023] {
            try FileManager.default.copyItem(atPath: "\(runs.output)/\(year)", toPath: "\(sandbox.output)/\(year)")
        }
        let result = try sandbox.run(2023, "-q", "--allow-rejects", "5")
        Refusal("", status: 3, says: "paie : 20 lignes rejetées sur 237").expect(result)
        // 2 of 21 and 4 of 37 are more than 5 %, but no more than 5 lines.
        #expect(!result.err.contains("etablissements: ") && !result.err.contains("retraites: "))
        #expect(try sandbox.published(2023) == runs.tree(2023))
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.output).sorted() == ["2022", "2023"])
    }

    /// rejected ÷ read, compared exactly: 1 of 16 is 6.25 %.
    @Test(arguments: [("6,24", 3), ("6,25", 1), ("6.25", 1), ("100", 1), ("0", 3)] as [(String, Int32)])
    func thresholdIsExact(share: String, status: Int32) throws {
        let sandbox = try Sandbox(2026)
        try sandbox.append("seuil_lignes: 0\n", to: "Input/2026/campagne.yaml")
        try sandbox.append("1;;M;;Noé;10/11/1995;;;;;;;oui\n", to: "Input/2026/agents.csv")
        #expect(try sandbox.run(2026, "-q", "--allow-rejects", share).status == status)
        #expect(try sandbox.published(2026).names.isEmpty == (status == 3))
    }

    /// Without a word, the catalogue says 1 % and 5 lines: 5 of 20 are published, 6 of 21 are not.
    @Test(arguments: [(5, 1), (6, 3)] as [(Int, Int32)])
    func thresholdsByDefault(rejected: Int, status: Int32) throws {
        let sandbox = try Sandbox(2026)
        try sandbox.write("millesime: 2026\nregistre: aucun\n", to: "Input/2026/campagne.yaml")
        for i in 0..<rejected {
            try sandbox.append("\(i);;M;;Noé;10/11/1995;;;;;;;oui\n", to: "Input/2026/agents.csv")
        }
        let result = try sandbox.run(2026, "-q")
        #expect(result.status == status)
        #expect(result.err.contains("1,00 % et 5 lignes") == (status == 3))
    }

    /// More than five lines, but no more than the share: both must be exceeded.
    @Test func manyLinesUnderTheShare() throws {
        let sandbox = try Sandbox(2026)
        for i in 0..<6 { try sandbox.append("\(i);;M;;Noé;10/11/1995;;;;;;;oui\n", to: "Input/2026/agents.csv") }
        // 6 of 21 are 28.57 %.
        #expect(try sandbox.run(2026, "-q", "--allow-rejects", "28,58").status == 1)
        #expect(try sandbox.run(2026, "-q", "--allow-rejects", "28,57").status == 3)
    }

    private func figures(_ text: String) -> [String] {
        let lines = text.split(separator: "\n").map(String.init)
        let kept = lines.drop { !$0.hasPrefix("Droits de ") }
        // The conclusion says « publiée » of the one, « peut être publiée » of the other.
        return kept.prefix { !$0.hasPrefix("BON : ") && !$0.hasPrefix("À EXAMINER : ") }
            .filter { !$0.hasPrefix("Équations : ") }
    }
}
