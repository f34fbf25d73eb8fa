import Domain

/// A line whose fields have been read, before what it names is looked up.
///
/// Trivial: rows are moved as bytes.
protocol RawRow: Sendable, BitwiseCopyable {
    var line: RawLine { get set }
}

/// What every line has.
struct RawLine: Sendable {
    let place: Place
    /// The agent it is about; `Numero.none` where malformed or not a column of the table.
    let numero: Numero
    /// Bit i = finding code i. Zero once everything is looked up: accepted, or ignored.
    var codes: UInt16

    init<C: TableColumn>(_ decoder: borrowing LineDecoder<C>) {
        place = decoder.place
        numero = decoder.numero
        codes = decoder.codes
    }

    var isClean: Bool { codes == 0 }

    mutating func add(_ code: FindingCode) { codes |= 1 << UInt16(code.rawValue) }
}

/// A table whose lines have been read.
struct RawTable<Row: RawRow>: Sendable {
    /// In the order of files and lines; lines that could not be cut in fields are not here.
    var rows: [Row]
    var findings: [Finding]
    /// Lines of the table, blank ones and headers aside, and those that a correction replaces.
    var read: Int
    var replaced = 0
}
