import Domain

/// A line whose fields have been read, before keys and dossiers are looked up.
///
/// Trivial: rows are moved as bytes.
protocol RawRow: Sendable, BitwiseCopyable {
    var line: RawLine { get set }
    /// Hash of the key that no other line of the table may have; 0 where it is malformed or the table has none.
    var keyHash: UInt64 { get }
}

/// What every line has.
struct RawLine: Sendable {
    let place: Place
    /// The agent it is about; `Numero.none` where malformed or not a column of the table.
    let numero: Numero
    /// His index; -1 where unknown.
    let agent: Int32
    /// Bit i = finding code i, of those that reject a line. Zero once everything is looked up: accepted, or ignored.
    var codes: UInt16

    init<C: TableColumn>(_ decoder: borrowing LineDecoder<C>) {
        place = decoder.place
        numero = decoder.numero
        agent = decoder.agent
        codes = decoder.codes
    }

    var isClean: Bool { codes == 0 }

    mutating func add(_ code: FindingCode) { codes |= 1 << UInt16(code.rawValue) }

    // MARK: Places without a row

    /// The code of a place in the table where no line was cut: a blank line, or one whose examination ended early.
    static let absence: UInt16 = 1 << 15
    var isAbsent: Bool { codes == RawLine.absence }
}
