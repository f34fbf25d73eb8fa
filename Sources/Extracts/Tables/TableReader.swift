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
    #if FUZZ
        /// So small that the few lines a fuzzer writes stand across ends of chunks.
        static let chunkSize = 64
    #else
        static let chunkSize = 2 << 20
    #endif

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
    private static func cut(_ bytes: UnsafeRawBufferPointer, from: Int, hasQuotes: Bool, encoding: TextEncoding)
        -> [Range<Int>]
    {
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

    /// Each chunk's rows go straight to their place in the table: a chunk has no more lines than line ends (and one).
    func read(_ files: [PlannedFile]) -> RawTable<Row> {
        let pieces = files.indices.flatMap { file in files[file].chunks.map { (file, $0) } }
        let most = workers.map(pieces.count) { i in
            let (file, range) = pieces[i]
            return Survey(UnsafeRawBufferPointer(rebasing: files[file].source.bytes[range])).newlines + 1
        }
        let starts = most.reduce(into: [0]) { $0.append($0.last! + $1) }
        var chunks: [Chunk] = []
        let rows = [Row](unsafeUninitializedCapacity: starts.last!) { buffer, count in
            if let base = buffer.baseAddress {
                let places = RowPlaces(base: base)
                chunks = workers.map(pieces.count) { i in
                    readChunk(files[pieces[i].0], pieces[i].1, to: places.base + starts[i], most: most[i])
                }
                count = TableReader.close(base, starts, chunks)
            }
        }
        var table = RawTable(rows: rows, findings: [], read: 0)
        for chunk in chunks {
            table.findings += chunk.findings
            table.read += chunk.read
        }
        return table
    }

    private struct Chunk: Sendable {
        var rows = 0
        var read = 0
        var findings: [Finding] = []
    }

    /// Each thread writes only its own chunk's places.
    private struct RowPlaces: @unchecked Sendable {
        let base: UnsafeMutablePointer<Row>
    }

    /// Closes the gaps that blank and unreadable lines left; gives the number of rows.
    private static func close(_ base: UnsafeMutablePointer<Row>, _ starts: [Int], _ chunks: [Chunk]) -> Int {
        var count = 0
        for (start, chunk) in zip(starts, chunks) {
            if start != count { (base + count).moveInitialize(from: base + start, count: chunk.rows) }
            count += chunk.rows
        }
        return count
    }

    private func readChunk(_ file: PlannedFile, _ range: Range<Int>, to rows: UnsafeMutablePointer<Row>, most: Int)
        -> Chunk
    {
        var line = LineDecoder<Column>(
            file.source, file: file.number, range: range, encoding: file.encoding, header: file.header,
            arena: keep.new(), context: context)
        var chunk = Chunk()
        while line.cutter.advance() {
            chunk.read += 1
            line.beginLine()
            if isReadable(&line, file.header) {
                precondition(chunk.rows < most)
                (rows + chunk.rows).initialize(to: decode(&line))
                chunk.rows += 1
            }
        }
        chunk.findings = line.findings
        return chunk
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
                line.encoding == .utf8
                ? UTF8Sequence.isValid(line.bytes, range) : Windows1252.isValid(line.bytes, range)
            if !isValid {
                line.recogniseAgent()
                line.report(.encodage, line.encoding == .utf8 ? .utf8 : .windows1252, nil)
                return false
            }
        }
        return true
    }
}
