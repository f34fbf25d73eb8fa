/// Words of the standard, as test workbooks write them.
package enum Spelling {
    package static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    package static func namespace(_ isStrict: Bool) -> String {
        isStrict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    }

    package static func links(_ isStrict: Bool) -> String {
        isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }

    package static func declaration(_ encoding: TestBook.Encoding) -> String {
        let name = encoding == .utf16Little || encoding == .utf16Big ? "UTF-16" : "UTF-8"
        return "<?xml version=\"1.0\" encoding=\"\(name)\" standalone=\"yes\"?>\r\n"
    }

    package static let contentTypes =
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"

    package static func styles(_ codes: [String]) -> String {
        let formats = codes.enumerated().map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\(escapedXml($1))\"/>" }
        let cells = codes.indices.map { "<xf numFmtId=\"\(200 + $0)\" applyNumberFormat=\"1\"/>" }
        return "<?xml version=\"1.0\"?><styleSheet xmlns=\"\(namespace(false))\"><numFmts>\(formats.joined())</numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(cells.joined())</cellXfs>"
            + "<dxfs><dxf><numFmt numFmtId=\"200\" formatCode=\"d\"/></dxf></dxfs></styleSheet>"
    }

    /// `B7`.
    package static func reference(_ row: Int, _ column: Int) -> String {
        var (rest, letters) = (column, "")
        while rest > 0 {
            letters = "\(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))" + letters
            rest = (rest - 1) / 26
        }
        return "\(letters)\(row)"
    }

    /// As a text of a cell: what XML cannot hold by its number, and an underscore before what would be read so.
    package static func escaped(_ text: String) -> String {
        var escaped = ""
        let scalars = Array(text.unicodeScalars)
        for (i, scalar) in scalars.enumerated() {
            let rest = scalars[i...].prefix(7).map(Character.init)
            if scalar.value < 0x20, scalar != "\n", scalar != "\t" {
                escaped += "_x00\(scalar.value < 16 ? "0" : "")\(String(scalar.value, radix: 16, uppercase: true))_"
            } else if rest.count == 7, rest[0] == "_", rest[1] == "x", rest[6] == "_",
                rest[2...5].allSatisfy({ $0.isHexDigit })
            {
                escaped += "_x005F_"
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escapedXml(escaped)
    }

    package static func escapedXml(_ text: String) -> String {
        [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")].reduce(text) {
            $0.replacing($1.0, with: $1.1)
        }
    }
}
