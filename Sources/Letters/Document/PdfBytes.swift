/// Bytes of a document as PDF writes them.
struct PdfBytes {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ other: PdfBytes) { bytes.append(contentsOf: other.bytes) }

    mutating func append(contentsOf other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

    mutating func integer(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        digits(value.magnitude)
    }

    private mutating func digits(_ value: UInt) {
        if value >= 10 { digits(value / 10) }
        bytes.append(48 + UInt8(truncatingIfNeeded: value % 10))
    }

    /// To two decimals: a hundredth of a point is less than a printer can show.
    mutating func number(_ value: Double) {
        let hundredths = Int((value * 100).rounded())
        if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
        digits(hundredths.magnitude / 100)
        let rest = hundredths.magnitude % 100
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(48 + UInt8(rest / 10))
        if rest % 10 > 0 { bytes.append(48 + UInt8(rest % 10)) }
    }

    /// ` 12 0 R`.
    mutating func reference(_ object: Int) {
        bytes.append(UInt8(ascii: " "))
        integer(object)
        append(" 0 R")
    }

    /// The glyphs of a text, four hexadecimal digits each.
    mutating func glyphs(_ characters: ArraySlice<SetCharacter>) {
        bytes.reserveCapacity(bytes.count + 4 * characters.count)
        for character in characters { hex(character.glyph) }
    }

    /// Four hexadecimal digits.
    mutating func hex(_ value: UInt16) {
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(truncatingIfNeeded: value >> shift & 15)
            bytes.append(digit < 10 ? 48 + digit : 55 + digit)
        }
    }

    /// A text string in UTF-16, between angle brackets.
    mutating func text(_ text: String) {
        append("<FEFF")
        for unit in text.utf16 { hex(unit) }
        append(">")
    }
}
