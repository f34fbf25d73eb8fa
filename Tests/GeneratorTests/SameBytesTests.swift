import Testing

@testable import generateur

/// A campaign depends on what is asked, never on the threads that write it.
@Suite struct SameBytesTests {
    @Test(arguments: [0, 5]) func threadsChangeNothing(dirty: Int) throws {
        let (one, four) = (try CampaignFolder(), try CampaignFolder())
        // Several blocks in the largest regions.
        try one.generate(agents: 15_000, dirty: dirty, jobs: 1)
        try four.generate(agents: 15_000, dirty: dirty, jobs: 4)
        let (expected, found) = (try one.files(), try four.files())
        #expect(expected.count > 60)
        #expect(expected == found)
    }

    @Test func anotherSeedIsAnotherCountry() throws {
        let (first, second) = (try CampaignFolder(), try CampaignFolder())
        try first.generate(agents: 500, seed: 1)
        try second.generate(agents: 500, seed: 2)
        let (one, other) = (try first.files()["agents/11.csv"], try second.files()["agents/11.csv"])
        #expect(one != nil && one != other)
    }

    /// The lines that are not broken are those of the clean campaign.
    @Test func dirtIsLaidOverTheCleanCampaign() throws {
        let (clean, dirty) = (try CampaignFolder(), try CampaignFolder())
        try clean.generate(agents: 2000)
        try dirty.generate(agents: 2000, dirty: 10)
        func lines(_ folder: CampaignFolder) throws -> [Substring] {
            String(decoding: try folder.files()["versements/11.csv"]!, as: UTF8.self).split(separator: "\n")
        }
        let (before, after) = (Set(try lines(clean)), Set(try lines(dirty)))
        let kept = Double(before.intersection(after).count) / Double(before.count)
        #expect(kept > 0.89 && kept < 0.93)
    }

    @Test func nothingIsWrittenOverAnotherCampaign() throws {
        let folder = try CampaignFolder()
        try folder.generate(agents: 50)
        #expect(throws: WriteFailure.self) { try folder.generate(agents: 50) }
    }
}
