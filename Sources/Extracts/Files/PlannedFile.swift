import Domain

/// A file as it will be read: its bytes cut in chunks that begin and end with lines.
struct PlannedFile: Sendable {
    /// Some of the lines of a file.
    struct Chunk: Sendable {
        let range: Range<Int>
        /// Line ends in it, and a last line without one: no fewer than its lines.
        let lines: Int
    }

    let table: Table
    let source: SourceFile
    /// Number of the file in the run (`Place.file`).
    let number: Int
    let encoding: TextEncoding
    var header: Header
    var role = FileRole.extract
    /// Nil but where rejected lines come back.
    var corrections: FileCorrections?
    /// A byte of the file is a quote.
    let hasQuotes: Bool
    let landmarks: Landmarks
    let chunks: [Chunk]

    /// Enough lines for a thread to be worth the while, small enough that threads end together.
    #if FUZZ
        /// So small that the few lines a fuzzer writes stand across ends of chunks.
        static let chunkSize = 64
    #else
        static let chunkSize = 2 << 20
    #endif

    /// A file cut at line ends, as if it had no quotes: what is surveyed, by all threads.
    static func pieces(_ source: SourceFile) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        let bytes = source.bytes
        var start = 0
        while start < bytes.count {
            var end = min(start + chunkSize, bytes.count)
            while end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }

    /// Nil if the file has no header line.
    init?<C: TableColumn>(
        _ columns: C.Type, _ source: SourceFile, number: Int, surveyed: [(piece: Range<Int>, survey: Survey)]
    ) {
        let bytes = source.bytes
        encoding = TextEncoding.detect(bytes, hasHighBytes: surveyed.contains { $0.survey.hasHighBytes })
        guard let header = Header(columns, bytes: bytes, encoding: encoding) else { return nil }
        table = C.table
        self.source = source
        self.number = number
        self.header = header
        hasQuotes = surveyed.contains { $0.survey.hasQuotes }
        landmarks = Landmarks(surveyed)
        if hasQuotes {
            chunks = PlannedFile.chunksBetweenRecords(bytes, from: header.bodyStart, encoding)
        } else {
            // Blank lines and the header are counted too: places that stay empty.
            chunks = surveyed.compactMap { piece, survey in
                let range = max(piece.lowerBound, header.bodyStart)..<max(piece.upperBound, header.bodyStart)
                return range.isEmpty ? nil : Chunk(range: range, lines: survey.lines)
            }
        }
    }

    /// With quotes a line end may be inside a field: records are cut from the first to the last.
    private static func chunksBetweenRecords(_ bytes: UnsafeRawBufferPointer, from: Int, _ encoding: TextEncoding)
        -> [Chunk]
    {
        var chunks: [Chunk] = []
        var start = from
        var cutter = RecordCutter(bytes, from..<bytes.count, encoding: encoding)
        while start < bytes.count {
            let stop = min(start + chunkSize, bytes.count)
            while cutter.position < stop, cutter.advance() {}
            let range = start..<(stop == bytes.count ? stop : cutter.position)
            chunks.append(Chunk(range: range, lines: Survey(UnsafeRawBufferPointer(rebasing: bytes[range])).lines))
            start = range.upperBound
        }
        return chunks
    }
}
