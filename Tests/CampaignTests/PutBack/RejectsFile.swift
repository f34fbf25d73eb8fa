import Foundation
import Testing

@testable import TestSupport

/// A file of rejects in a person's hands: rows by column, corrected one by one.
struct RejectsFile {
    var header: [String]
    var rows: [[String: String]]

    /// `rejets/<table>.csv` as the sandbox's last run published it.
    init(_ table: String, of sandbox: Sandbox, _ year: Int = 2026) throws {
        let csv = try sandbox.published(year).csv("rejets/\(table).csv")
        (header, rows) = (csv.header, csv.rows)
    }

    /// Corrects a field of the row that replaces that line.
    mutating func correct(_ line: Int, _ column: String, _ value: String) throws {
        let index = try #require(rows.firstIndex { $0["_ligne"] == "\(line)" }, "no rejected line \(line)")
        try #require(header.contains(column))
        rows[index][column] = value
    }

    /// Every field between quotes.
    func text(ending: String = "\n") -> String {
        ([header] + rows.map { row in header.map { row[$0] ?? "" } }).map { fields in
            fields.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") + ending
        }.joined()
    }
}

/// `_empreinte` as `sha256sum` says it: the first 16 digits, of the bytes of a line.
enum Fingerprints {
    static func of(_ line: String) -> String { of(Data(line.utf8)) }

    static func of(_ bytes: Data) -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("line-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try? bytes.write(to: file)
        return String((try? Command.run("/usr/bin/sha256sum", [file.path]).out.prefix(16)) ?? "")
    }
}

extension Sandbox {
    /// Puts a file back as `Input/2026/rejets/<name>.csv`.
    func putBack(_ name: String, _ text: String) throws {
        let file = "Input/2026/rejets/\(name).csv"
        try makeFolder(String(file.prefix(upTo: file.lastIndex(of: "/")!)))
        try write(text, to: file)
    }

    /// As `cp Output/2026/rejets/<table>.csv Input/2026/rejets/` does.
    func putBackUnchanged(_ table: String) throws {
        try putBack(table, published(2026).text("rejets/\(table).csv"))
    }

    /// Runs with any share of rejects, and expects every equation to close and the folder to be what its manifest says.
    @discardableResult
    func runAll(status: Int32, sourceLocation: SourceLocation = #_sourceLocation) throws -> Tree {
        let result = try run(2026, "-q", "--allow-rejects", "100")
        try #require(result.status == status, "\(result.out)\(result.err)", sourceLocation: sourceLocation)
        let tree = try published(2026)
        for row in try tree.csv("controles.csv").rows {
            #expect(row["statut"] == "conforme", "\(row)", sourceLocation: sourceLocation)
        }
        let verified = try Command.millesime(["verify", "2026", "--output", output])
        #expect(verified.status == 0, "\(verified.out)\(verified.err)", sourceLocation: sourceLocation)
        return tree
    }
}

extension Tree {
    /// Every table but the run's own accounts.
    func results() -> [String: Data] {
        files.filter { $0.key.hasSuffix(".csv") && $0.key != "controles.csv" }
    }

    /// Names of the result tables that differ.
    func differingResults(from other: Tree) -> [String] {
        let (mine, theirs) = (results(), other.results())
        return Set(mine.keys).union(theirs.keys).filter { mine[$0] != theirs[$0] }.sorted()
    }

    /// `fichier:ligne code colonne` of each anomaly.
    func anomalies() throws -> [String] {
        try csv("anomalies.csv").rows.filter { $0["classe"] == "anomalie" }
            .map { "\($0["fichier"]!):\($0["ligne"]!) \($0["code"]!) \($0["colonne"]!)" }
    }

    /// `fichier:ligne codes` of each row of `rejets/<table>.csv`.
    func rejects(_ table: String) throws -> [String] {
        try csv("rejets/\(table).csv").rows.map { "\($0["_fichier"]!):\($0["_ligne"]!) \($0["_codes"]!)" }
    }

    /// `fichier:ligne` of each recovered line, as the manifest lists them; nil where it says nothing of it.
    func recovered() throws -> [String: [String]]? {
        struct Shape: Decodable {
            struct Table: Decodable {
                struct Line: Decodable { let fichier: String, ligne: Int }
                let table: String, nombre: Int, lignes: [Line]
            }
            let rejets_recuperes: [Table]?
        }
        let tables = try JSONDecoder().decode(Shape.self, from: files["manifeste.json"] ?? Data()).rejets_recuperes
        return tables.map { tables in
            Dictionary(
                uniqueKeysWithValues: tables.map { table in
                    #expect(table.nombre == table.lignes.count)
                    return (table.table, table.lignes.map { "\($0.fichier):\($0.ligne)" })
                })
        }
    }

    /// A control's two sides.
    func control(_ label: String) throws -> String? {
        try csv("controles.csv").rows.first { $0["controle"] == label }.map { "\($0["attendu"]!) = \($0["obtenu"]!)" }
    }
}
