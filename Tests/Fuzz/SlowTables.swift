import Domain
import Extracts

/// The columns of the tables by kind, and the findings of each line that need no other line.
enum SlowTables {
    enum Kind {
        case text, numero, finess, nir, siret, year, date, birth, flag, region, hundredths, amount, gross
        case integer(ClosedRange<Int64>)
        case list([String])
        /// An unknown code is `R-REF`.
        case code([String])
        case pieces
    }

    struct Column {
        let name: String
        let isRequired: Bool
        let kind: Kind
    }

    // What the campaign of the target has (`FixedTables`).
    static let regions = ["04", "11", "93"]
    static let statuts = ["titulaire", "contractuel", "medical"]
    static let positions = ["activite", "disponibilite", "demission", "deces"]
    static let prestations = ["ETUDES", "MALADIE", "3", "11"]
    static let pieces = ["acte", "livret", "facture"]

    static func columns(_ table: Table) -> [Column] { all[table]! }
    static func header(_ table: Table) -> String { columns(table).map(\.name).joined(separator: ";") }

    /// Names, shapes and what is required are those declared; what a shape admits is said again here, slowly.
    private static let all = Dictionary(
        uniqueKeysWithValues: Table.allCases.map { table in
            (
                table,
                table.columns.map { Column(name: $0.name, isRequired: $0.isRequired, kind: kind($0.shape)) }
            )
        })

    private static func kind(_ shape: InputColumn.Shape) -> Kind {
        switch shape {
        case .key, .freeText, .personText, .postcode, .remark: .text
        case .numero: .numero
        case .finess: .finess
        case .nir: .nir
        case .siret: .siret
        case .year: .year
        case .date: .date
        case .birth: .birth
        case .flag: .flag
        case .integer(let bounds): .integer(Int64(bounds.lowerBound)...Int64(bounds.upperBound))
        case .rank: .integer(1...5)
        case .hundredths: .hundredths
        case .amount: .amount
        case .gross: .gross
        case .oneOf(let codes): .list(codes)
        case .regions: .region
        case .committees: .list(["cgos", "cogohr"])
        case .statuts: .list(statuts)
        case .positions: .list(positions)
        case .benefits, .requestable: .code(prestations)
        case .pieces: .pieces
        }
    }

    /// `code column` for a value that is there.
    static func findings(_ column: Column, _ value: String) -> [String] {
        func type(_ holds: Bool) -> [String] { holds ? [] : ["R-TYPE \(column.name)"] }
        func number(_ number: SlowValues.Number, _ bounds: ClosedRange<Int64>) -> [String] {
            switch number {
            case .malformed: type(false)
            case .value(let value) where bounds.contains(value): []
            default: ["R-VALEUR \(column.name)"]
            }
        }
        func isIn(_ codes: [String]) -> Bool {
            codes.contains { value == $0 || SlowValues.plain(value) == SlowValues.plain($0) }
        }
        switch column.kind {
        // A NIR or SIRET that is none leaves its line standing.
        case .text, .nir, .siret: return []
        case .numero: return type(SlowValues.isNumero(value))
        case .finess: return type(SlowValues.isFinessAsWritten(value))
        case .year: return type(SlowValues.isYear(SlowValues.withoutZeroDecimals(value)))
        case .date: return type(SlowValues.dateAsWritten(value) != nil)
        case .birth:
            guard let date = SlowValues.dateAsWritten(value) else { return type(false) }
            return date.lexicographicallyPrecedes([2023, 12, 1]) ? [] : ["R-VALEUR \(column.name)"]
        case .flag: return type(isIn(["oui", "non", "vrai", "faux"]))
        case .region: return isIn(regions) || value == "4" ? [] : ["R-VALEUR \(column.name)"]
        case .hundredths: return number(SlowValues.amount(value), 0...99_999_999_999)
        case .amount: return number(SlowValues.amountAsWritten(value), 0...99_999_999_999)
        case .gross: return number(SlowValues.amountAsWritten(value), 1...99_999_999_999)
        case .integer(let bounds): return number(SlowValues.integer(SlowValues.withoutZeroDecimals(value)), bounds)
        case .list(let codes): return isIn(codes) ? [] : ["R-VALEUR \(column.name)"]
        case .code(let codes): return isIn(codes) ? [] : ["R-REF \(column.name)"]
        case .pieces:
            let parts = value.unicodeScalars.split(separator: "|").map { String($0).slowlyTrimmed }
            return parts.allSatisfy { part in part.isEmpty || pieces.contains { part == $0 || SlowValues.plain(part) == $0 } } ? [] : ["R-REF \(column.name)"]
        }
    }
}
