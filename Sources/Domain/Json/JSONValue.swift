/// The part of JSON that a manifest, a schema or a log needs: whole numbers only, objects in their written order.
public enum JSONValue: Equatable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// One `"name": value` of an object.
    public struct Member: Equatable, Sendable {
        public let name: String
        public let value: JSONValue

        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }
}

extension JSONValue {
    /// The bytes: UTF-8, two spaces of indentation, one member or element a line, LF at the end.
    /// The same value gives the same bytes.
    public var bytes: [UInt8] {
        var out: [UInt8] = []
        write(to: &out, indent: 0)
        out.append(UInt8(ascii: "\n"))
        return out
    }

    /// The same on one line, without LF: an event of a log.
    public var line: String {
        var out: [UInt8] = []
        write(to: &out, indent: nil)
        return String(decoding: out, as: UTF8.self)
    }

    /// - Parameter indent: levels; nil = all on one line.
    private func write(to out: inout [UInt8], indent: Int?) {
        let inner = indent.map { $0 + 1 }
        switch self {
        case .null: out.append(contentsOf: "null".utf8)
        case .boolean(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
        case .integer(let number): out.append(contentsOf: String(number).utf8)
        case .string(let text): JSONValue.write(text, to: &out)
        case .array(let elements):
            JSONValue.writeBlock(elements, open: "[", close: "]", to: &out, indent: indent) { element, out in
                element.write(to: &out, indent: inner)
            }
        case .object(let members):
            JSONValue.writeBlock(members, open: "{", close: "}", to: &out, indent: indent) { member, out in
                JSONValue.write(member.name, to: &out)
                out.append(contentsOf: ": ".utf8)
                member.value.write(to: &out, indent: inner)
            }
        }
    }

    private static func writeBlock<Element>(
        _ elements: [Element], open: Character, close: Character, to out: inout [UInt8], indent: Int?,
        each: (Element, inout [UInt8]) -> Void
    ) {
        out.append(open.asciiValue!)
        func breakLine(_ levels: Int) {
            guard indent != nil else { return }
            out.append(UInt8(ascii: "\n"))
            out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * levels))
        }
        for (i, element) in elements.enumerated() {
            if i > 0 { out.append(contentsOf: (indent == nil ? ", " : ",").utf8) }
            breakLine((indent ?? 0) + 1)
            each(element, &out)
        }
        if !elements.isEmpty { breakLine(indent ?? 0) }
        out.append(close.asciiValue!)
    }

    /// Whether a byte of a text cannot be between quotes as it is.
    public static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F }

    /// A text between quotes, whatever it holds: all JSON that the program writes has its texts from here.
    public static func write(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            case 0..<0x20, 0x7F:
                let hex = Array("0123456789abcdef".utf8)
                out.append(contentsOf: "\\u00".utf8)
                out.append(hex[Int(byte >> 4)])
                out.append(hex[Int(byte & 15)])
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
