/// Two CSV tables up to the first byte that differs: which line and column that is.
struct TableComparison {
    /// The first line and column that differ; nil where the tables are the same.
    ///
    /// - Parameter showsNumbers: nothing in the table is about the person a line names.
    static func first(
        _ name: String, published: ByteStream, obtained: ByteStream, showsNumbers: Bool
    ) throws(ComparisonError) -> Difference? {
        var walk = TableComparison()
        while true {
            let (one, other) = (try published.next(), try obtained.next())
            if one == other {
                guard let byte = one else { return nil }
                walk.take(byte)
                continue
            }
            let line = walk.recordLine
            if walk.isAtRecordStart, one == nil || other == nil {
                return Difference(
                    file: name, place: .line(line, column: nil),
                    values: .hidden(one == nil ? "le fichier publié finit avant" : "la seconde exécution finit avant"))
            }
            let column = walk.column
            let values = try walk.values(one, published, other, obtained, showsNumbers ? column : nil)
            return Difference(file: name, place: .line(line, column: column), values: values)
        }
    }

    /// Of the first line, while it is read and after.
    private var header: [String] = []
    private var line = 1
    private var recordLine = 1
    private var fieldIndex = 0
    /// Up to ``longest`` bytes.
    private var field: [UInt8] = []
    private var isQuoted = false
    private var isAtRecordStart = true
    /// Longer fields are no numbers.
    private static let longest = 256
    private static let identifiers: Set<String> = [
        "numero", "dossier", "rang", "demande", "versement", "reference", "finess", "ligne",
    ]

    private mutating func take(_ byte: UInt8) {
        isAtRecordStart = false
        if byte == 0x0A { line += 1 }
        if byte == UInt8(ascii: "\"") {
            isQuoted.toggle()
        } else if !isQuoted, byte == UInt8(ascii: ";") || byte == 0x0A {
            if recordLine == 1 { header.append(String(decoding: field, as: UTF8.self)) }
            field.removeAll(keepingCapacity: true)
            fieldIndex += 1
            if byte == 0x0A {
                fieldIndex = 0
                recordLine = line
                isAtRecordStart = true
            }
        } else if field.count < TableComparison.longest {
            field.append(byte)
        }
    }

    private var column: String? {
        recordLine > 1 && header.indices.contains(fieldIndex) ? header[fieldIndex] : nil
    }

    /// Both fields to their ends, if both are numbers and `column` is no identifier.
    private func values(
        _ one: UInt8?, _ published: ByteStream, _ other: UInt8?, _ obtained: ByteStream, _ column: String?
    ) throws(ComparisonError) -> Difference.Values {
        guard let column, !TableComparison.identifiers.contains(column), !isQuoted,
            let a = try number(one, published), let b = try number(other, obtained)
        else { return .hidden("texte différent") }
        return .shown(published: a, obtained: b)
    }

    private func number(_ next: UInt8?, _ stream: ByteStream) throws(ComparisonError) -> String? {
        var bytes = field
        var next = next
        while let byte = next, byte != UInt8(ascii: ";"), byte != 0x0A {
            guard (48...57).contains(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-"), bytes.count < 32
            else { return nil }
            bytes.append(byte)
            next = try stream.next()
        }
        return bytes.allSatisfy { (44...57).contains($0) && $0 != 46 && $0 != 47 }
            ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
