/// Reads the cells of a sheet's XML one after the other; what stands between them goes into one fingerprint.
///
/// Not a reader of XML in general: of what the workbooks of this program hold, where `<` in a text is always escaped.
final class CellReader {
    private let stream: ByteStream
    /// Fingerprints of the shared texts, by number.
    private let texts: [UInt64]
    private let part: String
    private(set) var between = Fingerprint()
    private var bytes: [UInt8] = []
    /// A text of 32 767 characters, each escaped, is far below.
    private static let longest = 1 << 20

    init(_ stream: ByteStream, texts: [UInt64], part: String) {
        self.stream = stream
        self.texts = texts
        self.part = part
    }

    /// The next cell; nil at the end of the sheet.
    func next() throws(ComparisonError) -> Cell? {
        // Two bytes of "<c " seen so far, at most.
        var matched = 0
        while let byte = try stream.next() {
            between.add(byte)
            switch (matched, byte) {
            case (_, UInt8(ascii: "<")): matched = 1
            case (1, UInt8(ascii: "c")): matched = 2
            case (2, UInt8(ascii: " ")): return try cell()
            default: matched = 0
            }
        }
        return nil
    }

    /// The rest of a cell whose `<c ` was read.
    private func cell() throws(ComparisonError) -> Cell {
        bytes.removeAll(keepingCapacity: true)
        while true {
            guard let byte = try stream.next(), bytes.count < CellReader.longest else {
                throw .archive("\(part) holds a cell without end")
            }
            bytes.append(byte)
            guard byte == UInt8(ascii: ">") else { continue }
            // `<c r="A1" s="3"/>`, or up to `</c>`.
            if bytes.suffix(4).elementsEqual("</c>".utf8) { break }
            if bytes.dropLast().firstIndex(of: UInt8(ascii: ">")) == nil, bytes.dropLast().last == UInt8(ascii: "/") {
                break
            }
        }
        guard let position = attribute("r").flatMap(Cell.position) else {
            throw .archive("\(part) holds a cell nowhere")
        }
        let kind = attribute("t") ?? []
        let content = content(kind)
        return Cell(
            row: position.row, column: position.column, style: Fingerprint(attribute("s") ?? []).value,
            formula: Fingerprint(element("f") ?? []).value, value: content.value, number: content.number)
    }

    private func content(_ kind: ArraySlice<UInt8>) -> (value: UInt64, number: String?) {
        if kind.elementsEqual("s".utf8), let value = element("v"),
            let number = Int(String(decoding: value, as: UTF8.self)), texts.indices.contains(number)
        {
            return (texts[number], nil)
        }
        if let text = element("is") { return (Fingerprint(text).value, nil) }
        guard let value = element("v") else { return (Fingerprint().value, nil) }
        let isNumber = (kind.isEmpty || kind.elementsEqual("n".utf8)) && value.count <= 32
        return (Fingerprint(value).value, isNumber ? String(decoding: value, as: UTF8.self) : nil)
    }

    /// Of the cell's own tag.
    private func attribute(_ name: StaticString) -> ArraySlice<UInt8>? {
        let tag = bytes[..<(bytes.firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex)]
        guard let start = CellReader.find("\(name)=\"", in: tag, atWordStart: true) else { return nil }
        return tag[start...].prefix { $0 != UInt8(ascii: "\"") }
    }

    /// What an element directly holds, `<f>…</f>`, its own attributes apart.
    private func element(_ name: StaticString) -> ArraySlice<UInt8>? {
        guard let start = CellReader.find("<\(name)>", in: bytes[...], atWordStart: false),
            let end = CellReader.find("</\(name)>", in: bytes[start...], atWordStart: false)
        else { return nil }
        return bytes[start..<(end - "\(name)".utf8.count - 3)]
    }

    /// The index after the first occurrence; at the beginning or after a space if asked.
    private static func find(_ text: String, in bytes: ArraySlice<UInt8>, atWordStart: Bool) -> Int? {
        let needle = Array(text.utf8)
        guard bytes.count >= needle.count else { return nil }
        for i in bytes.startIndex...(bytes.endIndex - needle.count)
        where bytes[i] == needle[0] && bytes[i..<(i + needle.count)].elementsEqual(needle) {
            if !atWordStart || i == bytes.startIndex || bytes[i - 1] == UInt8(ascii: " ") { return i + needle.count }
        }
        return nil
    }
}
