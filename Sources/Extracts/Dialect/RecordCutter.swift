/// Cuts a table's bytes in records and fields: LF or CRLF, RFC 4180 quotes (DIALECTE).
///
/// A quote opens only at the beginning of a field, spaces aside. Nothing is copied: fields are byte ranges of the file.
struct RecordCutter: ~Copyable {
    struct Field {
        var start: Int
        var end: Int
        /// Within quotes, which are left out of the range; `""` may mean a quote inside.
        var isQuoted: Bool

        var range: Range<Int> { start..<end }
    }

    /// What makes a record unreadable (`R-CHAMPS`). It is then its first physical line, cut at separators with its
    /// quotes as they came, and reading goes on at the next physical line.
    enum Defect { case textAfterQuote, openQuote }

    /// A quoted field must close within that many characters.
    static let longestQuoted = 32_767

    /// Far above the columns of any table: what a longer record has more is left in its last field, so that a line of
    /// nothing but separators costs no memory. It has the wrong number of fields in any case.
    static let mostFields = 1 << 18

    let bytes: UnsafeRawBufferPointer
    let layout: RecordLayout
    private let separator: UInt8
    private let width: Int
    private let mayHaveQuotes: Bool
    private var scan: SeparatorScan
    private var next: Int
    private let end: Int

    /// The fields of the record; valid until the next one is cut.
    var fields: UnsafeBufferPointer<Field> { UnsafeBufferPointer(start: store, count: count) }
    private(set) var store: UnsafeMutablePointer<Field>
    private var capacity = 64
    private(set) var count = 0
    /// First byte of the record, and the byte after its last (line end excluded).
    private(set) var start = 0
    private(set) var contentEnd = 0
    private(set) var defect: Defect?
    /// A byte of the record is over 0x7F.
    private(set) var hasHighBytes = false
    /// Behind a byte order mark where the line begins with one.
    private var contentStart = 0
    /// Line ends within the quotes of the record.
    private var lineEnds = 0

    // What was gone by, for the control on physical lines and for what had to be guessed.
    private(set) var blankLines = 0
    /// Physical lines of the records.
    private(set) var recordLines = 0
    /// Lines that begin with a byte order mark.
    private(set) var marks = 0

