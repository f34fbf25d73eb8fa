/// A published table, read by a reader of its own: RFC 4180 with `;`, every line end LF.
struct Csv {
    let header: [String]
    let rows: [[String: String]]
    /// The fields of each row in the order of the header.
    let fields: [[String]]

    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    init(_ text: String) throws {
        guard text.utf8.last == 0x0A else { throw Malformed(description: "the last line has no line end") }
        var lines: [[String]] = []
        var line: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        for byte in text.utf8 {
            switch (byte, isQuoted) {
            case (0x22, true): (isQuoted, wasQuoted) = (false, true)
            case (0x22, false) where wasQuoted:
                field.append(0x22)
                isQuoted = true
            case (0x22, false) where field.isEmpty: isQuoted = true
            case (0x3B, false), (0x0A, false):
                line.append(String(decoding: field, as: UTF8.self))
                (field, wasQuoted) = ([], false)
                if byte == 0x0A {
                    lines.append(line)
                    line = []
                }
            case (0x0D, false): throw Malformed(description: "a carriage return outside quotes")
            default: field.append(byte)
            }
        }
        guard let header = lines.first, !isQuoted else { throw Malformed(description: "no header, or an open quote") }
        for (number, line) in lines.enumerated() where line.count != header.count {
            throw Malformed(description: "row \(number + 1) has \(line.count) fields, the header \(header.count)")
        }
        self.header = header
        fields = Array(lines.dropFirst())
        rows = fields.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    /// `1234,56` in cents; `1234` too.
    static func cents(_ text: String) -> Int64? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard let whole = Int64(parts[0]) else { return nil }
        guard parts.count == 2 else { return parts.count == 1 ? whole * 100 : nil }
        guard parts[1].count == 2, let rest = Int64(parts[1]) else { return nil }
        return text.hasPrefix("-") ? whole * 100 - rest : whole * 100 + rest
    }

    func sum(_ column: String, where isKept: ([String: String]) -> Bool = { _ in true }) -> Int64 {
        rows.filter(isKept).reduce(0) { $0 + (Csv.cents($1[column] ?? "") ?? 0) }
    }
}
