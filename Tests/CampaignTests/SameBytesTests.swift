import Foundation
import Testing

@testable import TestSupport

/// The same inputs give the same bytes, whatever runs them: threads, locale, time zone, folder.
@Suite struct SameBytesTests {
    /// What one would not expect to matter, and must not.
    static let surroundings: [(what: String, options: [String], environment: [String: String])] = [
        ("a second run", [], [:]),
        ("one thread", ["--jobs", "1"], [:]),
        ("two threads", ["--jobs", "2"], [:]),
        ("five threads", ["--jobs", "5"], [:]),
        (
            "a French locale and the other side of the Earth", [],
            ["LC_ALL": "fr_FR.UTF-8", "LANG": "fr_FR.UTF-8", "LOCPATH": locales, "TZ": "Pacific/Noumea"]
        ),
        ("a Turkish locale and no zone", [], ["LC_ALL": "tr_TR.UTF-8", "LOCPATH": locales, "TZ": ""]),
        ("another seed of dictionaries", [], ["SWIFT_DETERMINISTIC_HASHING": "1"]),
    ]

    @Test(arguments: surroundings.indices)
    func makeNoDifference(_ i: Int) throws {
        let (what, options, environment) = Self.surroundings[i]
        let sandbox = try Sandbox()
        let runs = try SampleRuns.shared()
        let folders = ["--input", Repository.input, "--output", sandbox.output]
        for year in [2022, 2023] {
            let result = try Command.millesime(
                ["run", "\(year)"] + folders + options, environment: environment)
            #expect(try sandbox.published(year).differences(from: runs.tree(year)) == [], "\(what)")
            #expect(try withoutFolder(result.out) == withoutFolder(runs.results[year]!.out), "\(what)")
        }
    }

    /// Run again over its own results: the same again.
    @Test func overItself() throws {
        let sandbox = try Sandbox(2026)
        #expect(try sandbox.run(2026).status == 0)
        let first = try sandbox.published(2026)
        #expect(try sandbox.run(2026).status == 0)
        #expect(try sandbox.published(2026) == first)
        let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.output).sorted()
        #expect(names == ["2026", "2026-changements.csv"])
        #expect(try sandbox.read("Output/2026-changements.csv") == "numero;quoi;objet;avant;apres\n")
    }

    @Test func noResultNamesThisMachine() throws {
        let runs = try SampleRuns.shared()
        let words = [runs.output, Repository.root].map { Data($0.utf8) }
        for year in SampleRuns.years {
            let tree = try runs.tree(year)
            for (name, bytes) in tree.files where !name.hasSuffix(".xlsx") {
                for word in words { #expect(bytes.range(of: word) == nil, "\(name)") }
            }
        }
    }

    /// A check that always passes would say these are the same too.
    @Test func anotherCutOffMakesADifference() throws {
        let sandbox = try Sandbox(2026)
        #expect(try sandbox.run(2026).status == 0)
        let first = try sandbox.published(2026)
        #expect(try sandbox.run(2026, "--cut-off", "30/12/2026").status == 0)
        let changed = try sandbox.published(2026).differences(from: first)
        #expect(changed.contains("manifeste.json") && changed.contains("national.xlsx"))
    }

    private func withoutFolder(_ text: String) throws -> String {
        text.split(separator: "\n").filter { !$0.hasPrefix("Résultats : ") && !$0.hasPrefix("À faire : ") }
            .joined(separator: "\n")
    }

    /// French and Turkish locales, made here where the system can (Debian: locales); without them the C library
    /// falls back on C, and only the environment is tested.
    private static let locales: String = {
        let folder = FileManager.default.temporaryDirectory.path + "/millesime-locales"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["fr_FR", "tr_TR"] where !FileManager.default.fileExists(atPath: "\(folder)/\(name).UTF-8") {
            _ = try? Command.run("/usr/bin/localedef", ["-i", name, "-f", "UTF-8", "\(folder)/\(name).UTF-8"])
        }
        return folder
    }()
}
