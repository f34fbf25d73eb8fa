import Domain

/// Breaks its share of the lines of a table, each defect in its turn.
///
/// It draws nothing from the generator's own numbers: a dirty campaign is the clean one with lines broken.
struct Breaker {
    private let share: Int
    private let columns: [String]
    private let defects: [Defect]
    private var turn: Int
    /// Millionths of a line that are due.
    private var due: Int

    /// Nil where nothing is to be broken.
    init?(_ table: Table, _ options: Options, stream: Int) {
        guard options.dirty > 0 else { return nil }
        var random = Random(seed: options.seed ^ 0xDEFEC7, stream: stream)
        share = options.dirty
        columns = table.columnNames
        defects = table.defects
        // Small tables get their share too, and all defects between them; the first table begins at the beginning.
        turn = table == .etablissements ? 0 : random.below(defects.count)
        due = table == .etablissements ? 500_000 : random.below(1_000_000)
    }

    /// Breaks the line just written if its turn has come; true if it is to stand twice.
    @inline(__always)
    mutating func pass(_ out: ByteBuffer) -> Bool {
        due += share
        guard due >= 1_000_000 else { return false }
        due -= 1_000_000
        return breakLine(out)
    }

    private mutating func breakLine(_ out: ByteBuffer) -> Bool {
        let defect = defects[turn]
        turn = (turn + 1) % defects.count
        var fields = out.line.split(separator: 0x3B, omittingEmptySubsequences: false).map(Array.init)
        switch defect {
        case .twice: return true
        case .missingField: fields.removeLast()
        case .extraField: fields.append([0x78])
        case .textAfterQuote: fields[1] = [0x22] + fields[1] + [0x22, 0x2E]
        case .badByte: fields[1].append(0x81)
        case .set(let changes):
            for (column, value) in changes { fields[columns.firstIndex(of: column)!] = Array(value.utf8StaticBuffer) }
        }
        out.replaceLine(Array(fields.joined(separator: [0x3B])))
        return false
    }
}
