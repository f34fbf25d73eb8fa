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
        for (piece, chunk) in zip(pieces, chunks) {
            table.tallies[files[piece.0].number, default: ValueTally()].add(chunk.tally)
            table.findings += chunk.findings
            table.references += chunk.references
            table.read += chunk.read
            table.replaced += chunk.replaced
        }
        return table
    }

    private struct Chunk: Sendable {
        var read = 0
        var replaced = 0
        var findings: [Finding] = []
        var references: [(place: Place, reference: Text)] = []
        var tally = ValueTally()
    }

    private func readChunk(_ file: PlannedFile, _ chunk: PlannedFile.Chunk, to table: RawTable<Row>, at start: Int)
        -> Chunk
    {
        file.source.mapPages(chunk.range)
        table.preparePlaces(start..<(start + chunk.lines))
        var line = LineDecoder<Column>(file, chunk.range, arena: keep.new(), context: context, known: known)
        var result = Chunk()
        let corrections = file.corrections
        var place = start
        let end = start + chunk.lines
        while line.cutter.advance() {
            if let corrections, corrections.replaces(line.cutter.start) {
                result.replaced += 1
                continue
            }
            result.read += 1
            line.beginLine()
            if isReadable(&line, file.header), corrections?.examine(&line, file.header) ?? true {
                precondition(place < end)
                table.set(place, decode(&line))
                place += 1
            } else {
                line.keepLostKey()
            }
        }
        while place < end {
            table.setAbsent(place)
            place += 1
        }
        // What is still needed of these pages comes back by itself.
        file.source.releasePages(chunk.range)
        result.findings = line.findings
        result.references = line.references
        result.tally = line.tally
        return result
    }

    /// The three findings that end the examination of a line.
    func isReadable(_ line: inout LineDecoder<Column>, _ header: Header) -> Bool {
        let isWhole = line.cutter.defect == nil && line.cutter.count == header.names.count
        if isWhole, header.isUsable, !line.cutter.hasHighBytes { return true }
        return examine(&line, header, isWhole: isWhole)
    }

    @inline(never)
    private func examine(_ line: inout LineDecoder<Column>, _ header: Header, isWhole: Bool) -> Bool {
        if !header.isUsable {
            if isWhole { line.recogniseAgent() }
            for column in header.missing { line.report(.colonne, .missingColumn, column: column) }
            for column in header.repeated { line.report(.colonne, .repeatedColumn, column: column) }
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
        let range = line.cutter.start..<line.cutter.contentEnd
        let isValid =
            line.encoding == .utf8
            ? UTF8Sequence.isValid(line.bytes, range) : Windows1252.isValid(line.bytes, range)
        if !isValid {
            line.recogniseAgent()
            line.report(.encodage, line.encoding == .utf8 ? .utf8 : .windows1252, nil)
        }
        return isValid
    }
}
