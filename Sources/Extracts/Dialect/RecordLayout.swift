/// How the records of a file are written: what must be known to cut them.
struct RecordLayout: Sendable {
    /// `;`, tab or comma.
    var separator: UInt8 = 0x3B
    var encoding = FileEncoding.utf8
    /// Fields of the header, a nameless last one aside; 0 = not known yet, and nothing depends on it.
    var width = 0
    /// By field: whether it may hold a line end within quotes (columns of free text).
    var mayHoldLineEnds: [Bool] = []
    /// Written by the program itself from a sheet: quotes mean what they say, whatever they hold.
    var isSure = false

    static let semicolon: UInt8 = 0x3B
    static let tab: UInt8 = 0x09
    static let comma: UInt8 = 0x2C

    func mayHoldLineEnd(_ field: Int) -> Bool {
        isSure || width == 0 || (field < mayHoldLineEnds.count && mayHoldLineEnds[field])
    }

    /// Whether the physical line that begins there is a whole record by itself: an even number of quotes, and as many
    /// fields as the header.
    func isRecord(_ b: UnsafeRawBufferPointer, from: Int, end: Int) -> Bool {
        if width == 0 { return false }
        var stop = from
        var quotes = 0
        while stop < end, b[stop] != 0x0A {
            if b[stop] == 0x22 { quotes += 1 }
            stop += 1
        }
        guard quotes % 2 == 0 else { return false }
        if stop > from, b[stop - 1] == 0x0D { stop -= 1 }
        var fields = 1
        var start = from
        var i = from
        while i < stop {
            if b[i] == separator {
                fields += 1
                start = i + 1
            } else if b[i] == 0x22, spaces(b, start, i) == i {
                // A quoted field: on to its closing quote.
                i += 1
                while i < stop, b[i] != 0x22 || (i + 1 < stop && b[i + 1] == 0x22) { i += b[i] == 0x22 ? 2 : 1 }
            }
            i += 1
        }
        return fields == width || (fields == width + 1 && spaces(b, start, stop) == stop)
    }

    /// Where the spaces from `start` on end; a separator or line end is none.
    func spaces(_ b: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
        var i = start
        while i < end {
            let c = b[i]
            if c == 0x20 || (c == 0x09 && separator != 0x09) {
                i += 1
            } else if c >= 0x80 {
                let length = WhiteSpace.length(b, at: i, end: end, .utf8)
                let isByteOfItsOwn = encoding == .byLine && c == 0xA0
                if length == 0, !isByteOfItsOwn { return i }
                i += max(length, 1)
            } else {
                return i
            }
        }
        return i
    }
}
