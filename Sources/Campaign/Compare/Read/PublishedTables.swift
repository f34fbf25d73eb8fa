import Domain
import Extracts

/// The tables of a published folder that figures are read from.
struct PublishedTables: Sendable {
    let droits, declarations, details, etudes, demandes, ayantsDroit, papier, registre: SourceFile

    init(_ folder: String) throws(RunError) {
        func open(_ name: String) throws(RunError) -> SourceFile {
            do { return try SourceFile(name: "\(name).csv", path: "\(folder)/\(name).csv") } catch {
                throw RunError(.refused, "\(folder)/\(name).csv ne peut être lu : \(error).")
            }
        }
        droits = try open("droits")
        declarations = try open("declarations")
        details = try open("declarations_detail")
        etudes = try open("etudes")
        demandes = try open("demandes")
        ayantsDroit = try open("ayants_droit")
        papier = try open("dossiers_papier")
        registre = try open("registre")
    }

    /// Reads a table row by row; the number of the row that could not be read, from 1 after the header, 0 for the header
    /// itself; nil where all could.
    static func each(_ file: SourceFile, _ columns: [String], _ row: (borrowing PublishedTable) -> Bool) -> Int? {
        guard var table = PublishedTable(file, columns: columns) else { return 0 }
        var count = 0
        while table.next() {
            count += 1
            if !row(table) { return count }
        }
        return nil
    }
}
