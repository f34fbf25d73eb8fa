import Foundation
import Testing

@testable import TestSupport

/// Two ledgers kept by a test beside the program: what was issued of every agent, and what he himself was told.
struct IssuedLedger {
    /// Rows of a table, by agent, as they stand.
    private typealias Rows = [String: [String]]

    static let tables = ["declarations.csv", "declarations_detail.csv", "impots/montants.csv"]

    private var tables: [String: Rows] = [:]
    private var headers: [String: String] = [:]
    /// Whole euros; nobody who was told nothing.
    private(set) var told: [String: Int64] = [:]
    /// Whose letter waits.
    private(set) var waiting: Set<String> = []

    init(_ publication: Tree) throws {
        for name in IssuedLedger.tables {
            headers[name] = String(publication.text(name).prefix { $0 != "\n" })
            tables[name] = IssuedLedger.rows(publication, name)
        }
        for name in ["avis/a_retenir.csv", "avis/adresses_a_corriger.csv"] {
            for row in try publication.csv(name).rows { waiting.insert(row["numero"]!) }
        }
        for row in try publication.csv("declarations.csv").rows where !waiting.contains(row["numero"]!) {
            told[row["numero"]!] = Int64(row["montant_a_declarer"]!)
        }
    }

    /// Fields of these tables have no line end.
    private static func rows(_ tree: Tree, _ name: String) -> Rows {
        let lines = tree.text(name).split(separator: "\n").dropFirst().map(String.init)
        return Dictionary(grouping: lines) { String($0.prefix { $0 != ";" }) }
    }

    /// Puts the rows of a correction in the place of those of its agents.
    mutating func add(_ correction: Tree) throws {
        let rectifications = try correction.csv("rectifications.csv").rows
        for name in IssuedLedger.tables {
            let rows = IssuedLedger.rows(correction, name)
            let agents = Set(rectifications.map { $0["numero"]! })
            #expect(Set(rows.keys).isSubset(of: agents), "\(name)")
            for agent in agents { tables[name]![agent] = rows[agent] }
        }
        for row in rectifications {
            let agent = row["numero"]!
            let isSent = ["courrier", "en_ligne"].contains(row["lettre"]!)
            if isSent { told[agent] = Int64(row["montant"]!) }
            if ["retenu", "adresse", "manuel"].contains(row["lettre"]!) {
                waiting.insert(agent)
            } else {
                waiting.remove(agent)
            }
            // No letter where what holds is what he was told, nothing being 0.
            if row["lettre"] == "aucun" { #expect((told[agent] ?? 0) == (Int64(row["montant"]!) ?? 0), "\(row)") }
            #expect(row["montant_communique"]! == told[agent].map { "\($0)" } ?? "", "\(row)")
        }
    }

    /// That what was issued is, byte for byte but for the order, what a run publishes now.
    func expectIssued(_ run: Tree, _ comment: String) {
        for name in IssuedLedger.tables {
            let lines = tables[name]!.values.flatMap(\.self).sorted()
            let now = run.text(name).split(separator: "\n").map(String.init)
            #expect(headers[name] == now.first)
            let (missing, extra) = (Set(now.dropFirst()).subtracting(lines), Set(lines).subtracting(now))
            #expect(lines == now.dropFirst().sorted(), "\(comment), \(name): − \(missing) + \(extra)")
        }
    }

    /// That everybody was told what is declared of him, or a letter waits.
    func expectTold(_ run: Tree, _ comment: String) throws {
        let declared = Dictionary(
            uniqueKeysWithValues: try run.csv("declarations.csv").rows.map {
                ($0["numero"]!, Int64($0["montant_a_declarer"]!)!)
            })
        for agent in Set(declared.keys).union(told.keys) where !waiting.contains(agent) {
            #expect((told[agent] ?? 0) == (declared[agent] ?? 0), "\(comment), agent \(agent)")
        }
    }
}
