import Domain

/// The header line of a file: which field holds which column.
struct Header: Sendable {
    /// Names as written, trimmed and in NFC, in the order of the fields; a nameless last one is left out.
    let names: [String]
    /// The same made comparable.
    let keys: [String]
    /// Field of each column of the table, -1 where the file has none.
    let fieldOfColumn: [Int]
    /// Required columns that are missing, and known columns that stand twice (`R-COLONNE`).
    let missing: [Int]
    let repeated: [Int]
    /// Where the header line begins, and where the lines after it do.
    let start: Int
    let bodyStart: Int
    /// Physical line.
    let line: Int

    /// Of a file that has none.
    static func none(_ table: Table, bodyStart: Int) -> Header {
        let columns = table.columns
        return Header(
            names: [], keys: [], fieldOfColumn: [Int](repeating: -1, count: columns.count),
            missing: columns.indices.filter { columns[$0].isRequired }, repeated: [], start: bodyStart,
            bodyStart: bodyStart, line: 1, knownNames: 0)
    }

    private init(
        names: [String], keys: [String], fieldOfColumn: [Int], missing: [Int], repeated: [Int], start: Int,
        bodyStart: Int, line: Int, knownNames: Int
    ) {
        (self.names, self.keys, self.fieldOfColumn) = (names, keys, fieldOfColumn)
        (self.missing, self.repeated) = (missing, repeated)
        (self.start, self.bodyStart, self.line) = (start, bodyStart, line)
        self.knownNames = knownNames
    }

    /// The record that a cutter stands on, as a header.
    init(_ columns: ColumnNames, _ cutter: borrowing RecordCutter, line: Int) {
        let bytes = cutter.bytes
        let range = cutter.start..<cutter.contentEnd
        let encoding = cutter.layout.encoding.ofLine(bytes, range) ?? .utf8
        var names: [String] = []
        names.reserveCapacity(cutter.count)
        for field in cutter.fields {
            let name = Characters.trimmed(Characters.decode(field, bytes, encoding))
            names.append(name.utf8.allSatisfy { $0 < 0x80 } ? name : Characters.nfc(name))
        }
        var keys = names.map(NameKey.of)
        if keys.count > 1, keys.last!.isEmpty {
            names.removeLast()
            keys.removeLast()
        }
        var fields = [Int](repeating: -1, count: columns.columns.count)
        var repeated: [Int] = []
        for (field, key) in keys.enumerated() {
            guard let column = columns.index(key) else { continue }
            if fields[column] < 0 {
                fields[column] = field
            } else if !repeated.contains(column) {
                repeated.append(column)
            }
        }
        self.init(
            names: names, keys: keys, fieldOfColumn: fields,
            missing: columns.columns.indices.filter { columns.columns[$0].isRequired && fields[$0] < 0 },
            repeated: repeated, start: cutter.start, bodyStart: cutter.position, line: line,
            knownNames: keys.count { columns.index($0) != nil || RejectedTable.added.contains($0) })
    }

    /// Names that are a known column's.
    let knownNames: Int

    var nonEmptyNames: Int { keys.count { !$0.isEmpty } }

    /// How the lines under it are written.
    func layout(_ columns: ColumnNames, separator: UInt8, encoding: FileEncoding, isSure: Bool) -> RecordLayout {
        var mayHoldLineEnds = [Bool](repeating: true, count: names.count)
        for (column, field) in fieldOfColumn.enumerated() where field >= 0 {
            mayHoldLineEnds[field] = columns.isFreeText(column)
        }
        return RecordLayout(
            separator: separator, encoding: encoding, width: names.count, mayHoldLineEnds: mayHoldLineEnds,
            isSure: isSure)
    }

    /// Whether the record that a cutter stands on is this header again.
    func isRepeated(_ cutter: borrowing RecordCutter) -> Bool {
        guard cutter.defect == nil, cutter.count == names.count || cutter.isWhole else { return false }
        let bytes = cutter.bytes
        // Nearly no line begins with the letter or digit that the header begins with.
        if let byte = bytes[cutter.fields[0].range].first(where: { $0 != 0x20 && $0 != 0x22 }),
            let first = keys[0].utf8.first, Header.isAlphanumeric(byte), byte | 0x20 != first | 0x20
        {
            return false
        }
        return isSame(cutter)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }

    private func isSame(_ cutter: borrowing RecordCutter) -> Bool {
        let bytes = cutter.bytes
        guard let encoding = cutter.layout.encoding.ofLine(bytes, cutter.start..<cutter.contentEnd) else {
            return false
        }
        for (i, key) in keys.enumerated()
        where NameKey.of(Characters.decode(cutter.fields[i], bytes, encoding)) != key { return false }
        return true
    }
}
