import Foundation
import Testing

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
        #expect(try sandbox.run(2027, "-q").status == 0)
        let alone = try sandbox.published(2027)
        #expect(try alone.files["droits.csv"] != SampleRuns.shared().tree(2027).files["droits.csv"])
        #expect(!alone.text("manifeste.json").contains("registre.lues"))
    }

    /// A register in the campaign's own folder prevails over the published one.
    @Test func ownRegisterPrevails() throws {
        let sandbox = try Sandbox(2027)
        let runs = try SampleRuns.shared()
        try FileManager.default.copyItem(atPath: "\(runs.output)/2026", toPath: "\(sandbox.output)/2026")
        #expect(try sandbox.run(2027, "-q").status == 0)
        #expect(try sandbox.published(2027).differences(from: runs.tree(2027)) == [])

        try sandbox.write("numero;annee;fondement;rang;dernier_dossier\n", to: "Input/2027/registre.csv")
        #expect(try sandbox.run(2027, "-q").status == 0)
        let manifest = try sandbox.published(2027).text("manifeste.json")
        #expect(manifest.contains("2027/registre.csv") && !manifest.contains("publie/2026/registre.csv"))
        #expect(try sandbox.published(2027).files["droits.csv"] != runs.tree(2027).files["droits.csv"])
    }

    /// A rejected line, corrected, can be deposited again as `rejets/` gives it (formats.md): here, by its own columns.
    @Test func rejectsCanBeReadAgain() throws {
        let sandbox = try Sandbox(2026)
        let clean = try sandbox.read("Input/2026/paie.csv")
        try sandbox.replace("activite", by: "activté", in: "Input/2026/paie.csv")
        #expect(try sandbox.run(2026, "-q", "--allow-rejects", "100").status == 1)
        let rejects = try sandbox.published(2026).text("rejets/paie.csv")
        #expect(try Csv(rejects).rows.count == 1)

        // The rejected line leaves the extract; corrected, it comes back as a second file of the table.
        var lines = clean.split(separator: "\n", omittingEmptySubsequences: false)
        let bad = try #require(lines.firstIndex { $0.contains("activite") })
        lines.remove(at: bad)
        try sandbox.remove("Input/2026/paie.csv")
        try sandbox.makeFolder("Input/2026/paie")
        try sandbox.write(lines.joined(separator: "\n"), to: "Input/2026/paie/a.csv")
        try sandbox.write(rejects.replacing("activté", with: "activite"), to: "Input/2026/paie/b.csv")
        #expect(try sandbox.run(2026, "-q").status == 0)
        let expected = try SampleRuns.shared().tree(2026)
        for name in expected.names(ending: ".csv") where name != "anomalies.csv" {
            #expect(try sandbox.published(2026).files[name] == expected.files[name], "\(name)")
        }
    }
}
