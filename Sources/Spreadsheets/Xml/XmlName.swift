/// Names as the parser gives them: `namespace LF local`, or the local name alone where it is in no namespace.
struct XmlName {
    /// Between the two.
    static let separator: CChar = 0x0A

    private let whole: UnsafePointer<CChar>
    private let local: UnsafePointer<CChar>

    init(_ whole: UnsafePointer<CChar>) {
        self.whole = whole
        var at = 0
        var start = 0
        while whole[at] != 0 {
            if whole[at] == XmlName.separator { start = at + 1 }
            at += 1
        }
        local = whole + start
    }

    /// Whether it is that element of the spreadsheet's language, in either edition of the standard (or in none: a few
    /// writers leave the namespace out).
    @inline(__always)
    func isSheet(_ name: StaticString) -> Bool {
        guard XmlName.equals(local, name) else { return false }
        return local == whole || hasNamespace("http://schemas.openxmlformats.org/spreadsheetml/2006/main")
            || hasNamespace("http://purl.oclc.org/ooxml/spreadsheetml/main")
    }

    /// Whether that is its local name, in whatever namespace.
    func isLocally(_ name: StaticString) -> Bool { XmlName.equals(local, name) }

    @inline(__always)
    private func hasNamespace(_ name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        guard whole + count + 1 == local else { return false }
        return (0..<count).allSatisfy { UInt8(bitPattern: whole[$0]) == name.utf8Start[$0] }
    }

    /// Of bytes that end with a zero.
    @inline(__always)
    fileprivate static func equals(_ bytes: UnsafePointer<CChar>, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        var i = 0
        while i < count {
            // A zero is no byte of a word: nothing behind it is looked at.
            if UInt8(bitPattern: bytes[i]) != word.utf8Start[i] { return false }
            i += 1
        }
        return bytes[count] == 0
    }

    /// Name and namespace, for a fingerprint.
    var bytes: UnsafeRawBufferPointer { XmlAttributes.text(whole) }
}

/// Attributes of an element: names and values in turn, behind the last a nil.
struct XmlAttributes {
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.pairs = pairs }

    /// Of an attribute without a namespace, as nearly all are.
    @inline(__always)
    subscript(name: StaticString) -> UnsafeRawBufferPointer? {
        var at = 0
        while let key = pairs[at], let value = pairs[at + 1] {
            if XmlName.equals(key, name) { return XmlAttributes.text(value) }
            at += 2
        }
        return nil
    }

    /// Of an attribute of that local name in whatever namespace, not in none: `r:id`.
    func qualified(_ name: StaticString) -> UnsafeRawBufferPointer? {
        var at = 0
        while let key = pairs[at], let value = pairs[at + 1] {
            if XmlName(key).isLocally(name), !XmlName.equals(key, name) { return XmlAttributes.text(value) }
            at += 2
        }
        return nil
    }

    func string(_ name: StaticString) -> String? { self[name].map { String(decoding: $0, as: UTF8.self) } }

    /// A whole number without sign; nil where there is none, or something else.
    func number(_ name: StaticString) -> Int? { self[name].flatMap(XmlAttributes.number) }

    /// `1`, `true` or `on`.
    func isTrue(_ name: StaticString) -> Bool { ["1", "true", "on"].contains(string(name)?.lowercased()) }

    /// Calls `body` with each name and value in turn.
    func forEach(_ body: (UnsafeRawBufferPointer) -> Void) {
        var at = 0
        while let word = pairs[at] {
            body(XmlAttributes.text(word))
            at += 1
        }
    }

    /// Digits, spaces around them aside, below 10^9.
    static func number(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var value = 0
        var hasDigits = false
        var isOver = false
        for byte in bytes {
            switch byte {
            case 0x30...0x39 where !isOver && value < 100_000_000:
                value = value * 10 + Int(byte) - 0x30
                hasDigits = true
            case 0x20, 0x09, 0x0A, 0x0D: isOver = hasDigits
            default: return nil
            }
        }
        return hasDigits ? value : nil
    }

    fileprivate static func text(_ value: UnsafePointer<CChar>) -> UnsafeRawBufferPointer {
        var count = 0
        while value[count] != 0 { count += 1 }
        return UnsafeRawBufferPointer(start: value, count: count)
    }
}
