import Foundation
import Testing

@testable import TestSupport

/// What cannot be compared is refused in one French sentence, and nothing is written.
@Suite struct CompareRefusalTests {
    private func sandbox(_ years: Int...) throws -> Sandbox {
        let sandbox = try Sandbox(2023)
        for year in years {
            try FileManager.default.copyItem(
                atPath: "\(SampleRuns.shared().output)/\(year)", toPath: "\(sandbox.output)/\(year)")
        }
        return sandbox
    }

    private func expect(
        _ status: Int32, _ words: String, _ arguments: [String], in sandbox: Sandbox,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let result = try Command.millesime(arguments + ["-q"] + sandbox.folders)
        #expect(result.status == status, "\(result.err)", sourceLocation: location)
        #expect(result.err.contains(words), "\(result.err)", sourceLocation: location)
        let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.output)
        #expect(!left.contains { $0.hasPrefix("comparaison") || $0.hasPrefix(".") }, sourceLocation: location)
    }

    @Test func aFolderThatFailsVerify() throws {
        let sandbox = try sandbox(2022, 2023)
        try sandbox.append("x\n", to: "Output/2022/droits.csv")
        try expect(3, "n'est pas ce que dit son manifeste", ["compare", "2022", "2023"], in: sandbox)
    }

    @Test func nothingPublished() throws {
        try expect(2, "n'existe pas", ["compare", "2022", "2023"], in: sandbox(2023))
    }

    @Test func aCampaignMissingInBetween() throws {
        try expect(3, "il manque 2023", ["compare", "2022", "2024"], in: sandbox(2022, 2024))
    }

    @Test func theLaterFirst() throws {
        try expect(2, "la plus ancienne d'abord", ["compare", "2023", "2022"], in: sandbox(2022, 2023))
    }

    @Test func extractsThatChanged() throws {
        let sandbox = try sandbox(2022, 2023)
        try sandbox.append("\n", to: "Input/2023/agents.csv")
        try expect(3, "2023/agents.csv n'est plus le même", ["compare", "2022", "2023"], in: sandbox)
    }

    @Test func rulesOfOtherCommittees() throws {
        let years = try TwoYears()
        #expect(try years.sandbox.run(2022, "-q").status <= 1)
        try years.sandbox.remove("Input/Regles/cogohr.yaml")
        #expect(try years.sandbox.run(2023, "-q").status <= 1)
        let result = try years.compare()
        #expect(result.status == 3 && result.err.contains("mêmes comités"), "\(result.err)")
    }
}
