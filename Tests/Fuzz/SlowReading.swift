import Domain

/// A file of a table read slowly by the words of the catalogue: its header, its records, and the encoding of each.
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
        /// Nil where it is both.
        var encoding: Encoding? = .utf8
    }

    /// Nil where no line holds every required column.
    private(set) var header: Record?
    /// Comparable names, a nameless last one aside.
    private(set) var names: [String] = []
    private(set) var records: [Record] = []
    /// Lines above the header that look like lines of the table.
    private(set) var above: [Int] = []

    private var lines: [[UInt8]]
    private var separator: UInt8 = 0x3B
    private let isUTF8: Bool

    /// Nil for what is no text in an encoding of bytes: another slow reading would be another decoder.
    init?(_ table: Table, _ bytes: [UInt8]) {
        var file = bytes
        let isText = file.count { $0 == 0 } < 16 && FileKindOfBytes.isText(file)
        guard isText else { return nil }
        if !file.contains(0x0A) { file = file.map { $0 == 0x0D ? 0x0A : $0 } }
        isUTF8 = String(validating: file, as: UTF8.self) != nil
        if file.starts(with: [0xEF, 0xBB, 0xBF]) { file.removeFirst(3) }
        lines = file.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        if lines.last == [] { lines.removeLast() }
        findHeader(table)
    }

    // MARK: Header

    private mutating func findHeader(_ table: Table) {
        let columns = SlowTables.columns(table)
        var candidates: [UInt8] = [0x3B, 0x09, 0x2C]
        var first = 0
        if let said = lines.first.flatMap(SlowReading.said) {
            candidates = [said]
            first = 1
        }
        for at in first..<max(first, min(10, lines.count)) where !isBlank(lines[at]) {
            var found: [(UInt8, Record, [String], Int)] = []
            for candidate in candidates {
                separator = candidate
                let (record, next) = cut(at, width: nil)
                var names = record.fields.map { SlowReading.key(value($0, record.encoding ?? .utf8)) }
                if names.count > 1, names.last == "" { names.removeLast() }
                let holdsAll = columns.allSatisfy { !$0.isRequired || names.contains($0.name) }
                if holdsAll { found.append((candidate, record, names, next)) }
            }
            guard let chosen = found.first, found.count == 1 || chosen.0 == 0x3B else { continue }
            (separator, header, names) = (chosen.0, chosen.1, chosen.2)
            for above in first..<at where !isBlank(lines[above]) {
                let alone = cut(above, width: nil, last: above).0
                let filled = alone.fields.count { !value($0, .utf8).isEmpty }
                if filled >= names.count(where: { !$0.isEmpty }) { self.above.append(above + 1) }
            }
            return readRecords(from: chosen.3, table)
        }
    }

    /// What a line `sep=;` says.
    private static func said(_ line: [UInt8]) -> UInt8? {
        let plain = line.filter { ![0x20, 0x22, 0x0D].contains($0) }
        guard line.count <= 16, plain.count == 5,
            String(decoding: plain.prefix(4), as: UTF8.self).lowercased() == "sep="
        else { return nil }
        return [0x3B, 0x09, 0x2C].contains(plain[4]) ? plain[4] : nil
    }

    /// The name of a column, made comparable.
    static func key(_ name: String) -> String {
        let plain = SlowValues.plain(name)
        let first = name.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\"" && $0 != "\u{FEFF}" }
        return first == "_" ? "_" + plain : plain
    }

    // MARK: Records

    private mutating func readRecords(from first: Int, _ table: Table) {
        let free = Set(["nom", "prenom", "commune", "pays", "adresse_1", "adresse_2", "adresse_3"])
        let known = Set(SlowTables.columns(table).map(\.name))
        let mayHoldLineEnds = names.map { free.contains($0) || !known.contains($0) }
        var at = first
        while at < lines.count {
            if isBlank(lines[at]) {
                at += 1
                continue
            }
            let (record, next) = cut(at, width: names.count, mayHoldLineEnds: mayHoldLineEnds)
            if !isHeader(record) { records.append(record) }
            at = next
        }
    }

    private func isHeader(_ record: Record) -> Bool {
        guard !record.isBroken, isWhole(record, names.count), let encoding = record.encoding else { return false }
        return zip(names, record.fields).allSatisfy { $0 == SlowReading.key(value($1, encoding)) }
    }

    /// The record that begins with a physical line, and the line after it.
    private func cut(_ at: Int, width: Int?, mayHoldLineEnds: [Bool]? = nil, last: Int? = nil) -> (Record, Int) {
        let last = last ?? lines.count - 1
        func record(_ through: Int) -> Record {
            var bytes = Array(lines[at...through].joined(separator: [0x0A]))
            if bytes.last == 0x0D { bytes.removeLast() }
            var record = Record(line: at + 1)
            record.bytes = bytes
            record.encoding = encoding(bytes)
            return record
        }
        /// The fields of some bytes; nil where text follows a quote, `open` where a quote is not closed.
        func split(_ record: inout Record) -> Bool? {
            var fields: [Field] = []
            var rest = record.bytes[...]
            if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
            while true {
                let field = spaces(rest)
                if rest.dropFirst(field).first == 0x22 {
                    var i = rest.startIndex + field + 1
                    var content: [UInt8] = []
                    while i < rest.endIndex {
                        if rest[i] == 0x22 {
                            guard i + 1 < rest.endIndex, rest[i + 1] == 0x22 else { break }
                            content.append(0x22)
                            i += 1
                        }
                        content.append(rest[i])
                        i += 1
                    }
                    let characters = content.count { $0 & 0xC0 != 0x80 } - content.count { $0 == 0x22 } / 2
                    guard i < rest.endIndex else { return true }
                    if characters > 32_767 { return true }
                    if content.contains(0x0A), let mayHoldLineEnds,
                        fields.count >= mayHoldLineEnds.count || !mayHoldLineEnds[fields.count]
                    {
                        return nil
                    }
                    fields.append(Field(bytes: content, isQuoted: true))
                    rest = rest[(i + 1)...]
                    rest = rest.dropFirst(spaces(rest))
                    if rest.isEmpty { break }
                    guard rest.first == separator else { return nil }
                    rest = rest.dropFirst()
                    continue
                }
                // An unquoted field ends with its line: what is behind belongs to no record of several lines.
                if rest.prefix(while: { $0 != separator }).contains(0x0A) { return nil }
                let bytes = rest.prefix { $0 != separator }
                fields.append(Field(bytes: Array(bytes)))
                rest = rest[bytes.endIndex...]
                guard rest.first == separator else { break }
                rest = rest.dropFirst()
            }
            record.fields = fields
            return false
        }
        // Cut at separators as it stands.
        var broken = record(at)
        broken.isBroken = true
        let rest = broken.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? broken.bytes.dropFirst(3) : broken.bytes[...]
        broken.fields = rest.split(separator: separator, omittingEmptySubsequences: false).map {
            Field(bytes: Array($0))
        }
        var through = at
        while through <= last {
            var found = record(through)
            switch split(&found) {
            case nil: return (broken, at + 1)
            case true?:
                through += 1
                // A physical line that is a record by itself: the quote before it was a stray one.
                if through <= last, let width, isRecord(through, width) { return (broken, at + 1) }
            case false?:
                if through > at, let width, !isWhole(found, width) { return (broken, at + 1) }
                return (found, through + 1)
            }
        }
        return (broken, at + 1)
    }

    func isWhole(_ record: Record, _ width: Int) -> Bool {
        record.fields.count == width
            || (record.fields.count == width + 1 && value(record.fields[width], record.encoding ?? .utf8).isEmpty)
    }

    private func isRecord(_ at: Int, _ width: Int) -> Bool {
        var line = lines[at][...]
        if line.last == 0x0D { line.removeLast() }
        guard line.count(where: { $0 == 0x22 }) % 2 == 0 else { return false }
        // Separators outside quotes, however the line ends.
        var fields: [[UInt8]] = [[]]
        var isInside = false
        while let byte = line.popFirst() {
            if isInside {
                isInside = byte != 0x22 || line.first == 0x22
                if byte == 0x22, line.first == 0x22 { line.removeFirst() }
            } else if byte == separator {
                fields.append([])
                continue
            } else if byte == 0x22, spaces(fields.last![...]) == fields.last!.count {
                isInside = true
            }
            fields[fields.count - 1].append(byte)
        }
        let last = Field(bytes: fields.last!)
        return fields.count == width || (fields.count == width + 1 && value(last, encoding(lines[at]) ?? .utf8).isEmpty)
    }

    private func spaces(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        // A byte of its own in a file that is not UTF-8 throughout.
        if !isUTF8, bytes.first == 0xA0 { return 1 + spaces(bytes.dropFirst()) }
        let text = String(decoding: bytes, as: UTF8.self)
        for scalar in text.unicodeScalars {
            if scalar == "\t", separator == 0x09 { break }
            guard scalar == " " || scalar == "\t" || (scalar.value >= 0x80 && scalar.properties.isWhitespace) else {
                break
            }
            count += UTF8.encode(scalar)!.count
        }
        if !isUTF8, count > 0, bytes.dropFirst(count).first == 0xA0 { return count + spaces(bytes.dropFirst(count)) }
        return count
    }

    private func isBlank(_ line: [UInt8]) -> Bool {
        if line.contains(separator), separator != 0x09 || header != nil { return false }
        if line.contains(0x22) { return false }
        return value(
            Field(bytes: line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line),
            encoding(line) ?? .utf8
        )
        .isEmpty
    }

    // MARK: Encoding

    private func encoding(_ bytes: [UInt8]) -> Encoding? { isUTF8 ? .utf8 : SlowReading.encoding(bytes) }

    /// Of a line of a file that is not UTF-8 throughout; nil where it is both.
    static func encoding(_ line: [UInt8]) -> Encoding? {
        var (hasSequence, hasOther) = (false, false)
        var i = 0
        while i < line.count {
            if line[i] < 0x80 {
                i += 1
                continue
            }
            let found = (2...4).lazy.compactMap { n -> (Int, Unicode.Scalar)? in
                guard i + n <= line.count, let text = String(validating: line[i..<(i + n)], as: UTF8.self),
                    text.unicodeScalars.count == 1
                else { return nil }
                return (n, text.unicodeScalars.first!)
            }.first
            let isPlausible =
                found.map {
                    (0xA0...0x24F).contains($0.1.value) || (0x370...0x4FF).contains($0.1.value) || $0.1.value >= 0x800
                }
                ?? false
            if isPlausible { hasSequence = true } else { hasOther = true }
            i += isPlausible ? found!.0 : 1
        }
        return hasSequence ? (hasOther ? nil : .utf8) : .windows1252
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

    static func isSound(_ record: Record) -> Bool {
        guard let encoding = record.encoding else { return false }
        return encoding == .utf8
            ? String(validating: record.bytes, as: UTF8.self) != nil : record.bytes.allSatisfy { character($0) != nil }
    }

    /// The text of a field: trimmed, as a person reads it.
    func value(_ field: Field, _ encoding: Encoding) -> String { SlowReading.text(field.bytes, encoding).slowlyTrimmed }
}

/// Files that are not read as text, by how they begin.
private enum FileKindOfBytes {
    private static let others: [[UInt8]] = [
        [0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF], Array("PK\u{3}\u{4}".utf8), Array("PK\u{5}\u{6}".utf8),
        Array("PK\u{7}\u{8}".utf8), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0x09, 0x00, 0x04, 0x00],
        [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00], Array("%PDF".utf8),
        [0xEF, 0xBB, 0xBF, 0x25, 0x50, 0x44, 0x46], Array("{\\rtf".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF],
        Array("GIF8".utf8), Array("II*\0".utf8), Array("MM\0*".utf8), [0x1F, 0x8B],
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!".utf8), Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A],
        [0x28, 0xB5, 0x2F, 0xFD], Array("SQLite format 3".utf8), Array("PAR1".utf8), Array("\u{7F}ELF".utf8),
    ]

    static func isText(_ file: [UInt8]) -> Bool { !others.contains { file.starts(with: $0) } }
}
