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
    let text: TableText
    /// Number of the file in the run (`Place.file`).
    let number: Int
    let layout: RecordLayout
    let header: Header
    /// Where lines stand above the header that look like lines of the table (`R-CHAMPS`).
    let linesAbove: [Int]
    /// What had to be guessed before any line was read.
    let notes: [DialectNote]
    /// Why none of its lines is read; each is rejected and counted.
    var refusal: FileFinding.Kind?
    var role = FileRole.extract
    /// Nil but where rejected lines come back.
    var corrections: FileCorrections?
    /// A byte of the file is a quote, and means one.
    let hasQuotes: Bool
    let landmarks: Landmarks
    let chunks: [Chunk]
    /// Physical lines of the file, and those up to the header.
    let physicalLines: Int
    let headerLines: Int

    var source: SourceFile { text.source }

    /// Enough lines for a thread to be worth the while, small enough that threads end together.
    #if FUZZ
        /// So small that the few lines a fuzzer writes stand across ends of chunks.
        static let chunkSize = 64
    #else
        static let chunkSize = 2 << 20
    #endif

    /// A file cut at line ends, as if it had no quotes: what is surveyed, by all threads.
    static func pieces(_ bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            var end = min(start + chunkSize, bytes.count)
            while end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }

    /// A file that is not read (`R-FICHIER`).
    init(_ table: Table, unread source: SourceFile, number: Int, _ refusal: FileFinding.Kind) {
        self.table = table
        self.number = number
        self.refusal = refusal
        text = TableText(source, [], Rewriting(origin: .sheet))
        layout = RecordLayout()
        header = .none(table, bodyStart: 0)
        (linesAbove, notes, chunks) = ([], [], [])
        hasQuotes = false
        landmarks = Landmarks([])
        (physicalLines, headerLines) = (0, 0)
    }

    init(
        _ table: Table, _ text: TableText, notes: [DialectNote], number: Int,
        surveyed: [(piece: Range<Int>, survey: Survey)]
    ) {
        let bytes = text.bytes
        let isSure = text.rewriting?.origin == .sheet
        let encoding = PlannedFile.encoding(text, surveyed)
        let search = HeaderSearch(table, bytes, encoding, isSure: isSure)
        let header = search.header
        let columns = ColumnNames.of(table)
        self.table = table
        self.text = text
        self.number = number
        self.header = header
        self.notes = notes + search.notes
        linesAbove = search.linesAbove
        physicalLines = surveyed.reduce(0) { $0 + $1.survey.lines }
        headerLines = search.headerLines
        landmarks = Landmarks(surveyed)
        if let cause = search.cause {
            refusal = .columnsMissing(header.missing.map { columns.columns[$0].name }, cause)
        } else if !header.repeated.isEmpty {
            refusal = .columnsRepeated(header.repeated.map { columns.columns[$0].name })
        }
        if header.names.isEmpty {
            // Of lines without header nobody knows where a quote would be one.
            layout = RecordLayout(separator: search.separator, encoding: encoding)
            hasQuotes = false
        } else {
            layout = header.layout(columns, separator: search.separator, encoding: encoding, isSure: isSure)
            hasQuotes = surveyed.contains { $0.survey.hasQuotes }
        }
        if hasQuotes {
            chunks = PlannedFile.chunksBetweenRecords(bytes, from: header.bodyStart, layout)
        } else {
            // Blank lines and the header are counted too: places that stay empty.
            chunks = surveyed.compactMap { piece, survey in
                let range = max(piece.lowerBound, header.bodyStart)..<max(piece.upperBound, header.bodyStart)
                return range.isEmpty ? nil : Chunk(range: range, lines: survey.lines)
            }
        }
    }

    private static func encoding(_ text: TableText, _ surveyed: [(piece: Range<Int>, survey: Survey)]) -> FileEncoding {
        switch text.rewriting?.origin {
        // A byte that is no UTF-8 begins a field at fault: it says so itself.
        case .sheet: .utf8
        case .utf16: surveyed.allSatisfy(\.survey.isUTF8) ? .utf8 : .checkedUTF8
        case .returns, nil: surveyed.allSatisfy(\.survey.isUTF8) ? .utf8 : .byLine
        }
    }

    /// With quotes a line end may be inside a field: records are cut from the first to the last.
    private static func chunksBetweenRecords(_ bytes: UnsafeRawBufferPointer, from: Int, _ layout: RecordLayout)
        -> [Chunk]
    {
        var chunks: [Chunk] = []
        var start = from
        var cutter = RecordCutter(bytes, from..<bytes.count, layout)
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
