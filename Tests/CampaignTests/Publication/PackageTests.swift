import Foundation
import Testing

@testable import TestSupport

/// `datapackage.json` and `regles/`: a publication says of itself what it holds, and by which rules it was made.
@Suite struct PackageTests {
    private func json(_ tree: Tree, _ name: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: tree.files[name]!) as? [String: Any])
    }

    @Test(arguments: SampleRuns.years)
    func everyTableIsAResource(year: Int) throws {
        let tree = try SampleRuns.shared().tree(year)
        let resources = try #require(json(tree, "datapackage.json")["resources"] as? [[String: Any]])
        #expect(resources.map { $0["path"] as? String } == tree.names(ending: ".csv").sorted())
        let outputs = try #require(json(tree, "manifeste.json")["sorties"] as? [[String: Any]])
        for resource in resources {
            let path = try #require(resource["path"] as? String)
            let output = try #require(outputs.first { $0["chemin"] as? String == path }, "\(path)")
            #expect(resource["hash"] as? String == "sha256:\(output["sha256"] as? String ?? "")")
            #expect(resource["bytes"] as? Int == output["octets"] as? Int)
            let schema = try #require(resource["schema"] as? [String: Any])
            let fields = try #require(schema["fields"] as? [[String: Any]])
            #expect(try fields.map { $0["name"] as? String } == tree.csv(path).header, "\(path)")
            // What a table refers to is in the package.
            for key in schema["foreignKeys"] as? [[String: Any]] ?? [] {
                let named = (key["reference"] as? [String: Any])?["resource"] as? String
                #expect(resources.contains { $0["name"] as? String == named }, "\(path) \(named ?? "")")
            }
        }
    }

    @Test func theRulesAsUsed() throws {
        let tree = try SampleRuns.shared().tree(2023)
        let rules = try Tree("\(Repository.input)/Regles").files
        #expect(tree.names.filter { $0.hasPrefix("regles/") } == rules.keys.sorted().map { "regles/\($0)" })
        for (name, bytes) in rules { #expect(tree.files["regles/\(name)"] == bytes, "\(name)") }
        let outputs = try #require(json(tree, "manifeste.json")["sorties"] as? [[String: Any]])
        #expect(outputs.contains { $0["chemin"] as? String == "regles/cgos.yaml" })
    }

    /// The edge list of the workbooks, as many rows as their sheets have; who was there the year before is told.
    @Test func theEdgeListAsATable() throws {
        let runs = try SampleRuns.shared()
        let rows = try runs.tree(2024).csv("surveillance.csv").rows
        #expect(!rows.isEmpty)
        let before = try runs.tree(2023).csv("surveillance.csv").rows
        let known = Set(before.map { [$0["numero"]!, $0["critere"]!] })
        for row in rows {
            #expect(row["deja_n_1"] == (known.contains([row["numero"]!, row["critere"]!]) ? "oui" : "non"), "\(row)")
        }
        #expect(rows.contains { $0["deja_n_1"] == "oui" } && rows.contains { $0["deja_n_1"] == "non" })
        #expect(before.allSatisfy { $0["deja_n_1"] == "oui" || $0["deja_n_1"] == "non" })
    }
}
