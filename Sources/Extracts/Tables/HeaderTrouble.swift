import Domain

/// Why a file has no line that holds every required column: what most likely happened to it.
struct HeaderTrouble {
    let cause: FileFinding.HeaderCause

    /// Lines in which a header that comes too late is looked for.
    private static let furtherLines = 200

    init(
        _ table: Table, _ bytes: UnsafeRawBufferPointer, _ encoding: FileEncoding, _ first: Int, _ found: Header
    ) {
        let columns = ColumnNames.of(table)
        let start = HeaderTrouble.firstNonBlank(bytes, first)
        guard start < bytes.count else {
            cause = .empty
            return
        }
        func begins(_ text: StaticString) -> Bool {
            let end = min(bytes.count, start + text.utf8CodeUnitCount)
            return bytes[start..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }.elementsEqual(
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }
        if begins("<?xml") || begins("<workbook") {
            cause = .xmlSpreadsheet
        } else if bytes[start] == 0x3C {
            cause = .htmlPage
        } else if begins("id;p") {
            cause = .exchangeFormat
        } else if bytes[start] == 0x7B || bytes[start] == 0x5B {
            cause = .json
        } else if FileKind.ofZeros(UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 16))) == .utf16 {
            cause = .utf16WithoutMark
        } else if let other = HeaderTrouble.otherSeparator(columns, bytes, encoding, start) {
            cause = other
        } else if let line = HeaderTrouble.lateHeader(columns, bytes, encoding, first) {
            cause = .late(line: line)
        } else if found.names.isEmpty {
            cause = .noHeader
        } else {
            cause = .incomplete(near: HeaderTrouble.near(columns, found))
        }
    }

    private static func firstNonBlank(_ b: UnsafeRawBufferPointer, _ first: Int) -> Int {
        var i = first
        while i < b.count {
            let length = WhiteSpace.length(b, at: i, end: b.count, .utf8)
            if length == 0 { return i }
            i += length
        }
        return i
    }

    /// Another separator that gives every required column, or several of them together.
    private static func otherSeparator(
        _ columns: ColumnNames, _ b: UnsafeRawBufferPointer, _ encoding: FileEncoding, _ first: Int
    ) -> FileFinding.HeaderCause? {
        let required = columns.columns.indices.filter { columns.columns[$0].isRequired }
        func holdsAll(_ line: String, _ isSeparator: (Character) -> Bool) -> Bool {
            let keys = Set(line.split(whereSeparator: isSeparator).map { NameKey.of(String($0)) })
            return required.allSatisfy { keys.contains(columns.keys[$0]) }
        }
        for line in lines(b, first, HeaderSearch.lines, encoding) {
            // Each of the three would have done, had not the first line said another.
            for separator in [";", "\t", ","] as [Character] where holdsAll(line, { $0 == separator }) {
                return .separatorLine
            }
            for separator in ["|", ":", "!", "^", "~", "#", "/", "\\", "&", "@", "*", "§", "¤", "¦"] as [Character]
            where holdsAll(line, { $0 == separator }) { return .otherSeparator(separator) }
            if holdsAll(line, { [";", ",", "\t", "|"].contains($0) }) { return .severalSeparators }
        }
        return nil
    }

    private static func lateHeader(
        _ columns: ColumnNames, _ b: UnsafeRawBufferPointer, _ encoding: FileEncoding, _ first: Int
    ) -> Int? {
        let required = columns.columns.indices.filter { columns.columns[$0].isRequired }
        let further = lines(b, first, furtherLines, encoding).enumerated().dropFirst(HeaderSearch.lines)
        return further.first { _, line in
            [";", "\t", ","].contains { separator in
                let keys = Set(line.split(separator: separator).map { NameKey.of(String($0)) })
                return required.allSatisfy { keys.contains(columns.keys[$0]) }
            }
        }.map { $0.offset + 1 }
    }

    /// Short lines only: a header has no more.
    private static func lines(
        _ b: UnsafeRawBufferPointer, _ first: Int, _ count: Int, _ encoding: FileEncoding
    ) -> [String] {
        var lines: [String] = []
        var start = first
        while start < b.count, lines.count < count {
            let end = b[start...].firstIndex(of: 0x0A) ?? b.count
            let range = start..<min(end, start + 4096)
            lines.append(Characters.decode(b, range, encoding.ofLine(b, range) ?? .utf8))
            start = end + 1
        }
        return lines
    }

    /// Names that are nearly those of missing columns.
    private static func near(_ columns: ColumnNames, _ header: Header) -> [FileFinding.Near] {
        header.missing.compactMap { column in
            header.keys.indices.first { field in
                columns.index(header.keys[field]) == nil
                    && EditDistance.isNear(header.keys[field], columns.keys[column])
            }.map { FileFinding.Near(found: header.names[$0], expected: columns.columns[column].name) }
        }
    }
}
