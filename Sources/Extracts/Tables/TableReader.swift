import Domain
import Workers

/// Reads the files of one table, chunk by chunk on all threads.
struct TableReader<Column: TableColumn, Row: RawRow> {
    let workers: Workers
    let context: ExtractContext
    /// What the lines may name.
    let known: KnownNames
    /// Where converted texts are kept; one arena a chunk.
    let keep: ArenaKeeper
    let decode: @Sendable (inout LineDecoder<Column>) -> Row

    /// Each chunk's rows go straight to their place in the table; a place without a row is marked so.
    func read(_ files: [PlannedFile]) -> RawTable<Row> {
        let pieces = files.indices.flatMap { file in files[file].chunks.map { (file, $0) } }
        let starts = pieces.reduce(into: [0]) { $0.append($0.last! + $1.1.lines) }
        var table = RawTable<Row>(places: starts.last!)
        let target = table
        let chunks = workers.map(pieces.count) { i in
            readChunk(files[pieces[i].0], pieces[i].1, to: target, at: starts[i])
        }
        for file in files { countAbove(file, &table) }
        for (piece, chunk) in zip(pieces, chunks) {
            table.findings += chunk.findings
            table.references += chunk.references
            table.unread += chunk.unread
            table.read += chunk.tally.records
            table.replaced += chunk.tally.replaced
            table.refused += chunk.refused
            table.tallies[files[piece.0].number]!.add(chunk.tally)
        }
        return table
    }

    /// Lines above the header that look like lines of the table.
    private func countAbove(_ file: PlannedFile, _ table: inout RawTable<Row>) {
        var tally = FileTally()
        tally.recordLines = file.linesAbove.count
        table.tallies[file.number] = tally
        for offset in file.linesAbove {
            let place = Place(file: file.number, offset: offset)
            if let corrections = file.corrections, corrections.replaces(offset) {
                table.tallies[file.number]!.replaced += 1
                table.replaced += 1
                continue
            }
            table.tallies[file.number]!.records += 1
            table.read += 1
            if Column.table == .versements {
                var counter = LineCounter(file, from: offset)
                table.unread.append(UnreadLine(place: place, numero: .none, number: counter.number(at: offset)))
            }
            if file.refusal != nil {
                table.refused.append(place)
            } else {
                table.findings.append(Finding(.champs, .aboveHeader, place: place, numero: .none))
            }
        }
    }

    private struct Chunk: Sendable {
        var tally = FileTally()
        var findings: [Finding] = []
        var references: [(place: Place, reference: Text)] = []
        var unread: [UnreadLine] = []
        var refused: [Place] = []
    }

    private func readChunk(_ file: PlannedFile, _ chunk: PlannedFile.Chunk, to table: RawTable<Row>, at start: Int)
        -> Chunk
    {
        file.text.mapPages(chunk.range)
        table.preparePlaces(start..<(start + chunk.lines))
        var line = LineDecoder<Column>(file, chunk.range, arena: keep.new(), context: context, known: known)
        var result = Chunk()
        var counter = Column.table == .versements ? LineCounter(file, from: chunk.range.lowerBound) : nil
        let corrections = file.corrections
        let isRefused = file.refusal != nil
        let checksEncoding = file.layout.encoding != .utf8
        var place = start
        let end = start + chunk.lines
        while line.cutter.advance() {
            if let corrections {
                if corrections.replaces(line.cutter.start) {
                    result.tally.replaced += 1
                    continue
                }
                if corrections.isNothing(line.cutter.start) { continue }
            }
            result.tally.records += 1
            if isRefused {
                let refused = Place(file: file.number, offset: line.cutter.start)
                result.refused.append(refused)
                if counter != nil {
                    result.unread.append(
                        UnreadLine(place: refused, numero: .none, number: counter!.number(at: line.cutter.start)))
                }
                continue
            }
            line.beginLine()
            if counter != nil { line.number = counter!.number(at: line.cutter.start) }
            if line.cutter.isWhole, !checksEncoding || !line.cutter.hasHighBytes || examine(&line, &result.tally),
                corrections?.examine(&line, file.header) ?? true
            {
                precondition(place < end)
                let findings = line.findings.count
                line.reportFaults()
                let row = decode(&line)
                // A header is no line of the table: its names are not of the shape of its values.
                if line.codes != 0, file.header.isRepeated(line.cutter) {
                    line.findings.removeSubrange(findings...)
                    result.tally.repeatedHeaders += 1
                    continue
                }
                table.set(place, row)
                place += 1
            } else {
                if !line.cutter.isWhole {
                    line.report(.champs, line.cutter.defect.map(Finding.Detail.init) ?? .fieldCount, nil)
                }
                line.keepLostKey()
                if counter != nil {
                    result.unread.append(UnreadLine(place: line.place, numero: line.numero, number: line.number))
                }
            }
        }
        while place < end {
            table.setAbsent(place)
            place += 1
        }
        // What is still needed of these pages comes back by itself.
        file.text.releasePages(chunk.range)
        result.tally.recordLines = line.cutter.recordLines
        result.tally.blankLines = line.cutter.blankLines
        result.tally.marks = line.cutter.marks
        result.tally.values = line.tally
        result.findings = line.findings
        result.references = line.references
        return result
    }

    /// Whether the line, of a file that is not UTF-8 throughout, can be decoded; says so where it cannot.
    @inline(never)
    private func examine(_ line: inout LineDecoder<Column>, _ tally: inout FileTally) -> Bool {
        let range = line.cutter.start..<line.cutter.contentEnd
        let layout = line.cutter.layout
        if layout.encoding == .checkedUTF8 {
            if UTF8Sequence.isValid(line.bytes, range) { return true }
            line.recogniseAgent()
            line.report(.encodage, .utf16, nil)
            return false
        }
        guard let encoding = LineEncoding.of(line.bytes, range) else {
            line.recogniseAgent()
            line.report(.encodage, .mixed, nil)
            return false
        }
        line.encoding = encoding
        if encoding == .utf8 {
            tally.utf8Lines += 1
            return true
        }
        if Windows1252.isValid(line.bytes, range) {
            tally.windows1252Lines += 1
            return true
        }
        line.recogniseAgent()
        line.report(.encodage, .windows1252, nil)
        return false
    }

    /// Whether the line can be read at all: its fields told, its characters known.
    func isReadable(_ line: inout LineDecoder<Column>, _ file: PlannedFile) -> Bool {
        var tally = FileTally()
        return file.refusal == nil && line.cutter.isWhole
            && (file.layout.encoding == .utf8 || !line.cutter.hasHighBytes || examine(&line, &tally))
    }
}

extension Finding.Detail {
    init(_ defect: RecordCutter.Defect) { self = defect == .openQuote ? .openQuote : .textAfterQuote }
}
