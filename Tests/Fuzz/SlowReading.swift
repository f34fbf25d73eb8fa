/// A file of a table read slowly by the words of the catalogue: its records, and what is wrong with each line alone.
struct SlowReading {
    enum Encoding { case utf8, windows1252 }

    struct Field {
        var bytes: [UInt8]
        var isQuoted = false
    }

    struct Record {
        var line: Int
        var fields: [Field] = []
        /// All its bytes, without the line end.
        var bytes: [UInt8] = []
        var isBroken = false
    }

    let encoding: Encoding
    let records: [Record]

    init(_ file: [UInt8]) {
        encoding = SlowReading.encoding(file)
        var rest = file[...]
        if file.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        var line = 1
        var records: [Record] = []
        while !rest.isEmpty {
            let (record, after) = SlowReading.record(rest, line, encoding)
            line += rest[..<after].count { $0 == 0x0A }
            rest = rest[after...]
            let isBlank =
                !record.isBroken && record.fields.count == 1 && !record.fields[0].isQuoted
                && SlowReading.text(record.bytes, encoding).slowlyTrimmed.isEmpty
            if !isBlank { records.append(record) }
        }
        self.records = records
    }

    static func encoding(_ file: [UInt8]) -> Encoding {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) || file.allSatisfy({ $0 < 0x80 }) { return .utf8 }
        for i in file.indices where file[i] >= 0xC0 {
            for n in 2...4 where i + n <= file.count && String(validating: file[i..<(i + n)], as: UTF8.self) != nil {
                return .utf8
            }
        }
        return .windows1252
    }

    /// Nil for a byte that has no character.
    static func character(_ byte: UInt8) -> Unicode.Scalar? {
        let high = Array(
            "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ".unicodeScalars)
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        return high[Int(byte) - 0x80] == "\0" ? nil : high[Int(byte) - 0x80]
    }

    static func text(_ bytes: [UInt8], _ encoding: Encoding) -> String {
        if encoding == .utf8 { return String(decoding: bytes, as: UTF8.self) }
        return String(String.UnicodeScalarView(bytes.map { character($0) ?? "\u{FFFD}" }))
    }

    static func isSound(_ bytes: [UInt8], _ encoding: Encoding) -> Bool {
        encoding == .utf8 ? String(validating: bytes, as: UTF8.self) != nil : bytes.allSatisfy { character($0) != nil }
    }

    /// The text of a field: trimmed, quotes undone, as a person reads it.
    func value(_ field: Field) -> String {
        let text = SlowReading.text(field.bytes, encoding).slowlyTrimmed
        return field.isQuoted ? SlowReading.unquoted(text) : text
    }

    private static func unquoted(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        var skips = false
        for scalar in text.unicodeScalars {
            skips = scalar == "\"" && !skips
            if scalar != "\"" || skips { out.append(scalar) }
        }
        return String(out)
    }

    /// The record that begins there, and where the next line begins.
    private static func record(_ rest: ArraySlice<UInt8>, _ line: Int, _ encoding: Encoding) -> (Record, Int) {
        var record = Record(line: line)
        var at = rest.startIndex
        let end = rest.endIndex
        func lineEnd(from: Int) -> (content: Int, next: Int) {
            let newline = rest[from...].firstIndex(of: 0x0A)
            let content = newline ?? end
            let hasReturn = content > from && rest[content - 1] == 0x0D
            return (hasReturn ? content - 1 : content, newline.map { $0 + 1 } ?? end)
        }
        while true {
            if at < end, rest[at] == 0x22 {
                guard let close = closing(rest, at, encoding) else {
                    record.isBroken = true
                    return (record, lineEnd(from: at).next)
                }
                record.fields.append(Field(bytes: Array(rest[(at + 1)..<close]), isQuoted: true))
                let after = close + 1
                if after < end, rest[after] == 0x3B {
                    at = after + 1
                    continue
                }
                let (content, next) = lineEnd(from: after)
                record.isBroken = content > after
                record.bytes = Array(rest[rest.startIndex..<after])
                return (record, next)
            }
            let (content, next) = lineEnd(from: at)
            let separator = rest[at..<content].firstIndex(of: 0x3B)
            record.fields.append(Field(bytes: Array(rest[at..<(separator ?? content)])))
            guard let separator else {
                record.bytes = Array(rest[rest.startIndex..<content])
                return (record, next)
            }
            at = separator + 1
        }
    }

    /// The quote that closes the one at `open`, at most 32 767 characters on.
    private static func closing(_ rest: ArraySlice<UInt8>, _ open: Int, _ encoding: Encoding) -> Int? {
        var characters = 0
        var i = open + 1
        while i < rest.endIndex {
            if rest[i] == 0x22 {
                if i + 1 == rest.endIndex || rest[i + 1] != 0x22 { return characters > 32_767 ? nil : i }
                i += 1
            }
            if encoding == .windows1252 || rest[i] & 0xC0 != 0x80 { characters += 1 }
            i += 1
        }
        return nil
    }
}
