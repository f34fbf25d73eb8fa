import CXLSXWriter
import Domain
import SheetModel

/// Writes single cells. This is the only place where a figure becomes a floating-point number.
struct CellWriter {
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let buffer: TextBuffer

    /// 01/01/1970, as spreadsheets count days.
    private static let epoch = 25_569
    /// 01/03/1900: from here on all spreadsheets agree (some believe in a 29/02/1900).
    private static let firstAgreedDay = 61

    @inline(__always)
    func write(_ cell: Cell, row: UInt32, column: UInt16, _ format: Format) -> lxw_error {
        switch cell {
        case .empty: worksheet_write_blank(sheet, row, column, format)
        case .text(let text): worksheet_write_string(sheet, row, column, buffer.load(text), format)
        case .pair(let first, let second):
            worksheet_write_string(sheet, row, column, buffer.load(first, second), format)
        case .numero(let numero): worksheet_write_string(sheet, row, column, buffer.load(numero), format)
        case .finess(let finess): worksheet_write_string(sheet, row, column, buffer.load(finess), format)
        default:
            if let number = CellWriter.number(cell) {
                worksheet_write_number(sheet, row, column, number, format)
            } else {
                worksheet_write_string(sheet, row, column, buffer.load(CellWriter.earlyDay(cell)), format)
            }
        }
    }

    /// A formula with its stored value.
    func write(_ formula: Formula, row: UInt32, column: UInt16, _ format: Format) throws(WorkbookError) {
        let name = String(cString: sheet.pointee.name)
        guard formula.expression.unicodeScalars.count < 8192 else { throw .formulaTooLong(sheet: name) }
        let code =
            if let number = CellWriter.number(formula.stored) {
                worksheet_write_formula_num(sheet, row, column, "=" + formula.expression, format, number)
            } else {
                worksheet_write_formula_str(
                    sheet, row, column, "=" + formula.expression, format, words(formula.stored))
            }
        if let failure = LibraryFailure(code) { throw .library(failure, sheet: name) }
    }

    /// The number that the file holds for the cell; nil for words.
    ///
    /// The nearest double to a decimal of at most 15 digits reads back as that decimal, and the library prints enough
    /// digits (16) for it to come back the same.
    @inline(__always)
    static func number(_ cell: Cell) -> Double? {
        switch cell {
        case .integer(let n): Double(n)
        case .cents(let c): Double(c.value) / 100
        case .percent(let p): Double(p) / 10_000
        case .years(let y): Double(y) / 100
        case .day(let day):
            Int(day.number) + epoch >= firstAgreedDay ? Double(Int(day.number) + epoch) : nil
        case .empty, .text, .pair, .numero, .finess: nil
        }
    }

    private func words(_ cell: Cell) -> UnsafePointer<CChar> {
        switch cell {
        case .text(let text): buffer.load(text)
        case .pair(let first, let second): buffer.load(first, second)
        case .numero(let numero): buffer.load(numero)
        case .finess(let finess): buffer.load(finess)
        default: buffer.load(CellWriter.earlyDay(cell))
        }
    }

    private static func earlyDay(_ cell: Cell) -> String {
        guard case .day(let day) = cell else { return "" }
        return day.description
    }
}
