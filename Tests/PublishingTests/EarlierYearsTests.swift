import Testing

@testable import Publishing

/// What a manifest carries on of the campaigns before it: read as it was written, and nothing else.
@Suite struct EarlierYearsTests {
    private static let manifest = Manifest(
        year: 2023, version: "1.0",
        earlierYears: [.init(year: 2022, counts: ["national.agents": 12]), .init(year: 2020, counts: [:])])

    @Test func whatIsWrittenIsRead() throws {
        let read = try Manifest(reading: EarlierYearsTests.manifest.bytes)
        #expect(read == EarlierYearsTests.manifest)
        #expect(read.earlierYears?.map(\.year) == [2022, 2020])
        // A manifest of before has none.
        #expect(try Manifest(reading: Manifest(year: 2023, version: "1.0").bytes).earlierYears == nil)
    }

    @Test(arguments: [
        ("\"millesime\": 2022", "\"millesime\": 2023", "annees_precedentes : 2023 est en double ou hors de son rang"),
        ("\"millesime\": 2020", "\"millesime\": 2022", "annees_precedentes : 2022 est en double ou hors de son rang"),
        (
            "\"national.agents\": 12", "\"national.agents\": \"12\"",
            "annees_precedentes : « comptes » : « national.agents » n'a pas la bonne forme"
        ),
        ("\"millesime\": 2020", "\"millesime\": 2020, \"nom\": 1", "annees_precedentes : clé inconnue « nom »"),
    ])
    func aChangedListIsRefused(old: String, new: String, says: String) throws {
        let text = String(decoding: EarlierYearsTests.manifest.bytes, as: UTF8.self)
        let changed = text.replacing(old, with: new)
        #expect(changed != text)
        #expect(throws: ManifestMistake(says)) { try Manifest(reading: Array(changed.utf8)) }
    }
}
