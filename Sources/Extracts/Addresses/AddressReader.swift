import Domain

/// Reads the address of an agent again, at the place of his line.
public struct AddressReader: Sendable {
    private let files: [ReadFile]

    public init(_ read: ReadExtracts) { files = read.files }

    /// The address of an accepted line of `agents`.
    public func address(at place: Place) -> PostalAddress {
        let file = files[place.file]
        let bytes = file.text.bytes
        var cutter = file.cutter(at: place)
        guard file.table == .agents, cutter.advance() else { return PostalAddress(lines: [], postcode: "", town: "") }
        let encoding = file.layout.encoding.ofLine(bytes, cutter.start..<cutter.contentEnd) ?? .utf8
        func text(_ column: AgentColumn) -> String {
            let index = file.header.fieldOfColumn[Int(column.rawValue)]
            guard index >= 0, index < cutter.fields.count else { return "" }
            let field = cutter.fields[index]
            let range = WhiteSpace.trim(bytes, field.range, encoding)
            if range.isEmpty { return "" }
            var text = Characters.decode(bytes, range, encoding)
            if field.isQuoted { text = text.replacing("\"\"", with: "\"") }
            return cutter.hasHighBytes ? Characters.nfc(text) : text
        }
        let country = text(.pays)
        return PostalAddress(
            lines: [text(.adresse_1), text(.adresse_2), text(.adresse_3)],
            postcode: Postcode.restored(text(.code_postal), country: country), town: text(.commune), country: country)
    }
}
