import Domain
import Testing

@testable import Extracts

/// A column that is declared is read, and read as the shape that is declared: a value that the shape does not admit is
/// found in every column of it.
@Suite("Findings: every column is read as it is declared")
struct DeclaredShapeTests {
    /// A value that the shape does not admit, and the code of the finding; nil for texts, which admit all.
    private static func refused(_ shape: InputColumn.Shape) -> (value: String, code: String)? {
        switch shape {
        case .key, .freeText, .personText, .postcode, .remark: nil
        case .numero: ("12A45", "R-TYPE")
        case .finess: ("12C456789", "R-TYPE")
        // The key of 255081416802538 is 38.
        case .nir: ("255081416802537", "A-NIR")
        // The Luhn sum of 73282932000074 is a multiple of ten; one more in the last digit is not.
        case .siret: ("73282932000075", "A-SIRET")
        case .year: ("24", "R-TYPE")
        case .date: ("31/02/2023", "R-TYPE")
        case .birth: ("01/01/2999", "R-VALEUR")
        case .flag: ("peut-être", "R-TYPE")
        case .integer(let bounds): ("\(bounds.upperBound + 1)", "R-VALEUR")
        case .rank: ("0", "R-VALEUR")
        case .hundredths: ("12,345", "R-TYPE")
        case .amount: ("-1", "R-VALEUR")
        case .gross: ("0", "R-VALEUR")
        case .oneOf, .regions, .committees, .statuts, .positions: ("autre chose", "R-VALEUR")
        case .benefits, .requestable: ("CADEAUX", "R-REF")
        case .pieces: ("photo_souvenir", "R-REF")
        }
    }

    static let columns = Table.allCases.flatMap { table in
        table.columns.compactMap { column in
            refused(column.shape).map { (table, column.name, $0.value, $0.code) }
        }
    }

    @Test("what the shape does not admit is found", arguments: columns)
    func isRead(_ table: Table, _ column: String, _ value: String, _ code: String) throws {
        try #require(
            Contract.columns(table).contains { $0.name == column },
            "\(table.rawValue).\(column) is not in the hand-written contract (Support/Contract.swift)")
        try Case(table, [column: value], "\(code) \(column)").check()
    }
}
