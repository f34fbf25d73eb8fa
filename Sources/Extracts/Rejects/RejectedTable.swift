import Domain

/// The rejected lines of a table as they came, under one header (formats.md, `rejets/<table>.csv`).
public struct RejectedTable: Sendable {
    public let table: Table
    /// Names in the files' headers, in order of first appearance; a name that stands twice in a file is here twice.
    public let columns: [String]

    /// What is known of a file: which of its fields goes to each of `columns`, -1 = none.
    private let fieldOfColumn: [Int: [Int]]
    private let files: [ReadFile]

    /// Columns that a file of rejects has behind its own.
    public static let added = [Header.fichier, Header.ligne, "_codes", "_message"]

    /// The name of the column that a correction's finding is about.
    public static func reference(_ column: UInt8) -> String {
        column == Finding.fichierColumn ? Header.fichier : Header.ligne
    }

    public init(_ table: Table, _ read: ReadExtracts) {
        self.table = table
        files = read.files
        var columns: [String] = []
        var index: [String: Int] = [:]
        var fieldOfColumn: [Int: [Int]] = [:]
        for (number, file) in read.files.enumerated() where file.table == table {
            var seen: [String: Int] = [:]
            var fields: [Int: Int] = [:]
            for (field, name) in file.columns.enumerated() where !RejectedTable.added.contains(name) {
                seen[name, default: 0] += 1
                // The second `nom` of one file is a column of its own: nothing is lost.
                let key = "\(seen[name]!) \(name)"
                if index[key] == nil {
                    index[key] = columns.count
                    columns.append(name)
                }
                fields[index[key]!] = field
            }
            fieldOfColumn[number] = (0..<columns.count).map { fields[$0] ?? -1 }
        }
        self.columns = columns
        self.fieldOfColumn = fieldOfColumn.mapValues { $0 + [Int](repeating: -1, count: columns.count - $0.count) }
    }

    /// Calls `body` with the field of each of `columns`, unquoted, in UTF-8, an undecodable byte as U+FFFD.
    public func forEachField(of place: Place, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let file = files[place.file]
        let bytes = file.source.bytes
        var cutter = RecordCutter(bytes, place.offset..<bytes.count, encoding: file.decoding)
        guard cutter.advance() else { return }
        let fields = cutter.fields
        let fieldOfColumn = fieldOfColumn[place.file]!
        let surplus = fields.count - file.columns.count
        // Not the last of the file where this is a file of rejects: its columns behind are not the line's own.
        let last = fieldOfColumn.max() ?? -1
        for field in fieldOfColumn {
            guard field >= 0, field < fields.count else {
                body(UnsafeBufferPointer(start: nil, count: 0))
                continue
            }
            if field == last, surplus > 0 {
                // Too many fields: the surplus is joined to the last.
                joined(Array(fields[field...(field + surplus)]), bytes, file.decoding, cutter.hasHighBytes, body)
            } else {
                plain(fields[field], bytes, file.decoding, cutter.hasHighBytes, body)
            }
        }
    }

    private func joined(
        _ fields: [RecordCutter.Field], _ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding, _ hasHighBytes: Bool,
        _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var string = fields.map { Characters.decode($0, bytes, encoding) }.joined(separator: ";")
        string.withUTF8(body)
    }

    private func plain(
        _ field: RecordCutter.Field, _ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding, _ hasHighBytes: Bool,
        _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        if !field.isQuoted, !hasHighBytes {
            body(UnsafeRawBufferPointer(rebasing: bytes[field.range]).assumingMemoryBound(to: UInt8.self))
        } else {
            var string = Characters.decode(field, bytes, encoding)
            string.withUTF8(body)
        }
    }

    /// `_fichier` and `_ligne` as a line of a correction file has them; empty where it has none.
    public func writtenReference(of place: Place) -> (fichier: String, ligne: String) {
        let file = files[place.file]
        let bytes = file.source.bytes
        var cutter = RecordCutter(bytes, place.offset..<bytes.count, encoding: file.decoding)
        guard cutter.advance() else { return ("", "") }
        let fields = cutter.fields
        // A surplus is joined to the last field of the line's own: what is behind has moved by as much.
        let last = fieldOfColumn[place.file]!.max() ?? -1
        let surplus = max(0, fields.count - file.columns.count)
        func written(_ name: String) -> String {
            guard let index = file.columns.firstIndex(of: name) else { return "" }
            let moved = index > last ? index + surplus : index
            return moved < fields.count
                ? Characters.trimmed(Characters.decode(fields[moved], bytes, file.decoding)) : ""
        }
        return (written(Header.fichier), written(Header.ligne))
    }
}
