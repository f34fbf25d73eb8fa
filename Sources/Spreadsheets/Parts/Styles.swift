/// How cells show their numbers, by the style that they name.
struct Styles {
    private let formats: [NumberFormat]

    /// - Parameter part: nil where the workbook has none: every number is then shown as it is.
    init(_ archive: ZipArchive, _ part: ZipArchive.Part?) throws(SpreadsheetProblem) {
        guard let part else {
            formats = []
            return
        }
        formats = try XmlReader(archive, part, StyleSink()).finish().formats
    }

    subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }
}

private final class StyleSink: XmlSink {
    /// Inside `cellXfs`: others describe named styles, which no cell points to.
    private var isInCellFormats = false
    private var codes: [Int: NumberFormat] = [:]
    private var numbers: [Int] = []

    var formats: [NumberFormat] { numbers.map { codes[$0] ?? NumberFormat(builtIn: $0) } }

    override func start(_ name: XmlName, _ attributes: XmlAttributes) {
        if name.isSheet("numFmt"), depth == 3, let number = attributes.number("numFmtId"),
            let code = attributes.string("formatCode")
        {
            codes[number] = NumberFormat(code)
        } else if name.isSheet("cellXfs") {
            isInCellFormats = true
        } else if depth == 2 {
            isInCellFormats = false
        } else if isInCellFormats, depth == 3, name.isSheet("xf") {
            numbers.append(attributes.number("numFmtId") ?? 0)
        }
    }
}
