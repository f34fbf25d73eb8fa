/// Pages as bytes: the only place where text becomes HTML, UTF-8.
struct HtmlWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ html: Html) {
        switch html {
        case .text(let text): write(text, inAttribute: false)
        case .group(let parts): for part in parts { write(part) }
        case .element(let tag, let attributes, let content):
            raw("<\(tag.rawValue)")
            for attribute in attributes {
                raw(" \(attribute.name)=\"")
                write(attribute.value, inAttribute: true)
                raw("\"")
            }
            raw(">")
            if tag.isBlock { raw("\n") }
            for part in content { write(part) }
            raw("</\(tag.rawValue)>")
            if tag.endsLine { raw("\n") }
        }
    }

    /// Markup of the program itself.
    mutating func raw(_ markup: String) { bytes += markup.utf8 }

    /// Any text, shown as it is; a character that a page cannot hold, or that would turn the order of others around,
    /// becomes U+FFFD.
    mutating func write(_ text: String, inAttribute: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"" where inAttribute: raw("&quot;")
            case "\n" where !inAttribute: raw("\n")
            case _ where HtmlWriter.isUnfit(scalar.value): raw("\u{FFFD}")
            default: bytes += UTF8.encode(scalar)!
            }
        }
    }

    /// Controls, marks of direction, and what is no character.
    private static func isUnfit(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }
}
