import Foundation
import Testing

@testable import TestSupport

/// Lines that are rejected only because what they name was, apart from causes: `cause` of `anomalies.csv`, the summary.
@Suite struct CauseTests {
    /// One agent is spoiled: his dossier, his children and his payments follow; another line names nobody.
    @Test func consequences() throws {
        let sandbox = try Sandbox.invented(2024, seed: 3)
        let agents = try Csv(sandbox.read("Input/2024/agents/11.csv"))
        let dossiers = try Csv(sandbox.read("Input/2024/dossiers/11.csv"))
        let numero = try #require(
            dossiers.rows.first { row in
                row["numero_conjoint"] == "" && agents.rows.contains { $0["numero"] == row["numero"] }
            }?["numero"])
        let line = try #require(agents.fields.first { $0[0] == numero })
        var spoiled = line
        spoiled[try #require(agents.header.firstIndex(of: "civilite"))] = "MLLE"
        try sandbox.replace(
            line.joined(separator: ";"), by: spoiled.joined(separator: ";"), in: "Input/2024/agents/11.csv")
        let other = try #require(dossiers.fields.last)
        var orphan = other
        orphan[1] = "9999999999"
        try sandbox.replace(
            other.joined(separator: ";"), by: orphan.joined(separator: ";"), in: "Input/2024/dossiers/11.csv")
        let result = try sandbox.run(2024, "--allow-rejects", "100")
        try #require(result.status == 1, "\(result.err)")

        let rows = try sandbox.published(2024).csv("anomalies.csv").rows
        let mine = rows.filter { $0["numero"] == numero && $0["classe"] == "anomalie" }
        #expect(mine.filter { $0["code"] == "R-VALEUR" }.map { $0["cause"] } == ["propre"])
        let following = mine.filter { $0["code"] == "R-REF" }
        #expect(!following.isEmpty && following.allSatisfy { $0["cause"] == "suite" })
        #expect(following.allSatisfy { $0["message"]!.contains("est rejeté") })
        // Who names nobody has made a mistake of his own; what names his dossier follows.
        let unknown = rows.filter { $0["numero"] == "9999999999" }
        #expect(unknown.map { $0["cause"] } == ["propre"] && unknown[0]["message"]!.contains("est inconnu"))
        #expect(rows.filter { $0["classe"] != "anomalie" }.allSatisfy { $0["cause"] == "" })
        let dependants = rows.filter { $0["fichier"]!.hasPrefix("ayants_droit") && $0["classe"] == "anomalie" }
        #expect(dependants.allSatisfy { $0["cause"] == "suite" })
        let lines = Dictionary(grouping: rows.filter { $0["classe"] == "anomalie" }) {
            "\($0["fichier"]!):\($0["ligne"]!)"
        }
        let suite = lines.values.count { $0[0]["cause"] == "suite" }
        #expect(lines.count - suite == 2)
        let summary =
            "Des \(lines.count) lignes rejetées, 2 ont leur propre cause ; \(suite) nomment seulement ce qui a été rejeté."
        #expect((result.out + result.err).contains(summary), "\(result.out)")
    }
}
