import Domain
import Workers

/// A file as it will be read: its bytes cut in chunks that begin and end with lines.
struct PlannedFile: Sendable {
    let source: SourceFile
    /// Number of the file in the run (`Place.file`).
    let number: Int
    let encoding: TextEncoding
    let header: Header
    let chunks: [Range<Int>]
    let newlines: Int

    /// Enough lines for a thread to be worth the while, small enough that threads end together.
    static let chunkSize = 2 << 20

    /// Nil if the file has no header line.
    init?<C: TableColumn>(_ columns: C.Type, _ source: SourceFile, number: Int) {
        let survey = Survey(source.bytes)
        let encoding = TextEncoding.detect(source.bytes, hasHighBytes: survey.hasHighBytes)
        guard let header = Header(columns, bytes: source.bytes, encoding: encoding) else { return nil }
        self.source = source
        self.number = number
        self.encoding = encoding
        self.header = header
        newlines = survey.newlines
        chunks = PlannedFile.cut(
            source.bytes, from: header.bodyStart, hasQuotes: survey.hasQuotes, encoding: encoding)
    }

    /// Without a quote in the file any line end will do; with one, lines must be cut from the first to the last.
    private static func cut(_ bytes: UnsafeRawBufferPointer, from: Int, hasQuotes: Bool, encoding: TextEncoding) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var start = from
        var cutter = RecordCutter(bytes, from..<bytes.count, encoding: encoding)
        while start < bytes.count {
            var end = min(start + chunkSize, bytes.count)
            if end < bytes.count {
                if hasQuotes {
                    while cutter.position < end, cutter.advance() {}
                    end = cutter.position
                } else {
                    while end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
                }
            }
            chunks.append(start..<end)
            start = end
        }
        return chunks
    }
}

/// Reads the files of one table, chunk by chunk on all threads.
struct TableReader<Column: TableColumn, Row: RawRow> {
    let workers: Workers
    let context: ExtractContext
    /// Where converted texts are kept; one arena a chunk.
    let keep: ArenaKeeper
    let decode: @Sendable (inout LineDecoder<Column>) -> Row

    func read(_ files: [PlannedFile]) -> RawTable<Row> {
        let pieces = files.indices.flatMap { file in files[file].chunks.map { (file, $0) } }
        return merge(workers.map(pieces.count) { readChunk(files[pieces[$0].0], pieces[$0].1, keep.new()) })
    }

    private func readChunk(_ file: PlannedFile, _ range: Range<Int>, _ arena: Arena) -> RawTable<Row> {
        var line = LineDecoder<Column>(
            file.source, file: file.number, range: range, encoding: file.encoding, header: file.header, arena: arena,
            context: context)
        var rows: [Row] = []
        rows.reserveCapacity(file.newlines * range.count / max(file.source.bytes.count, 1) + 16)
        var read = 0
        while line.cutter.advance() {
            read += 1
            line.beginLine()
            if isReadable(&line, file.header) { rows.append(decode(&line)) }
        }
        return RawTable(rows: rows, findings: line.findings, read: read)
    }

    /// The three findings that end the examination of a line.
    private func isReadable(_ line: inout LineDecoder<Column>, _ header: Header) -> Bool {
        let isWhole = line.cutter.defect == nil && line.cutter.fields.count == header.names.count
        if !header.isUsable {
            if isWhole { line.recogniseAgent() }
            for column in header.missing { line.report(.colonne, .missingColumn, Column(rawValue: column)) }
            for column in header.repeated { line.report(.colonne, .repeatedColumn, Column(rawValue: column)) }
            return false
        }
        if let defect = line.cutter.defect {
            line.report(.champs, defect == .openQuote ? .openQuote : .textAfterQuote, nil)
            return false
        }
        if !isWhole {
            line.report(.champs, .fieldCount, nil)
            return false
        }
        if line.cutter.hasHighBytes {
            let range = line.cutter.start..<line.cutter.contentEnd
            let isValid =
                line.encoding == .utf8 ? UTF8Sequence.isValid(line.bytes, range) : Windows1252.isValid(line.bytes, range)
            if !isValid {
                line.recogniseAgent()
                line.report(.encodage, line.encoding == .utf8 ? .utf8 : .windows1252, nil)
                return false
            }
        }
        return true
    }

    /// One table of all parts; each part's memory is given back as soon as it is copied.
    private func merge(_ parts: consuming [RawTable<Row>]) -> RawTable<Row> {
        var table = RawTable<Row>(rows: [], findings: [], read: 0)
        table.rows.reserveCapacity(parts.reduce(0) { $0 + $1.rows.count })
        for i in parts.indices {
            table.rows += parts[i].rows
            table.findings += parts[i].findings
            table.read += parts[i].read
            parts[i] = RawTable(rows: [], findings: [], read: 0)
        }
        return table
    }
}
