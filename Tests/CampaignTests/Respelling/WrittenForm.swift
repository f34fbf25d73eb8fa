import Foundation

/// How a file is written, its fields given: the contract's dialect, unless something is changed.
struct WrittenForm {
    enum Encoding { case utf8, windows1252, lineByLine, utf16LittleEndian, utf16BigEndian }

    var separator = ";"
    var lineEnd = "\n"
    var encoding = Encoding.utf8
    var hasMark = false
    /// Lines before the header.
    var above: [String] = []
    /// Every field within quotes, with spaces around the quotes or not.
    var quotesAll = false
    var spacesAroundQuotes = false
    /// One empty field too many: behind each line, behind the header.
    var surplusOnLines = false
    var surplusOnHeader = false
    /// Where blank lines, and the header again, stand: before that row.
    var blankBefore: Set<Int> = []
    var headerBefore: Set<Int> = []
    var endsWithLine = true
    var ending = "csv"

    func bytes(of file: RespeltTable) -> [UInt8] {
        var lines = above
        lines.append(line(file.header, surplus: surplusOnHeader))
        for (i, row) in file.rows.enumerated() {
            if blankBefore.contains(i) { lines.append(i % 2 == 0 ? "" : separator == "\t" ? "  " : "  \t") }
            if headerBefore.contains(i) { lines.append(line(file.header, surplus: surplusOnHeader)) }
            lines.append(line(row, surplus: surplusOnLines))
        }
        var written: [UInt8] = mark
        for (i, line) in lines.enumerated() {
            let isLast = i == lines.count - 1
            written += encoded(line + (isLast && !endsWithLine ? "" : lineEnd), odd: i % 2 == 1)
        }
        return written
    }

    private func line(_ fields: [String], surplus: Bool) -> String {
        fields.map(written).joined(separator: separator) + (surplus ? separator : "")
    }

    private func written(_ field: String) -> String {
        let quoted = "\"\(field.replacing("\"", with: "\"\""))\""
        if quotesAll { return spacesAroundQuotes ? " \(quoted)  " : quoted }
        return field.contains(separator) || field.contains("\"") ? quoted : field
    }

    private var mark: [UInt8] {
        switch encoding {
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        default: hasMark ? [0xEF, 0xBB, 0xBF] : []
        }
    }

    private func encoded(_ line: String, odd: Bool) -> [UInt8] {
        switch encoding {
        case .utf8: return Array(line.utf8)
        // A decomposed letter is no sequence of a name, where sequences tell the encoding of a line.
        case .lineByLine where odd: return Array(line.precomposedStringWithCanonicalMapping.utf8)
        // What the page has no character for stays UTF-8: the line is one of the others then.
        case .windows1252, .lineByLine:
            let line = line.precomposedStringWithCanonicalMapping
            return WrittenForm.windows1252(line) ?? Array(line.utf8)
        case .utf16LittleEndian: return line.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: return line.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }

    /// Nil where a character has no byte there, or where the bytes would be read as UTF-8.
    static func windows1252(_ line: String) -> [UInt8]? {
        guard let data = line.data(using: .windowsCP1252) else { return nil }
        let bytes = [UInt8](data)
        let isAmbiguous = zip(bytes, bytes.dropFirst()).contains { $0 >= 0xC2 && (0x80...0xBF).contains($1) }
        return isAmbiguous ? nil : bytes
    }
}
