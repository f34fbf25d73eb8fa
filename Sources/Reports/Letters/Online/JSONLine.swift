import Domain

/// An object of JSON on one line, built field after field.
///
/// Amounts are decimal numbers with two decimals, written from whole cents.
struct JSONLine {
    private(set) var text = "{"
    private var needsComma = false

    mutating func end() { text += "}" }

    private mutating func key(_ name: StaticString) {
        if needsComma { text += "," }
        needsComma = true
        text += "\"\(name)\":"
    }

    mutating func string(_ name: StaticString, _ value: String) {
        key(name)
        JSONLine.quote(value, into: &text)
    }

    /// `null` where there is none.
    mutating func string(_ name: StaticString, _ value: String?) {
        if let value { string(name, value) } else { raw(name, "null") }
    }

    mutating func integer(_ name: StaticString, _ value: Int64) { raw(name, String(value)) }

    /// `null` where there is none.
    mutating func integer(_ name: StaticString, _ value: Int64?) {
        if let value { integer(name, value) } else { raw(name, "null") }
    }

    mutating func flag(_ name: StaticString, _ value: Bool) { raw(name, value ? "true" : "false") }

    mutating func cents(_ name: StaticString, _ value: Cents) { hundredths(name, value.value) }

    mutating func hundredths(_ name: StaticString, _ value: Int64) {
        let rest = value.magnitude % 100
        raw(name, "\(value < 0 ? "-" : "")\(value.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)")
    }

    mutating func strings(_ name: StaticString, _ values: [String]) {
        var list = "["
        for (i, value) in values.enumerated() {
            if i > 0 { list += "," }
            JSONLine.quote(value, into: &list)
        }
        raw(name, list + "]")
    }

    mutating func objects<T>(_ name: StaticString, _ values: some Sequence<T>, _ body: (T, inout JSONLine) -> Void) {
        var list = "["
        for value in values {
            var object = JSONLine()
            body(value, &object)
            object.end()
            if list.utf8.count > 1 { list += "," }
            list += object.text
        }
        raw(name, list + "]")
    }

    mutating func object(_ name: StaticString, _ body: (inout JSONLine) -> Void) {
        var object = JSONLine()
        body(&object)
        object.end()
        raw(name, object.text)
    }

    private mutating func raw(_ name: StaticString, _ value: String) {
        key(name)
        text += value
    }

    /// Most texts need no escape, and are copied whole.
    private static func quote(_ value: String, into text: inout String) {
        if value.utf8.contains(where: JSONValue.isEscaped) {
            var bytes: [UInt8] = []
            JSONValue.write(value, to: &bytes)
            text += String(decoding: bytes, as: UTF8.self)
        } else {
            text += "\""
            text += value
            text += "\""
        }
    }
}
