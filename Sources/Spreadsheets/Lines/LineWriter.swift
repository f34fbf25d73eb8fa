/// Writes rows as lines, one below the other.
final class LineWriter {
    let store = ByteStore()
    private(set) var continuations: [Int] = []
    private(set) var faults: [CellFault] = []
    private let header: Int
    private let kinds: [ColumnKind]
    /// In bytes: a text that a million cells name by number must not fill the memory.
    private let limit: Int
    /// The last row written.
    private var row = 0
    /// The line that is being written, and the text of one cell of it.
    private let line = ByteStore()
    private let cell = ByteStore()

    init(header: Int, kinds: [ColumnKind], limit: Int) {
        self.header = header
        self.kinds = kinds
        self.limit = limit
    }

    /// Writes the reader's row, and a blank line for each that is left out before it; nothing where it is blank itself.
    func write(_ reader: SheetReader) throws(SpreadsheetProblem) {
        let isBody = reader.row > header
        let text = CellText(epoch: reader.epoch, store: cell)
        line.truncate(to: 0)
        var column = 1
        var lineEnds = 0
        var isBlank = true
        let firstFault = faults.count
        for i in 0..<reader.cellCount {
            let at = reader.column(i)
            cell.truncate(to: 0)
            cell.append(SheetLines.mark)
            let fault = text.write(reader.content(i), !isBody ? nil : at > kinds.count ? .unjudged : kinds[at - 1])
            let shown = cell.bytes(1..<cell.count)
            guard fault != nil || !shown.isEmpty else { continue }
            if isBlank { isBlank = fault == nil && shown.allSatisfy { $0 <= 0x20 } }
            fill(&column, to: at)
            let start = line.count
            lineEnds += appendField(fault == nil ? shown : cell.bytes)
            guard line.count <= limit - store.count else { throw .bomb }
            if let fault {
                // Counted from the line's beginning for now.
                let offset = start + (line.base[start] == LineWriter.quote ? 1 : 0)
                faults.append(
                    CellFault(offset: offset, position: CellPosition(row: reader.row, column: at), kind: fault))
            }
        }
        if isBlank { return }
        if isBody { fill(&column, to: kinds.count) }
        for _ in row..<(reader.row - 1) { store.append(0x0A) }
        for i in firstFault..<faults.count { faults[i].offset += store.count }
        let number = reader.row + continuations.count
        store.append(line.bytes)
        store.append(0x0A)
        row = reader.row
        for more in 0..<lineEnds { continuations.append(number + more + 1) }
    }

    /// What was written: the text, the lines that go on a record, the faults.
    var taken: (ByteStore, [Int], [CellFault]) {
        store.shrink()
        return (store, continuations, faults)
    }

    /// Separators up to a column.
    private func fill(_ column: inout Int, to target: Int) {
        while column < target {
            line.append(UInt8(ascii: ";"))
            column += 1
        }
    }

    /// A text as a field; gives the line ends in it.
    private func appendField(_ text: UnsafeRawBufferPointer) -> Int {
        let quote = LineWriter.quote
        let isPlain = text.allSatisfy { $0 != 0x0A && $0 != 0x0D && $0 != quote && $0 != UInt8(ascii: ";") }
        guard !isPlain else {
            line.append(text)
            return 0
        }
        var lineEnds = 0
        line.append(quote)
        for byte in text {
            if byte == quote { line.append(quote) }
            if byte == 0x0A { lineEnds += 1 }
            line.append(byte)
        }
        line.append(quote)
        return lineEnds
    }

    private static let quote = UInt8(ascii: "\"")
}