    /// - Parameter mayHaveQuotes: false where a survey of the file found no quote.
    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ layout: RecordLayout, mayHaveQuotes: Bool = true) {
        self.bytes = bytes
        self.layout = layout
        self.mayHaveQuotes = mayHaveQuotes
        separator = layout.separator
        width = layout.width
        scan = SeparatorScan(bytes, range, separator: layout.separator)
        next = range.lowerBound
        end = range.upperBound
        store = .allocate(capacity: capacity)
    }

    deinit { store.deallocate() }

    @inline(__always)
    private mutating func append(_ field: Field) {
        if count == capacity {
            if count == RecordCutter.mostFields {
                store[count - 1].end = field.end
                return
            }
            grow()
        }
        store[count] = field
        count += 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Field>.allocate(capacity: capacity * 2)
        larger.update(from: store, count: count)
        store.deallocate()
        store = larger
        capacity *= 2
    }

    /// Where reading goes on.
    var position: Int { next }

    /// As many fields as the header; one more that is empty is nothing.
    @inline(__always)
    var isWhole: Bool { defect == nil && (count == width || hasEmptySurplus) }

    private var hasEmptySurplus: Bool {
        guard count == width + 1 else { return false }
        let last = store[count - 1]
        return last.end == last.start || isBlank(last.range)
    }

    /// Moves to the next record that is not blank; false at the end.
    mutating func advance() -> Bool {
        while next < end {
            cut()
            if count > 1 || store[0].isQuoted || !isBlank(contentStart..<contentEnd) {
                recordLines &+= 1 &+ lineEnds
                return true
            }
            blankLines += 1
        }
        return false
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return true }
        if bytes[first] &- 0x21 < 0x5E { return false }
        return WhiteSpace.isBlank(bytes, range, layout.encoding.ofLine(bytes, range) ?? .utf8)
    }

    private mutating func cut() {
        start = next
        defect = nil
        count = 0
        lineEnds = 0
        let base = bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)
        var field = next
        if base[field] == 0xEF { field = skipMark(field) }
        contentStart = field
        var hasQuoted = false
        while true {
            if mayHaveQuotes {
                let opening = openingQuote(field)
                if opening >= 0 {
                    guard let after = cutQuoted(opening) else { return }
                    hasQuoted = true
                    if after == RecordCutter.endOfRecord { break }
                    field = after
                    continue
                }
            }
            let stop = scan.next()
            if stop < end, base[stop] == separator {
                append(Field(start: field, end: stop, isQuoted: false))
                field = stop + 1
                continue
            }
            contentEnd = stop > field && base[stop - 1] == 0x0D ? stop - 1 : stop
            append(Field(start: field, end: contentEnd, isQuoted: false))
            next = min(stop + 1, end)
            break
        }
        if lineEnds > 0, width > 0, !layout.isSure, !isWhole { return fail(.openQuote) }
        hasHighBytes = scan.takeHigh(before: next)
        // The scan did not look within quotes.
        if hasQuoted { hasHighBytes = (start..<contentEnd).contains { base[$0] >= 0x80 } }
    }

    /// Behind the byte order mark at `i`, if there is one.
    @inline(never)
    private mutating func skipMark(_ i: Int) -> Int {
        guard i + 3 <= end, bytes[i + 1] == 0xBB, bytes[i + 2] == 0xBF else { return i }
        marks += 1
        return i + 3
    }

    /// The quote that opens the field, -1 if none does.
    @inline(__always)
    private func openingQuote(_ field: Int) -> Int {
        guard field < end else { return -1 }
        if bytes[field] == 0x22 { return field }
        // Nearly every field: no space at its beginning.
        if bytes[field] &- 0x21 < 0x5F { return -1 }
        let first = layout.spaces(bytes, field, end)
        return first < end && bytes[first] == 0x22 ? first : -1
    }

    private static let endOfRecord = -1

    /// A quoted field; gives where the next one begins, `endOfRecord` after the last, nil if the record is faulty.
    private mutating func cutQuoted(_ opening: Int) -> Int? {
        guard let closing = closingQuote(opening: opening) else {
            fail(.openQuote)
            return nil
        }
        var after = layout.spaces(bytes, closing + 1, end)
        let content = after
        // CR before the line end is part of it.
        if after < end, bytes[after] == 0x0D, after + 1 == end || bytes[after + 1] == 0x0A { after += 1 }
        if after < end, bytes[after] != separator, bytes[after] != 0x0A {
            fail(.textAfterQuote)
            return nil
        }
        append(Field(start: opening + 1, end: closing, isQuoted: true))
        scan.seek(min(after + 1, end))
        if after < end, bytes[after] == separator { return after + 1 }
        contentEnd = content
        next = min(after + 1, end)
        return RecordCutter.endOfRecord
    }

    /// The quote that closes the field opened at `opening`; nil if none does in time, behind a line end where none may
    /// be, or behind a physical line that is a record by itself.
    private mutating func closingQuote(opening: Int) -> Int? {
        var characters = 0
        var ends = 0
        var i = opening + 1
        while i < end {
            let c = bytes[i]
            if c == 0x22 {
                guard i + 1 < end, bytes[i + 1] == 0x22 else {
                    lineEnds += ends
                    return i
                }
                i += 1
            } else if c == 0x0A {
                guard layout.mayHoldLineEnd(count) else { return nil }
                if !layout.isSure, layout.isRecord(bytes, from: i + 1, end: end) { return nil }
                ends += 1
            }
            if c & 0xC0 != 0x80 { characters += 1 }
            if characters > RecordCutter.longestQuoted, !layout.isSure { return nil }
            i += 1
        }
        return nil
    }

    /// The first physical line alone, cut at separators as it stands.
    private mutating func fail(_ why: Defect) {
        defect = why
        count = 0
        lineEnds = 0
        var fieldStart = contentStart
        var i = contentStart
        while i < end, bytes[i] != 0x0A {
            if bytes[i] == separator {
                append(Field(start: fieldStart, end: i, isQuoted: false))
                fieldStart = i + 1
            }
            i += 1
        }
        contentEnd = i > fieldStart && bytes[i - 1] == 0x0D ? i - 1 : i
        append(Field(start: fieldStart, end: contentEnd, isQuoted: false))
        next = min(i + 1, end)
        scan.restart(at: next)
        hasHighBytes = true
    }
}
