import Spreadsheets

/// A cell of a sheet, as far as a comparison needs it: texts are known by their fingerprint only.
struct Cell: Equatable {
    let position: CellPosition
    let style: Int
    let formula: UInt64
    /// Of the kind and the value; a shared text counts by its words, not by its number.
    let value: UInt64
    /// The value as written, where it is a number.
    let number: String?

    /// Position in the sheet: by row, then column.
    static func precedes(_ a: Cell, _ b: Cell) -> Bool {
        (a.position.row, a.position.column) < (b.position.row, b.position.column)
    }
}
