import Domain

/// Counts physical lines along the records of a chunk: for tables of which each line is listed in the end.
struct LineCounter {
    private let text: TableText
    private var offset: Int
    /// Of the line that begins there, header = 1.
    private var line: Int

    /// - Parameter start: where a line begins.
    init(_ file: PlannedFile, from start: Int) {
        text = file.text
        let mark = file.landmarks.before(start)
        offset = start
        line = mark.newlines + 1 + Survey(UnsafeRawBufferPointer(rebasing: text.bytes[mark.offset..<start])).newlines
    }

    /// The number of the line that begins at a byte, as a person counts; bytes in order.
    mutating func number(at start: Int) -> Int32 {
        if start > offset {
            line += Survey(UnsafeRawBufferPointer(rebasing: text.bytes[offset..<start])).newlines
            offset = start
        }
        return Int32(text.lineNumber(line))
    }
}

/// A line of which nothing but its place, and perhaps its agent, could be read.
struct UnreadLine: Sendable {
    let place: Place
    let numero: Numero
    let number: Int32
}
