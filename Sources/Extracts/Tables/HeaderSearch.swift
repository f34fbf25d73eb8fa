import Domain

/// Finds the header of a file, the separator that it is written with, and what stands above it.
struct HeaderSearch {
    /// The first lines, one of which must be the header.
    static let lines = 10

    let header: Header
    let separator: UInt8
    /// Nil where a line holds every required column.
    let cause: FileFinding.HeaderCause?
    /// What had to be guessed.
    private(set) var notes: [DialectNote] = []
    /// Where lines above the header begin that look like lines of the table (`R-CHAMPS`).
    private(set) var linesAbove: [Int] = []
    /// Physical lines up to the header's last, those aside.
    let headerLines: Int

    private struct Line {
        let number: Int
        let start: Int
    }

    /// - Parameter isSure: written by the program, separated by `;` in any case.
    init(_ table: Table, _ bytes: UnsafeRawBufferPointer, _ encoding: FileEncoding, isSure: Bool) {
        let columns = ColumnNames.of(table)
        let first = FileEncoding.hasByteOrderMark(bytes) ? 3 : 0
        func cut(_ line: Line, _ separator: UInt8) -> Header? {
            let layout = RecordLayout(separator: separator, encoding: encoding, isSure: isSure)
            var cutter = RecordCutter(bytes, line.start..<bytes.count, layout)
            guard cutter.advance() else { return nil }
            return Header(columns, cutter, line: line.number)
        }
        var lines = HeaderSearch.firstLines(bytes, from: first, HeaderSearch.lines)
        var separators = [RecordLayout.semicolon, RecordLayout.tab, RecordLayout.comma]
        if isSure { separators = [RecordLayout.semicolon] }
        var isSeparatorSaid = false
        if let line = lines.first, let said = HeaderSearch.separatorLine(bytes, line.start) {
            separators = [said]
            isSeparatorSaid = true
            lines.removeFirst()
        }
        for line in lines where !HeaderSearch.isBlank(bytes, line.start) {
            var found: [(header: Header, separator: UInt8)] = []
            for separator in separators {
                guard let header = cut(line, separator), header.missing.isEmpty else { continue }
                found.append((header, separator))
                // The usual one needs no comparison with others.
                if separator == RecordLayout.semicolon { break }
            }
            guard let chosen = found.first, found.count == 1 else { continue }
            (header, separator, cause) = (chosen.header, chosen.separator, nil)
            if isSeparatorSaid {
                notes.append(.separatorLine)
            } else if separator != RecordLayout.semicolon {
                notes.append(separator == RecordLayout.tab ? .tabs : .commas)
            }
            var skipped: [Int] = []
            for above in lines where above.number < line.number && !HeaderSearch.isBlank(bytes, above.start) {
                let fields = HeaderSearch.nonEmptyFields(bytes, above.start, separator, encoding)
                if fields >= header.nonEmptyNames {
                    linesAbove.append(above.start)
                } else {
                    skipped.append(above.number)
                }
            }
            if !skipped.isEmpty { notes.append(.skippedAbove(skipped)) }
            headerLines = HeaderSearch.linesBefore(header.bodyStart, bytes) - linesAbove.count
            return
        }
        // The line that has most names of columns is what was meant, if it has some.
        var best: (header: Header, separator: UInt8)?
        for line in lines where !HeaderSearch.isBlank(bytes, line.start) {
            for separator in separators {
                guard let header = cut(line, separator), header.knownNames > best?.header.knownNames ?? 0 else {
                    continue
                }
                best = (header, separator)
            }
        }
        if let best, best.header.knownNames >= 2 || best.header.knownNames * 2 >= best.header.nonEmptyNames {
            (header, separator) = best
            headerLines = HeaderSearch.linesBefore(header.bodyStart, bytes)
        } else {
            header = .none(table, bodyStart: lines.first?.start ?? bytes.count)
            separator =
                separators.count == 1
                ? separators[0]
                : lines.first.map { HeaderSearch.likelySeparator(bytes, $0.start) } ?? RecordLayout.semicolon
            headerLines = HeaderSearch.linesBefore(header.bodyStart, bytes)
        }
        cause = HeaderTrouble(table, bytes, encoding, first, header).cause
    }

    // MARK: Lines

    /// Physical lines that end before a byte, or with the file.
    private static func linesBefore(_ offset: Int, _ b: UnsafeRawBufferPointer) -> Int {
        let survey = Survey(UnsafeRawBufferPointer(rebasing: b[..<offset]))
        return offset == b.count ? survey.lines : survey.newlines
    }

    /// Where the first physical lines begin.
    private static func firstLines(_ b: UnsafeRawBufferPointer, from first: Int, _ count: Int) -> [Line] {
        var lines: [Line] = []
        var start = first
        while start < b.count, lines.count < count {
            lines.append(Line(number: lines.count + 1, start: start))
            while start < b.count, b[start] != 0x0A { start += 1 }
            start += 1
        }
        return lines
    }

    private static func end(_ b: UnsafeRawBufferPointer, _ start: Int) -> Int {
        b[start...].firstIndex(of: 0x0A) ?? b.count
    }

    private static func isBlank(_ b: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        WhiteSpace.isBlank(b, start..<end(b, start), .utf8)
    }

    /// What a first line `sep=;` says, quoted or not; nil where the line says nothing of the kind.
    private static func separatorLine(_ b: UnsafeRawBufferPointer, _ start: Int) -> UInt8? {
        let end = end(b, start)
        guard end - start <= 16 else { return nil }
        let line = b[start..<end].filter { $0 != 0x22 && $0 != 0x0D && $0 != 0x20 }
        guard line.count == 5, line.prefix(4).map({ $0 < 0x41 ? $0 : $0 | 0x20 }).elementsEqual("sep=".utf8) else {
            return nil
        }
        return [RecordLayout.semicolon, RecordLayout.tab, RecordLayout.comma].first { $0 == line[4] }
    }

    private static func nonEmptyFields(
        _ b: UnsafeRawBufferPointer, _ start: Int, _ separator: UInt8, _ encoding: FileEncoding
    ) -> Int {
        let layout = RecordLayout(separator: separator, encoding: encoding)
        var cutter = RecordCutter(b, start..<end(b, start), layout)
        guard cutter.advance() else { return 0 }
        return cutter.fields.count { !WhiteSpace.isBlank(b, $0.range, .utf8) }
    }

    /// Of a file without header: the one that stands most often in its first line.
    private static func likelySeparator(_ b: UnsafeRawBufferPointer, _ start: Int) -> UInt8 {
        let line = b[start..<end(b, start)]
        var best = (RecordLayout.semicolon, line.count { $0 == RecordLayout.semicolon })
        for separator in [RecordLayout.tab, RecordLayout.comma] {
            let count = line.count { $0 == separator }
            if count > best.1 { best = (separator, count) }
        }
        return best.0
    }
}
