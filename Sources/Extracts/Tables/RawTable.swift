import Domain

/// A table whose lines have been read: a place for each physical line, some without a row.
///
/// One block of memory, marked in place; threads that write have places of their own.
struct RawTable<Row: RawRow>: @unchecked Sendable {
    /// In the order of files and lines.
    let rows: UnsafeMutableBufferPointer<Row>
    /// By row: hash of its key as `KeyIndex` looks at it.
    let hashes: UnsafeMutableBufferPointer<UInt64>
    var findings: [Finding] = []
    /// What annulations cancel, by the place of their line.
    var references: [(place: Place, reference: Text)] = []
    /// Lines without a row, in tables of which each line is listed.
    var unread: [UnreadLine] = []
    /// Lines of the table, blank ones and headers aside, and those that a correction replaces.
    var read = 0
    var replaced = 0
    /// Lines of files that are refused whole, in order: each is rejected.
    var refused: [Place] = []
    /// By number of the file.
    var tallies: [Int: FileTally] = [:]

    /// Lines that are the header again.
    var repeatedHeaders: Int { tallies.values.reduce(0) { $0 + $1.repeatedHeaders } }
    private let blocks: [RowBlock]

    init(places: Int) {
        let rows = RowBlock(of: Row.self, count: places)
        let hashes = RowBlock(of: UInt64.self, count: places)
        blocks = [rows, hashes]
        self.rows = UnsafeMutableBufferPointer(start: rows.base.assumingMemoryBound(to: Row.self), count: places)
        self.hashes = UnsafeMutableBufferPointer(start: hashes.base.assumingMemoryBound(to: UInt64.self), count: places)
    }

    /// Before places are written, by their writer.
    func preparePlaces(_ range: Range<Int>) {
        blocks[0].populate(range, of: Row.self)
        blocks[1].populate(range, of: UInt64.self)
    }

    @inline(__always)
    func set(_ place: Int, _ row: Row) {
        (rows.baseAddress! + place).initialize(to: row)
        (hashes.baseAddress! + place).initialize(to: KeyHash.marked(row.keyHash, isClean: row.line.isClean))
    }

    /// A row that is never accepted, of no line: a blank one, or one whose examination ended early.
    func setAbsent(_ place: Int) {
        let row = UnsafeMutableRawPointer(rows.baseAddress! + place)
        row.initializeMemory(as: UInt8.self, repeating: 0, count: MemoryLayout<Row>.size)
        rows[place].line.codes = RawLine.absence
        (hashes.baseAddress! + place).initialize(to: 0)
    }
}
