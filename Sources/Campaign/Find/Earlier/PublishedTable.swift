import Domain
import Extracts

/// The rows of a table that a run of this program published: UTF-8, `;`, one line end LF, quotes only where needed.
///
/// Read once from the first to the last, without a copy but of quoted fields.
struct PublishedTable {
    private let bytes: UnsafeRawBufferPointer
    private let owner: SourceFile?
    private var position: Int
    /// The field of each column that was asked for.
    private let wanted: [Int]
    private var fields: [(range: Range<Int>, isQuoted: Bool)] = []

    /// Nil where the header lacks one of the columns.
    init?(_ file: SourceFile, columns: [String]) {
        owner = file
        bytes = file.bytes
        position = 0
        var header = PublishedTable(file.bytes)
        guard header.next() else { return nil }
        let names = header.fields.indices.map { header.field($0).description }
        var wanted: [Int] = []
        for column in columns {
            guard let field = names.firstIndex(of: column) else { return nil }
            wanted.append(field)
        }
        self.wanted = wanted
        position = header.position
    }

    /// Some rows, whole, without header; the holder of the table keeps the bytes.
    init(_ bytes: UnsafeRawBufferPointer) {
        owner = nil
        self.bytes = bytes
        position = 0
        wanted = []
    }

    /// All fields of the row, in their order.
    var allFields: [String] { fields.indices.map { field($0).description } }

    /// Goes to the next row that has every column; false at the end.
    mutating func next() -> Bool {
        while position < bytes.count {
            cut()
            if wanted.allSatisfy({ $0 < fields.count }) { return true }
        }
        return false
    }

    /// Of the row, by the order in which columns were asked for; its bytes live as long as the file.
    subscript(column: Int) -> Text { field(wanted[column]) }

    private func field(_ index: Int) -> Text {
        let (range, isQuoted) = fields[index]
        let raw = UnsafeRawBufferPointer(rebasing: bytes[range])
        let text = Text(raw.assumingMemoryBound(to: UInt8.self))
        return isQuoted ? Text(leaking: text.description.replacing("\"\"", with: "\"")) : text
    }

    private mutating func cut() {
        fields.removeAll(keepingCapacity: true)
        var start = position
        while true {
            let isQuoted = start < bytes.count && bytes[start] == 0x22
            if isQuoted { start += 1 }
            var end = start
            while end < bytes.count {
                let byte = bytes[end]
                if isQuoted {
                    if byte == 0x22 {
                        guard end + 1 < bytes.count, bytes[end + 1] == 0x22 else { break }
                        end += 1
                    }
                } else if byte == 0x3B || byte == 0x0A {
                    break
                }
                end += 1
            }
            fields.append((start..<end, isQuoted))
            if isQuoted { end = min(end + 1, bytes.count) }
            let isLast = end >= bytes.count || bytes[end] == 0x0A
            start = end + 1
            if isLast { break }
        }
        position = min(start, bytes.count)
    }
}
