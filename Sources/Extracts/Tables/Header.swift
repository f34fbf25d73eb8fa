import Domain

/// The header line of a file: which field holds which column.
struct Header: Sendable {
    /// Names as written, trimmed and in NFC, in the order of the fields.
    let names: [String]
    /// Field of each column of the table, -1 where the file has none.
    let fieldOfColumn: [Int]
    /// Required columns that are missing, and known columns that stand twice (`R-COLONNE`).
    var missing: [UInt8]
    var repeated: [UInt8]
    let unknown: [String]
    /// Where the header line begins, and where the lines after it do.
    let start: Int
    let bodyStart: Int
    /// The header is all that the file has, and CR stands in it outside quotes: line ends that are none here.
    let hasReturnsOnly: Bool

    var isUsable: Bool { missing.isEmpty && repeated.isEmpty }

    /// Nil if the file has no line but blank ones.
    init?<C: TableColumn>(_: C.Type, bytes: UnsafeRawBufferPointer, encoding: TextEncoding) {
        let first = TextEncoding.hasByteOrderMark(bytes) ? 3 : 0
        var cutter = RecordCutter(bytes, first..<bytes.count, encoding: encoding)
        guard cutter.advance() else { return nil }
        names = cutter.fields.map { field in
            let raw = field.isQuoted ? field.range : WhiteSpace.trim(bytes, field.range, encoding)
            var name = Characters.decode(bytes, raw, encoding)
            if field.isQuoted { name = name.replacing("\"\"", with: "\"") }
            return Characters.nfc(Characters.trimmed(name))
        }
        var fields = [Int](repeating: -1, count: C.allCases.count)
        var repeated: [UInt8] = []
        var unknown: [String] = []
        let known = Dictionary(uniqueKeysWithValues: C.allCases.map { ($0.name, $0) })
        for (field, name) in names.enumerated() {
            guard let column = known[name] else {
                if !name.isEmpty, !name.hasPrefix("_") { unknown.append(name) }
                continue
            }
            if fields[Int(column.rawValue)] < 0 {
                fields[Int(column.rawValue)] = field
            } else if !repeated.contains(column.rawValue) {
                repeated.append(column.rawValue)
            }
        }
        fieldOfColumn = fields
        self.repeated = repeated
        self.unknown = unknown
        missing = C.allCases.filter { $0.isRequired && fields[Int($0.rawValue)] < 0 }.map(\.rawValue)
        start = cutter.start
        bodyStart = cutter.position
        let hasReturns = cutter.fields.contains {
            !$0.isQuoted && bytes[WhiteSpace.trim(bytes, $0.range, encoding)].contains(0x0D)
        }
        hasReturnsOnly = hasReturns && !cutter.advance()
    }
}
