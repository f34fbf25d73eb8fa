import Domain

/// What was gone by in some lines of a file.
struct FileTally: Sendable {
    /// Lines of the table, of any outcome; and those that a correction replaces.
    var records = 0
    var replaced = 0
    /// Physical lines of those, and blank ones.
    var recordLines = 0
    var blankLines = 0
    var repeatedHeaders = 0
    /// Lines that begin with a byte order mark.
    var marks = 0
    /// Lines that hold characters beyond ASCII, where the file is not UTF-8 as a whole.
    var utf8Lines = 0
    var windows1252Lines = 0
    var guesses = ValueGuesses()

    mutating func add(_ other: FileTally) {
        records += other.records
        replaced += other.replaced
        recordLines += other.recordLines
        blankLines += other.blankLines
        repeatedHeaders += other.repeatedHeaders
        marks += other.marks
        utf8Lines += other.utf8Lines
        windows1252Lines += other.windows1252Lines
        guesses.add(other.guesses)
    }
}

/// What had to be guessed in the values of some lines, counted by column: each kind is a part of `I-DIALECTE`.
struct ValueGuesses: Sendable {
    /// Zeros that a spreadsheet took, given back; by index of the column.
    private var zeros: [UInt8: Int] = [:]

    mutating func restoredZeros(_ column: UInt8) { zeros[column, default: 0] += 1 }

    mutating func add(_ other: ValueGuesses) { zeros.merge(other.zeros, uniquingKeysWith: +) }

    /// In the order of the table's columns.
    func notes(_ table: Table) -> [DialectNote] {
        zeros.sorted { $0.key < $1.key }.map { column, count in
            .zerosRestored(column: table.columns[Int(column)].name, count: count)
        }
    }
}
