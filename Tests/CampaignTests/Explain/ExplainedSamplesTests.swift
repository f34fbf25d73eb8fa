import Foundation
import Testing

@testable import TestSupport

/// Every agent of every sample campaign is explained, in 80 columns, without a name, an address, a NIR or a child's birth
/// date; the same bytes whatever runs it.
@Suite struct ExplainedSamplesTests {
    private static func explain(
        _ year: Int, _ more: [String], environment: [String: String] = [:]
    ) throws -> Command.Result {
        let output = try SampleRuns.shared().output
        return try Command.millesime(
            ["explain", "\(year)", "--input", Repository.input, "--output", output] + more, environment: environment)
    }

    private static func everyone(_ year: Int) throws -> [String] {
        ["--agents-from", "\(try SampleRuns.shared().output)/\(year)/droits.csv"]
    }

    @Test(arguments: SampleRuns.years)
    func everyAgentIsExplained(_ year: Int) throws {
        let told = try Self.explain(year, Self.everyone(year))
        #expect(told.status == 0 && told.err == "", "\(told.err)")
        let agents = try Csv(SampleRuns.shared().read("droits.csv", year)).rows
        let titles = Set(told.rawOut.split(separator: "\n").filter { $0.hasPrefix("Pourquoi") })
        for agent in agents { #expect(titles.contains("Pourquoi, pour l'agent \(agent["numero"]!)")) }
        let lines = told.rawOut.split(separator: "\n")
        // A word that is longer than a line has one of its own.
        for line in lines where line.count > 80 {
            #expect(line.drop { $0 == " " }.split(separator: " ").count == 1, "\(line)")
        }
        for line in lines { #expect(!line.contains("{") && !line.contains("}"), "\(line)") }
    }

    @Test(arguments: Depth.isDeep ? SampleRuns.years : [2023], Depth.isDeep ? ["text", "html", "json"] : ["json"])
    func nobodyIsExposed(_ year: Int, _ form: String) throws {
        let told = try Self.explain(year, Self.everyone(year) + ["--format", form])
        #expect(told.status == 0)
        // A child may be born on a day that other lines give for something else.
        let days = try Self.otherLines(year)
        let secrets = try Secrets(year).found(in: Data(told.rawOut.utf8)).filter { !days.contains(Self.written($0)) }
        #expect(secrets == [])
        let words = Set(told.rawOut.split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init))
        for agent in try Secrets.rows("\(year)/agents.csv") {
            guard let name = agent["nom"], name.count > 4, name == name.uppercased() else { continue }
            #expect(!words.contains(name), "\(name)")
        }
    }

    /// Everything of the extracts but people and their families.
    private static func otherLines(_ year: Int) throws -> String {
        let folder = "\(Repository.input)/\(year)"
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".csv") && !["agents.csv", "ayants_droit.csv"].contains($0) }.map {
            String(decoding: FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data(), as: UTF8.self)
        }.joined()
    }

    /// `dd/mm/yyyy`, as extracts write most days.
    private static func written(_ day: String) -> String {
        day.contains("-") ? day.split(separator: "-").reversed().joined(separator: "/") : day
    }

    @Test func surroundingsMakeNoDifference() throws {
        let asked = try Self.everyone(2023)
        let known = try Self.explain(2023, asked).rawOut
        for (what, options, environment) in SameBytesTests.surroundings {
            let other = try Self.explain(2023, asked + options, environment: environment)
            #expect(other.rawOut == known, "\(what)")
        }
    }

    /// Several selectors, the same twice, a file with another column, the order of the command line.
    @Test func severalAreToldInTheirOrder() throws {
        let sandbox = try Sandbox()
        try sandbox.write("nom,\"numero\"\r\nX,\"7\"\r\n,1217124\r\n", to: "agents.csv")
        let told = try Self.explain(
            2023, ["--agent", "0000018", "--agent", "0000018", "--agents-from", "\(sandbox.path)/agents.csv"])
        let titles = told.out.split(separator: "\n").filter { $0.hasPrefix("Pourquoi") }
        #expect(titles == ["0000018", "7", "1217124"].map { "Pourquoi, pour l'agent \($0)" })
        try sandbox.write("numero\n7\nsept\n", to: "agents.csv")
        let refused = try Self.explain(2023, ["--agents-from", "\(sandbox.path)/agents.csv"])
        #expect(refused.status == 2 && refused.err.contains("ligne 3"), "\(refused.err)")
    }

    /// A line that was rejected: the explanation is what was found on it, and what to do.
    @Test func rejectedLineIsExplained() throws {
        let rows = try Csv(SampleRuns.shared().read("anomalies.csv", 2023)).rows
        let known = Set(try Csv(SampleRuns.shared().read("droits.csv", 2023)).rows.map { $0["numero"]! })
        let rejected = rows.filter {
            $0["classe"] == "anomalie" && !$0["numero"]!.isEmpty && !known.contains($0["numero"]!)
        }
        try #require(!rejected.isEmpty)
        for row in rejected {
            let told = try Self.explain(2023, ["--agent", row["numero"]!, "--format", "json"])
            #expect(told.status == 0, "\(told.err)")
            for cell in ["code", "fichier", "ligne", "message"] {
                #expect(told.out.replacing("\u{A0}", with: " ").contains(row[cell]!), "\(row[cell]!)")
            }
        }
    }
}

extension SampleRuns {
    func read(_ file: String, _ year: Int) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(output)/\(year)/\(file)")), as: UTF8.self)
    }
}
