import Domain
import Testing

@testable import generateur

/// What the program says of generated campaigns.
@Suite struct ReadByTheProgramTests {
    @Test(arguments: [500, 8000]) func cleanCampaignHasNoReject(agents: Int) throws {
        let folder = try CampaignFolder()
        try folder.generate(agents: agents)
        let outcome = try folder.check()
        #expect(outcome.tables.map(\.table) == Table.allCases)
        for (table, counts) in outcome.tables { #expect(counts.rejected == 0, "\(table)") }
        let discordances = outcome.findings.filter { $0.code.findingClass == .discordance }.map(\.count).reduce(0, +)
        // Invented payments reach some agents without rights (A-SANS-DROITS).
        #expect(discordances <= agents / 100)
        #expect(outcome.equations.filter { !$0.isClosed }.isEmpty)
        let ouverts = outcome.verdicts.first { $0.verdict == .ouverts }!.count
        #expect(ouverts > agents * 7 / 10 && ouverts < agents * 9 / 10)
    }

    @Test func proportionsAreThoseOfTheCountry() throws {
        let folder = try CampaignFolder()
        try folder.generate(agents: 20_000)
        let outcome = try folder.check()
        func share(_ table: Table, of other: Int) -> Double {
            Double(outcome.tables.first { $0.table == table }!.counts.read) / Double(other)
        }
        let dossiers = outcome.tables.first { $0.table == .dossiers }!.counts.read
        #expect(abs(share(.dossiers, of: 20_000) - 0.69) < 0.02)
        #expect(abs(share(.ayantsDroit, of: dossiers) - 1.1) < 0.06)
        #expect(abs(share(.versements, of: dossiers) - 5.06) < 0.1)
        #expect(abs(share(.retraites, of: 20_000) - 0.18) < 0.01)
    }

    @Test(arguments: [20, 100]) func dirtyCampaignHasEveryCode(dirty: Int) throws {
        let folder = try CampaignFolder()
        try folder.generate(agents: 8000, dirty: dirty)
        let outcome = try folder.check()
        let found = Set(outcome.findings.map(\.code))
        // `R-FICHIER` is of files, and lines are broken here.
        let missing = FindingCode.allCases.filter {
            $0.findingClass == .anomalie && $0 != .fichier && !found.contains($0)
        }
        #expect(missing.isEmpty)
        #expect(outcome.equations.filter { !$0.isClosed }.isEmpty)
        #expect(outcome.status == .published)
    }

    /// Each defect of each table gives a reject, and the number asked for: no line is broken in vain.
    @Test func everyBrokenLineIsRejected() throws {
        let folder = try CampaignFolder()
        try folder.generate(agents: 8000, dirty: 100)
        for (table, counts) in try folder.check().tables {
            let lines = counts.read - counts.rejected
            // What is left is the first of lines that stand twice, and what is ignored.
            #expect(lines < counts.read / 5, "\(table)")
        }
    }
}
