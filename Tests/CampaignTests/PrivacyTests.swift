import Foundation
import Testing

@testable import TestSupport

/// No NIR, no address and no child's birth date leaves the program, but in `rejets/`, which hold lines as they came.
@Suite struct PrivacyTests {
    @Test(arguments: SampleRuns.years)
    func secretsStayInside(year: Int) throws {
        let runs = try SampleRuns.shared()
        let secrets = try Secrets(year)
        #expect(secrets.nirs.count > 5 && (secrets.births.count > 50 || year > 2024))
        let tree = try runs.tree(year)
        for name in tree.names where !name.hasPrefix("rejets/") {
            let parts =
                name.hasSuffix(".xlsx")
                ? try WorkbookText("\(runs.output)/\(year)/\(name)").parts.map(\.bytes) : [tree.files[name]!]
            for part in parts { #expect(secrets.found(in: part) == [], "\(name)") }
        }
    }

    @Test(arguments: SampleRuns.years)
    func streamsHoldNone(year: Int) throws {
        let runs = try SampleRuns.shared()
        let secrets = try Secrets(year)
        let check = try Command.millesime(["check", "\(year)", "--input", Repository.input, "--output", runs.output])
        for text in [check.out, check.err, runs.results[year]!.out] {
            #expect(secrets.found(in: Data(text.utf8)) == [])
        }
    }

    /// What the check looks for is there where it may be, and would be seen elsewhere.
    @Test func plantedSecretIsSeen() throws {
        let secrets = try Secrets(2023)
        let rejects = try SampleRuns.shared().tree(2023)
        #expect(!secrets.found(in: rejects.files["rejets/agents.csv"]!).isEmpty)
        #expect(!secrets.found(in: rejects.files["rejets/ayants_droit.csv"]!).isEmpty)
        func found(_ text: String) -> [String] { secrets.found(in: Data(text.utf8)) }
        let nir = try #require(secrets.nirs.first)
        #expect(found("12;\(nir);x") == [nir])
        // The child of agent 1217124 (2023-00054, rang 2), in every writing of a day.
        try #require(secrets.births.contains("30/04/2014"))
        for birth in ["30/04/2014", "2014-04-30", "<v>41759</v>"] {
            #expect(found("x \(birth) x").count == 1, "\(birth)")
        }
        #expect(found("<t>3, rue du Phare ; escalier B</t>").count == 1)
        #expect(found("<t>Lieu-dit &quot;Le Gris-Nez&quot;</t>").count == 1)
        #expect(found("Une phrase du 01/01/2023, et <v>45000</v>") == [])
    }
}
