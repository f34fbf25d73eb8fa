import Domain

/// The rejected lines of a table as they came, under one header (`rejets/<table>.csv`).
public struct RejectedTable: Sendable {
    public let table: Table
    /// Known columns by their names in the contract, then unknown ones, in order of first appearance. What stands twice
    /// in a file is here twice, under a name that is no column's the second time.
    public let columns: [String]

    /// By number of the file: which of its fields goes to each of `columns`, -1 = none.
    private let fieldOfColumn: [Int: [Int]]
    private let files: [ReadFile]

    /// Columns that a file of rejects has behind its own.
    public static let added = [Header.fichier, Header.ligne, Header.empreinte, "_codes", "_message"]

    /// The name of the column that a correction's finding is about.
    public static func reference(_ column: UInt8) -> String {
        switch column {
        case Finding.fichierColumn: Header.fichier
        case Finding.ligneColumn: Header.ligne
        default: Header.empreinte
        }
    }

    public init(_ table: Table, _ read: ReadExtracts) {
        self.init(table, read.files)
    }

    /// - Parameter only: by number of the file, whether its columns count; all do where it is nil.
    init(_ table: Table, _ files: [ReadFile], only: [Bool]? = nil) {
        let names = ColumnNames.of(table)
        var known = Columns()
        var others = Columns()
        // By number of the file: which of its fields goes to which column, known or not.
        var fields: [Int: [(field: Int, isKnown: Bool, column: Int)]] = [:]
        for (number, file) in files.enumerated() where file.table == table && only?[number] ?? true {
            var seen: [String: Int] = [:]
            for (field, key) in file.header.keys.enumerated() where !RejectedTable.added.contains(key) {
                seen[key, default: 0] += 1
                let time = seen[key]!
                if time == 1, let column = names.index(key) {
                    fields[number, default: []].append(
                        (field, true, known.index("\(key)", shown: names.columns[column].name)))
                } else {
                    let name = file.header.names[field]
                    let shown = time > 1 ? "\(name) (\(time))" : name
                    fields[number, default: []].append((field, false, others.index("\(time) \(key)", shown: shown)))
                }
            }
        }
        // Lines without header may have any of the columns, and no file may say in which order.
        if files.contains(where: { $0.table == table && $0.hasNoHeader && $0.lines.physical > 0 }) {
            for (column, key) in names.keys.enumerated() { _ = known.index(key, shown: names.columns[column].name) }
        }
        let count = known.shown.count + others.shown.count
        self.table = table
        self.files = files
        columns = known.shown + others.shown
        fieldOfColumn = fields.mapValues { found in
            var list = [Int](repeating: -1, count: count)
            for entry in found { list[entry.isKnown ? entry.column : known.shown.count + entry.column] = entry.field }
            return list
        }
    }

    /// Columns in order of first appearance.
    private struct Columns {
        private(set) var shown: [String] = []
        private var indices: [String: Int] = [:]

        mutating func index(_ key: String, shown name: String) -> Int {
            if let index = indices[key] { return index }
            indices[key] = shown.count
            shown.append(name)
            return shown.count - 1
        }
    }

    /// Calls `body` with the field of each of `columns`, unquoted, in UTF-8, an undecodable byte as U+FFFD.
    public func forEachField(of place: Place, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let file = files[place.file]
        let bytes = file.text.bytes
        var cutter = file.cutter(at: place)
        guard cutter.advance() else { return }
        let fields = cutter.fields
        let encoding = file.layout.encoding.ofLine(bytes, cutter.start..<cutter.contentEnd) ?? .utf8
        let isPlain = !cutter.hasHighBytes && file.text.rewriting?.origin != .sheet
        let fieldOfColumn =
            file.hasNoHeader
            ? Array(columns.indices) : fieldOfColumn[place.file] ?? [Int](repeating: -1, count: columns.count)
        // Not the last of the file where this is a file of rejects: its columns behind are not the line's own.
        let last = fieldOfColumn.max() ?? -1
        let surplus = fields.count - (file.hasNoHeader ? columns.count : file.columns.count)
        for field in fieldOfColumn {
            guard field >= 0, field < fields.count else {
                body(UnsafeBufferPointer(start: nil, count: 0))
                continue
            }
            if field == last, surplus > 0, !cutter.isWhole {
                // Too many fields: the surplus is joined to the last.
                let separator = String(UnicodeScalar(file.layout.separator))
                var string = fields[field...(field + surplus)].map { file.text.string($0, encoding) }.joined(
                    separator: separator)
                string.withUTF8(body)
            } else if isPlain, !fields[field].isQuoted {
                body(
                    UnsafeRawBufferPointer(rebasing: bytes[fields[field].range]).assumingMemoryBound(to: UInt8.self))
            } else {
                var string = file.text.string(fields[field], encoding)
                string.withUTF8(body)
            }
        }
    }

    /// The fields of a line as texts.
    public func fields(of place: Place) -> [String] {
        var fields: [String] = []
        forEachField(of: place) { fields.append(String(decoding: $0, as: UTF8.self)) }
        return fields
    }

    /// `_empreinte` of a line.
    ///
    /// - Parameter line: its number in the bytes that are read (`ReadExtracts.physicalLine`).
    public func fingerprint(of place: Place, line: Int) -> String {
        let file = files[place.file]
        var cutter = file.cutter(at: place)
        return cutter.advance() ? Fingerprint.of(cutter, file.text, line: line) : ""
    }

    /// `_fichier`, `_ligne` and `_empreinte` as a line of a correction file has them; empty where it has none.
    public func writtenReference(of place: Place) -> (fichier: String, ligne: String, empreinte: String) {
        let file = files[place.file]
        let bytes = file.text.bytes
        var cutter = file.cutter(at: place)
        guard cutter.advance() else { return ("", "", "") }
        let fields = cutter.fields
        let encoding = file.layout.encoding.ofLine(bytes, cutter.start..<cutter.contentEnd) ?? .utf8
        // A surplus is joined to the last field of the line's own: what is behind has moved by as much.
        let last = fieldOfColumn[place.file]?.max() ?? -1
        let surplus = cutter.isWhole ? 0 : max(0, fields.count - file.columns.count)
        func written(_ name: String) -> String {
            guard let index = file.header.keys.firstIndex(of: name) else { return "" }
            let moved = index > last ? index + surplus : index
            return moved < fields.count ? Characters.trimmed(file.text.string(fields[moved], encoding)) : ""
        }
        return (written(Header.fichier), written(Header.ligne), written(Header.empreinte))
    }
}

extension ReadFile {
    /// A cutter that stands before the record at that place.
    func cutter(at place: Place) -> RecordCutter {
        RecordCutter(
            text.bytes, place.offset..<text.bytes.count, layout, mayHaveQuotes: !hasNoHeader)
    }
}
