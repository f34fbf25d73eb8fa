import Spreadsheets

/// The cells of a sheet one after the other; what stands between them goes into one fingerprint.
final class CellReader {
    private let rows: SheetReader
    /// Of the row that the reader stands at.
    private var nextCell = 0
    private var isInRow = false

    init(_ rows: SheetReader) { self.rows = rows }

    var between: UInt64 { rows.rest }

    /// The next cell; nil at the end of the sheet.
    func next() throws(ComparisonError) -> Cell? {
        while !isInRow || nextCell == rows.cellCount {
            isInRow = try ComparisonError.reading { () throws(SpreadsheetProblem) in try rows.next() }
            nextCell = 0
            if !isInRow { return nil }
        }
        defer { nextCell += 1 }
        let (value, number) = CellReader.value(rows.content(nextCell))
        return Cell(
            position: CellPosition(row: rows.row, column: rows.column(nextCell)), style: rows.style(nextCell),
            formula: Fingerprint(rows.formula(nextCell)).value, value: value, number: number)
    }

    private static func value(_ content: CellContent) -> (UInt64, number: String?) {
        func print(_ kind: String, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
            var fingerprint = Fingerprint(kind.utf8)
            fingerprint.add(bytes)
            return fingerprint.value
        }
        switch content {
        case .blank: return (Fingerprint("blank".utf8).value, nil)
        case .text(let bytes): return (print("text ", bytes), nil)
        case .number(let bytes, _):
            return (print("number ", bytes), bytes.count <= 32 ? String(decoding: bytes, as: UTF8.self) : nil)
        case .isoDate(let bytes): return (print("date ", bytes), nil)
        case .boolean(let value): return (Fingerprint("\(value)".utf8).value, nil)
        case .error(let bytes): return (print("error ", bytes), nil)
        case .unknownResult: return (Fingerprint("unknown".utf8).value, nil)
        }
    }
}
