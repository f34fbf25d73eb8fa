/// The rows of one sheet, one at a time, in whatever way the file spells them.
public final class SheetReader {
    private let xml: XmlReader<SheetSink>
    private let texts: SharedTexts
    private let styles: Styles
    let epoch: Epoch
    private var sink: SheetSink { xml.sink }

    init(
        _ archive: ZipArchive, _ part: ZipArchive.Part, texts: SharedTexts, styles: Styles, epoch: Epoch,
        watchesRest: Bool
    ) throws(SpreadsheetProblem) {
        self.texts = texts
        self.styles = styles
        self.epoch = epoch
        xml = try XmlReader(archive, part, SheetSink(texts, watchesRest: watchesRest))
    }

    /// Goes to the next row that the file has; false behind the last. Rows that the file leaves out are skipped.
    public func next() throws(SpreadsheetProblem) -> Bool { try xml.advance() }

    /// Number of the row, 1 = first.
    public var row: Int { sink.row }
    /// Cells of the row that the file has, by column.
    public var cellCount: Int { sink.cells.count }

    /// 1 = A.
    @inline(__always)
    public func column(_ cell: Int) -> Int { Int(sink.cells[cell].column) }

    public func content(_ cell: Int) -> CellContent {
        let raw = sink.cells[cell]
        let bytes = sink.store.bytes(raw.range)
        return switch raw.kind {
        case .blank: .blank
        case .inline: .text(bytes)
        case .shared: .text(texts.bytes(raw.range))
        case .number: .number(bytes, styles[Int(raw.style)])
        case .isoDate: .isoDate(bytes)
        case .boolean: .boolean(bytes.first == UInt8(ascii: "1") || bytes.first == UInt8(ascii: "t"))
        case .error: .error(bytes)
        case .unknownResult: .unknownResult
        }
    }

    /// The number of the cell's style.
    public func style(_ cell: Int) -> Int { Int(sink.cells[cell].style) }

    /// The formula as written, where the reader watches what stands beside values; empty where there is none.
    public func formula(_ cell: Int) -> UnsafeRawBufferPointer { sink.store.bytes(sink.cells[cell].formula) }

    /// Of all that stands beside the cells (widths, links, print set-up), as far as it was read.
    public var rest: UInt64 { sink.rest.value }
}
