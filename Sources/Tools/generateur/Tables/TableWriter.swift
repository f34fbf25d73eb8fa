import Domain

/// Lines of one table of a block: each begun, filled field by field, and ended (broken first, if its turn has come).
final class TableWriter {
    let out = ByteBuffer()
    private var breaker: Breaker?
    private let columns: Int
    /// Columns of the table for which nothing is invented: optional ones, last; nil until a line is written.
    private var blanks: Int?

    init(_ table: Table, _ options: Options, stream: Int) {
        columns = table.columns.count
        breaker = Breaker(table, options, stream: stream)
    }

    @inline(__always)
    func begin() { out.beginLine() }

    @inline(__always)
    func end() {
        let blanks = blanks ?? countBlanks()
        for _ in 0..<blanks { out.next() }
        if let twice = breaker?.pass(out), twice {
            let line = Array(out.line)
            out.put(byte: 0x0A)
            out.append(line)
        }
        out.put(byte: 0x0A)
    }

    private func countBlanks() -> Int {
        let blanks = columns - 1 - out.line.count { $0 == 0x3B }
        precondition(blanks >= 0, "more fields than columns")
        self.blanks = blanks
        return blanks
    }
}

/// What the command was asked.
struct Options: Sendable {
    let agents: Int
    let year: Int
    let seed: UInt64
    /// Lines to break in a million.
    let dirty: Int
    let folder: String
    let jobs: Int

    init(agents: Int, year: Int, seed: UInt64, dirty: Int, folder: String, jobs: Int) {
        self.agents = agents
        self.year = year
        self.seed = seed
        self.dirty = dirty
        self.folder = folder
        self.jobs = jobs
    }

    var first: Day { Day.first(of: year) }
    var last: Day { Day.last(of: year) }
}
