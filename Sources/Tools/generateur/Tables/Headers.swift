import Domain
import Extracts

extension Table {
    /// The names of its columns, in the order of the catalogue and of the lines we write.
    var columnNames: [String] { columns.map(\.name) }

    /// The header line.
    var header: String { columnNames.joined(separator: ";") }
}

/// Headers that make every line of a file `R-COLONNE`.
enum BrokenHeaders {
    /// One that is required goes, another comes that nobody knows.
    static let missingColumn = (Table.paie.columnNames.filter { $0 != "statut" } + ["grade"]).joined(separator: ";")
    /// One stands twice, in the place of another that may be missing.
    static let repeatedColumn = Table.paie.columnNames.map { $0 == "quotite" ? "fin" : $0 }.joined(separator: ";")
}
