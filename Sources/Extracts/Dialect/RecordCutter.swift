/// Cuts a table's bytes in records and fields: separator `;`, LF or CRLF, RFC 4180 quotes (formats.md, Dialect).
///
/// A quote opens only at the very beginning of a field. Nothing is copied: fields are byte ranges of the file.
struct RecordCutter: ~Copyable {
    struct Field {
        var start: Int
        var end: Int
        /// Within quotes, which are left out of the range; `""` may stand for a quote inside.
        var isQuoted: Bool

        var range: Range<Int> { start..<end }
    }

    /// What makes a record unreadable (`R-CHAMPS`); reading goes on after it all the same.
    enum Defect { case textAfterQuote, openQuote }

    /// A quoted field must close within that many characters.
    static let longestQuoted = 32_767

    /// Far above the columns of any table: what a longer record has more is left in its last field, so that a line of
    /// nothing but separators costs no memory. It has the wrong number of fields in any case.
    static let mostFields = 1 << 18

    let bytes: UnsafeRawBufferPointer
    let encoding: TextEncoding
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

    /// - Parameter mayHaveQuotes: false where a survey of the file found no quote.
    init(
        _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, encoding: TextEncoding, mayHaveQuotes: Bool = true
    ) {
        self.bytes = bytes
        self.mayHaveQuotes = mayHaveQuotes
        scan = SeparatorScan(bytes, range)
        self.encoding = encoding
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

    /// Moves to the next record that is not blank; false at the end.
    mutating func advance() -> Bool {
        while next < end {
            cut()
            if count > 1 || store[0].isQuoted { return true }
            if !WhiteSpace.isBlank(bytes, start..<contentEnd, encoding) { return true }
        }
        return false
    }

    private mutating func cut() {
        start = next
        defect = nil
        count = 0
        let base = bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)
        var field = next
        var hasQuoted = false
        while true {
            if mayHaveQuotes, field < end, base[field] == 0x22 {
                guard let after = cutQuoted(field) else { return }
                hasQuoted = true
                if after == RecordCutter.endOfRecord { break }
                field = after
                continue
            }
            let stop = scan.next()
            if stop < end, base[stop] == 0x3B {
                append(Field(start: field, end: stop, isQuoted: false))
                field = stop + 1
                continue
            }
            contentEnd = stop > field && base[stop - 1] == 0x0D ? stop - 1 : stop
            append(Field(start: field, end: contentEnd, isQuoted: false))
            next = min(stop + 1, end)
            break
        }
        hasHighBytes = scan.takeHigh(before: next)
        // The scan did not look within quotes.
        if hasQuoted { hasHighBytes = (start..<contentEnd).contains { base[$0] >= 0x80 } }
    }

    private static let endOfRecord = -1

    /// A quoted field; gives where the next one begins, `endOfRecord` after the last, nil if the record is faulty.
    private mutating func cutQuoted(_ opening: Int) -> Int? {
        guard let closing = closingQuote(opening: opening) else {
            defect = .openQuote
            finishLine(from: opening, field: opening)
            return nil
        }
        var after = closing + 1
        // CR before the line end is part of it.
        if after < end, bytes[after] == 0x0D, after + 1 == end || bytes[after + 1] == 0x0A { after += 1 }
        if after < end, bytes[after] != 0x3B, bytes[after] != 0x0A {
            defect = .textAfterQuote
            finishLine(from: after, field: opening)
            return nil
        }
        append(Field(start: opening + 1, end: closing, isQuoted: true))
        scan.seek(min(after + 1, end))
        if after < end, bytes[after] == 0x3B { return after + 1 }
        contentEnd = closing + 1
        next = min(after + 1, end)
        return RecordCutter.endOfRecord
    }

    /// The quote that closes the field opened at `opening`; nil if none does in time.
    private func closingQuote(opening: Int) -> Int? {
        var characters = 0
        var i = opening + 1
        while i < end {
            let c = bytes[i]
            if c == 0x22 {
                guard i + 1 < end, bytes[i + 1] == 0x22 else { return i }
                i += 1
            }
            if encoding == .windows1252 || c & 0xC0 != 0x80 { characters += 1 }
            if characters > RecordCutter.longestQuoted { return nil }
            i += 1
        }
        return nil
    }

    /// The rest of the physical line, from the faulty field on, cut at separators as it stands.
    private mutating func finishLine(from: Int, field: Int) {
        var fieldStart = field
        var i = from
        while i < end, bytes[i] != 0x0A {
            if bytes[i] == 0x3B {
                append(Field(start: fieldStart, end: i, isQuoted: false))
                fieldStart = i + 1
            }
            i += 1
        }
        contentEnd = i > fieldStart && bytes[i - 1] == 0x0D ? i - 1 : i
        append(Field(start: fieldStart, end: contentEnd, isQuoted: false))
        next = min(i + 1, end)
        scan.seek(next)
        _ = scan.takeHigh(before: next)
        hasHighBytes = true
    }
}
