import Catalogue
import Foundation
import Testing

/// Each table that is read or written has its entry, and each column its line, in the order of the table.
@Suite struct TableEntryTests {
    struct Table: CustomTestStringConvertible {
        let schema: String
        let entry: String
        var testDescription: String { entry }
    }

    static let tables = ["entrees", "sorties", "avis", "impots", "comparaison", "simulation", "rectificatif"].flatMap {
        folder in
        Project.files("Input/Schemas/\(folder)", ending: ".json").map { path in
            let name = path.split(separator: "/").last?.dropLast(".json".count) ?? ""
            return Table(schema: path, entry: folder == "entrees" ? "\(name)" : "\(name).csv")
        }
    }

    /// A schema that describes JSON lines rather than columns.
    static let elsewhere: Set<String> = ["espace_agent.csv"]

    @Test(arguments: tables)
    func everyColumnHasItsLine(_ table: Table) throws {
        guard !TableEntryTests.elsewhere.contains(table.entry) else { return }
        let entry = try #require(Project.catalogue.entry(table.entry), "\(table.entry) has no entry")
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(Project.text(table.schema).utf8)) as? [String: Any])
        let fields = try #require(schema["fields"] as? [[String: Any]]).compactMap { $0["name"] as? String }
        let columns = try #require(entry.section("Colonnes")).names
        #expect(columns == fields)
    }

    @Test func everyTableOfTheLawHasItsSchema() {
        let known = Set(TableEntryTests.tables.map(\.entry)).union(["campagne.yaml", "rejets/<table>.csv"])
        let entries = Project.catalogue.entries.filter { $0.section("Colonnes") != nil }.map(\.code)
        #expect(entries.filter { !known.contains($0) } == [])
    }
}
