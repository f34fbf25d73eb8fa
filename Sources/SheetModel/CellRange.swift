/// A rectangle of cells of one sheet, both corners included. Rows and columns are counted from 0.
public struct CellRange: Hashable, Sendable {
    public let sheet: String
    public let rows: ClosedRange<Int>
    public let columns: ClosedRange<Int>

    public init(sheet: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.sheet = sheet
        self.rows = rows
        self.columns = columns
    }

    /// One cell.
    public init(sheet: String, row: Int, column: Int) {
        self.init(sheet: sheet, rows: row...row, columns: column...column)
    }

    /// For formulas on any sheet of the workbook: `'Droits'!$K$5:$K$1204`, or `'Droits'!$K$3` for one cell.
    public var reference: String { "\(A1.quoted(sheet))!\(local)" }

    /// For formulas on the same sheet: `$K$5:$K$1204`, or `$K$3` for one cell.
    public var local: String {
        let first = A1.cell(row: rows.lowerBound, column: columns.lowerBound)
        if rows.count == 1, columns.count == 1 { return first }
        return "\(first):\(A1.cell(row: rows.upperBound, column: columns.upperBound))"
    }
}

/// The notation of formulas.
public enum A1 {
    /// `$K$3` for row 2, column 10.
    public static func cell(row: Int, column: Int) -> String { "$\(letters(column))$\(row + 1)" }

    /// `A` for 0, `AA` for 26. At most 16 383 (`XFD`).
    public static func letters(_ column: Int) -> String {
        var letters = ""
        var n = column + 1
        while n > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (n - 1) % 26))) + letters
            n = (n - 1) / 26
        }
        return letters
    }

    /// A sheet's name as formulas want it: `'Ayants droit'`, apostrophes doubled.
    public static func quoted(_ sheet: String) -> String { "'\(doubling("'", in: sheet))'" }

    /// Words as formulas want them: `"écart"`, quotation marks doubled.
    public static func words(_ words: String) -> String { "\"\(doubling("\"", in: words))\"" }

    private static func doubling(_ mark: Unicode.Scalar, in text: String) -> String {
        var doubled = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            doubled.append(scalar)
            if scalar == mark { doubled.append(scalar) }
        }
        return String(doubled)
    }
}
