/// A sheet as the text of a CSV file: UTF-8, `;`, LF, quotes where they are needed (RFC 4180).
///
/// Line n is row n, blank where the row is, up to the last row that holds anything; a cell of several lines moves what
/// is below it, which ``row(ofLine:)`` undoes. Rows have the fields of the header, more where they hold more. The field
/// of a cell at fault begins with the byte ``mark``, which no text does.
public final class SheetLines: @unchecked Sendable {
    public static let mark: UInt8 = 0xFF

    private let store: ByteStore
    /// Lines that go on a record, in order.
    private let continuations: [Int]
    /// In the order of the text.
    public let faults: [CellFault]

    /// The text; valid as long as this lives.
    public var bytes: UnsafeRawBufferPointer { store.bytes }

    /// Writes a sheet.
    ///
    /// - Parameters:
    ///   - header: row of the header; what is above it counts as what it shows.
    ///   - kinds: of its columns, from the first of the sheet; what is behind them is not judged.
    public init(
        _ file: SpreadsheetFile, _ sheet: SpreadsheetFile.Sheet, header: Int, kinds: [ColumnKind]
    ) throws(SpreadsheetProblem) {
        let writer = LineWriter(header: header, kinds: kinds, limit: Expansion.limit(ofFile: file.archive.bytes.count))
        let rows = try file.rows(of: sheet)
        while try rows.next() { try writer.write(rows) }
        (store, continuations, faults) = writer.taken
    }

    /// Writes the first rows of a sheet as they show, for the search of the header.
    public init(
        _ file: SpreadsheetFile, _ sheet: SpreadsheetFile.Sheet, upToRow last: Int
    ) throws(SpreadsheetProblem) {
        let writer = LineWriter(header: last, kinds: [], limit: Expansion.limit(ofFile: file.archive.bytes.count))
        let rows = try file.rows(of: sheet)
        while try rows.next(), rows.row <= last { try writer.write(rows) }
        (store, continuations, faults) = writer.taken
    }

    /// The row of the sheet (1 = first) that a line (1 = first) belongs to.
    public func row(ofLine line: Int) -> Int {
        line - SheetLines.first(continuations.count) { continuations[$0] > line }
    }

    /// Whether lines are rows throughout.
    public var linesAreRows: Bool { continuations.isEmpty }

    /// What is wrong with the field that begins at an offset of the text.
    public func fault(at offset: Int) -> CellFault? {
        let i = SheetLines.first(faults.count) { faults[$0].offset >= offset }
        return i < faults.count && faults[i].offset == offset ? faults[i] : nil
    }

    /// The first index that is beyond, by halves.
    private static func first(_ count: Int, _ isBeyond: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
