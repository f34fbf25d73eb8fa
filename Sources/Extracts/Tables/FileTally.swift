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
    /// What the values of the lines needed.
    var values = ValueTally()

    mutating func add(_ other: FileTally) {
        records += other.records
        replaced += other.replaced
        recordLines += other.recordLines
        blankLines += other.blankLines
        repeatedHeaders += other.repeatedHeaders
        marks += other.marks
        utf8Lines += other.utf8Lines
        windows1252Lines += other.windows1252Lines
        values.add(other.values)
    }
}
