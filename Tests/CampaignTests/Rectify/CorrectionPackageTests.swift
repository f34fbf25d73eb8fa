import Foundation
import Testing

@testable import TestSupport

/// What a correction says of itself: its tables, their schemas, its manifest, and the same as one JSON object.
@Suite struct CorrectionPackageTests {
    /// One of each kind, on paper and online, and one whose letter waits.
    private static func make() throws -> IssuedCampaign {
        let campaign = try IssuedCampaign.issued((1001...1008).map { ("\($0)", "100,00") }) {
            $0.people.append(.init(numero: "1009"))
            for i in [1, 3] { $0.people[i].isOnline = true }
            $0.pensions = [.init(numero: "1007", csg: "plein")]
        }
        for id in ["V1001", "V1002", "V1006"] { try campaign.pay(id) { $0.brut = "200,00" } }
        campaign.payments.append(.init(id: "W1006", numero: "1006", brut: "5O,00"))
        campaign.payments.append(.init(id: "V1009", numero: "1009", brut: "100,00"))
        for numero in ["1003", "1004"] { campaign.payments.removeAll { $0.numero == numero } }
        try campaign.change("1005") { $0.street = "9 quai des Brumes" }
        campaign.pensions[0].csg = "reduit"
        return campaign
    }

    nonisolated(unsafe) private static let once = Result {
        let campaign = try make()
        let result = try campaign.rectify("--log-format", "json")
        return (output: campaign.corrections, said: result, holder: campaign.sandbox, tree: try campaign.correction(1))
    }

    private func tree() throws -> Tree { try CorrectionPackageTests.once.get().tree }

    private func json(_ name: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: tree().files[name]!) as? [String: Any])
    }

    /// Each table where its schema is.
    @Test func rowsSatisfyTheirSchemas() throws {
        let tree = try tree()
        for name in tree.names(ending: ".csv") where !name.hasPrefix("rejets/") {
            let table = String(name.split(separator: "/").last!.dropLast(4))
            let folders = ["rectificatif", "impots", "avis", "sorties"]
            let folder = try #require(
                folders.first { FileManager.default.fileExists(atPath: "\(Repository.schemas)/\($0)/\(table).json") },
                "\(name) has no schema")
            #expect(try Schema("\(folder)/\(table)").violations(tree.csv(name)).prefix(3) == [], "\(name)")
        }
    }

    @Test func everyTableIsAResource() throws {
        let tree = try tree()
        let package = try json("datapackage.json")
        #expect(package["name"] as? String != "millesime-2023")
        let resources = try #require(package["resources"] as? [[String: Any]])
        #expect(resources.map { $0["path"] as? String ?? "" }.sorted() == tree.names(ending: ".csv").sorted())
        for resource in resources {
            let path = try #require(resource["path"] as? String)
            let schema = try #require(resource["schema"] as? [String: Any])
            let fields = try #require(schema["fields"] as? [[String: Any]])
            #expect(try fields.map { $0["name"] as? String } == tree.csv(path).header, "\(path)")
            for key in schema["foreignKeys"] as? [[String: Any]] ?? [] {
                let named = (key["reference"] as? [String: Any])?["resource"] as? String
                #expect(resources.contains { $0["name"] as? String == named }, "\(path) \(named ?? "")")
            }
        }
    }

    /// 1001 and 1002 up, 1006 up and held, 1007 another rate; 1003 and 1004 gone; 1009 new; 1005 moved.
    @Test func countsOfTheManifestAndOfTheLog() throws {
        let counts = try #require(try json("manifeste.json")["comptes"] as? [String: Any])
        let kinds = ["corrige", "annule", "nouveau", "reedite"].map { counts["rectificatif.\($0)"] as? Int }
        #expect(kinds == [4, 2, 1, 1])
        // By post 1001, 1003, 1005, 1007, 1009; online 1002, 1004.
        let letters = ["courrier", "en_ligne", "aucun", "retenu", "adresse", "manuel"].map {
            counts["lettres.\($0)"] as? Int
        }
        #expect(letters == [5, 2, 0, 1, 0, 0])
        let said = try CorrectionPackageTests.once.get().said
        #expect(said.status == 1)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(said.rawOut.utf8)) as? [String: Any], "\(said.out)")
        #expect(
            (object["agents"] as? [String: Int])?["corrige"] == 4
                && (object["lettres"] as? [String: Int])?["retenu"] == 1)
        #expect(object["rectificatif"] as? Int == 1 && object["parent"] as? String == "2023")
        // Issued 7 × 93,20 and 94,10: 746,50, 7 × 93 + 94 = 745 €.
        #expect((object["emis"] as? [String: Int])?["net_imposable"] == 74_650)
        #expect((object["emis"] as? [String: Int])?["montant_a_declarer"] == 745)
        // 3 × 186,40, 1005, 1008 and 1009 93,20, 1007 96,20: 935,00; 3 × 186 + 3 × 93 + 96 = 933 €.
        #expect((object["a_present"] as? [String: Int])?["net_imposable"] == 93_500)
        #expect((object["a_present"] as? [String: Int])?["montant_a_declarer"] == 933)
    }

    /// The rules that judged, and where every letter is.
    @Test func whatElseIsThere() throws {
        let tree = try tree()
        #expect(tree.names.contains("regles/contributions.yaml"))
        #expect(try tree.csv("courriers/index.csv").rows.map { $0["numero"]! } == ["1001", "1003", "1007", "1009"])
        #expect(try tree.csv("reexpeditions/index.csv").rows.map { $0["numero"]! } == ["1005"])
        let online = tree.text("courriers/espace_agent.jsonl").split(separator: "\n").map(String.init)
        #expect(
            online.count == 2 && online[0].contains("\"numero\":\"1002\"") && online[1].contains("\"numero\":\"1004\""))
        #expect(!tree.text("courriers/espace_agent.jsonl").contains("à présent\","), "a heading with nothing below")
    }
}
