import Foundation
import Testing

@testable import TestSupport

/// The sample campaigns, whose extracts have every kind of mistake, issued and rectified without news.
@Suite struct SampleIdentityTests {
    private func rectify(_ sandbox: Sandbox, _ year: Int) throws {
        let issue = try Command.millesime(["issue", "\(year)", "--output", sandbox.output])
        #expect(issue.status == 0, "\(issue.err)")
        let before = try Tree(sandbox.output)
        let result = try Command.millesime(
            ["rectify", "\(year)", "-q", "--strict", "--input", Repository.input, "--output", sandbox.output])
        #expect(result.status == 0 && result.out.hasPrefix("Rien à rectifier"), "\(result.out)\(result.err)")
        #expect(try Tree(sandbox.output).differences(from: before) == [])
    }

    @Test(arguments: SampleRuns.years) func withoutLetters(year: Int) throws {
        let sandbox = try Sandbox()
        for name in ["\(year - 1)", "\(year)"] {
            let from = try "\(SampleRuns.shared().output)/\(name)"
            guard FileManager.default.fileExists(atPath: from) else { continue }
            try FileManager.default.copyItem(atPath: from, toPath: "\(sandbox.output)/\(name)")
        }
        try rectify(sandbox, year)
    }

    @Test func withLetters() throws {
        let sandbox = try Sandbox()
        try FileManager.default.copyItem(
            atPath: "\(SampleRuns.shared().output)/2022", toPath: "\(sandbox.output)/2022")
        let run = try Command.millesime(
            ["run", "2023", "-q", "--statements", "--input", Repository.input, "--output", sandbox.output])
        #expect(run.status == 1, "\(run.err)")
        try rectify(sandbox, 2023)
    }

    /// The campaign after reads the register of the publication, whatever lies beside it.
    @Test func theNextCampaignIsTheSame() throws {
        let sandbox = try Sandbox(2023)
        for year in [2022, 2023] {
            try FileManager.default.copyItem(
                atPath: "\(SampleRuns.shared().output)/\(year)", toPath: "\(sandbox.output)/\(year)")
        }
        #expect(try Command.millesime(["issue", "2023", "--output", sandbox.output]).status == 0)
        try FileManager.default.copyItem(
            atPath: "\(Repository.input)/Lettres", toPath: "\(sandbox.input)/Lettres")
        try sandbox.append(
            "NEUF-1;2952226;ETUDES;;03/03/2023;versement;100,00;;;\n", to: "Input/2023/versements/cgos.csv")
        let rectify = try Command.millesime(["rectify", "2023", "-q"] + sandbox.folders)
        #expect(rectify.status <= 1, "\(rectify.err)")
        #expect(
            try Tree("\(sandbox.output)/2023-rectificatifs/1").csv("rectifications.csv").rows.map { $0["numero"]! } == [
                "2952226"
            ])
        let run = try Command.millesime(
            ["run", "2024", "-q", "--input", Repository.input, "--output", sandbox.output])
        #expect(try run.status == SampleRuns.shared().results[2024]!.status, "\(run.err)")
        #expect(try sandbox.published(2024).differences(from: SampleRuns.shared().tree(2024)) == [])
    }
}
