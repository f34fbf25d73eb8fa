import Domain
import Spreadsheets

extension InputColumn {
    /// What the column wants of a numeric cell (DIALECTE, `.xlsx`).
    var kindOfCells: ColumnKind {
        switch shape {
        case .freeText, .personText: .freeText
        case .remark: .unjudged
        // Of a fixed width, whose zeros come back, or read as whole numbers.
        case .nir, .siret, .finess, .postcode, .regions, .benefits, .requestable: .digits
        // Keys and what names one, whose zeros count; words of a list.
        case .key, .numero, .pieces, .oneOf, .committees, .statuts, .positions: .text
        case .year, .date, .birth, .flag, .integer, .rank, .hundredths, .amount, .gross: .value
        }
    }
}
