import Foundation
import Testing

@testable import TestSupport

/// What each campaign writes for the next.
@Suite struct RegisterTests {
    /// 2023 has no `registre.csv` of its own: it reads the one that 2022 published, and says so in its manifest.
    @Test func publishedRegisterIsRead() throws {
        let manifest = try SampleRuns.shared().tree(2023).text("manifeste.json")
        #expect(manifest.contains("\"chemin\": \"publie/2022/registre.csv\""))
        #expect(!manifest.contains("2023/registre.csv"))
        let written = try SampleRuns.shared().tree(2022).csv("registre.csv").rows.count
        #expect(manifest.contains("\"registre.lues\": \(written)"))
    }

    /// Without it the ranks differ: O3 counts from the last dossier known.
    @Test func withoutItRanksDiffer() throws {
        let sandbox = try Sandbox(2027)
        try sandbox.declareNoRegister(2027)
        #expect(try sandbox.run(2027, "-q").status == 1)
        let alone = try sandbox.published(2027)
        #expect(try alone.files["droits.csv"] != SampleRuns.shared().tree(2027).files["droits.csv"])
        #expect(!alone.text("manifeste.json").contains("registre.lues"))
    }

    /// A register in the campaign's own folder prevails over the published one.
    @Test func ownRegisterPrevails() throws {
        let sandbox = try Sandbox(2027)
        let runs = try SampleRuns.shared()
        try FileManager.default.copyItem(atPath: "\(runs.output)/2026", toPath: "\(sandbox.output)/2026")
        #expect(try sandbox.run(2027, "-q").status == 1)
        #expect(try sandbox.published(2027).differences(from: runs.tree(2027)) == [])

        try sandbox.write("numero;annee;fondement;rang;dernier_dossier\n", to: "Input/2027/registre.csv")
        try sandbox.declareNoRegister(2027)
        #expect(try sandbox.run(2027, "-q").status == 1)
        let manifest = try sandbox.published(2027).text("manifeste.json")
        #expect(manifest.contains("2027/registre.csv") && !manifest.contains("publie/2026/registre.csv"))
        #expect(try sandbox.published(2027).files["droits.csv"] != runs.tree(2027).files["droits.csv"])
    }
}
