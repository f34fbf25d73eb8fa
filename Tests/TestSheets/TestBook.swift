/// A workbook of one sheet, spelt the way that a test asks for.
package struct TestBook {
    package enum Cell: Equatable {
        case text(String)
        /// As written, and its format's code (nil: none).
        case number(String, String? = nil)
        case boolean(Bool)
        case error(String)
        /// The element as it is to stand, `r` aside.
        case raw(String)
    }

    package enum Texts: CaseIterable { case inline, inlineBesideValue, shared, sharedRich, sharedPhonetic, string }
    package enum Encoding: CaseIterable { case utf8, utf8WithMark, utf16Little, utf16Big }

    /// Rows by number, cells by column (1 = A).
    package var rows: [(number: Int, cells: [(column: Int, cell: Cell)])] = []

    package var texts = Texts.inline
    package var isStrict = false
    /// Of elements; empty = none.
    package var prefix = ""
    /// `r` of rows, and of cells. Without, rows and cells must have no gaps.
    package var numbersRows = true
    package var numbersCells = true
    /// The reference in `<dimension>`; nil: none.
    package var dimension: String? = "A1"
    package var encoding = Encoding.utf8
    package var hasAbsoluteTargets = false
    package var from1904 = false
    package var sheetPart = "xl/worksheets/sheet1.xml"
    /// In capital letters, as the archive has them.
    package var shouts = false
    package var zip = ZipWriter()
    /// Further sheets, of texts alone: Feuil2, Feuil3…
    package var others: [[[String]]] = []
    /// Parts put in the place of others, or beside them.
    package var parts: [String: String] = [:]

    package init() {}

    package static func table(_ rows: [[String]]) -> TestBook {
        var book = TestBook()
        book.rows = rows.enumerated().map { r, row in
            (r + 1, row.enumerated().map { ($0 + 1, .text($1)) })
        }
        return book
    }

    /// One cell, A1.
    package static func one(_ cell: Cell) -> TestBook {
        var book = TestBook()
        book.rows = [(1, [(1, cell)])]
        return book
    }

    package var bytes: [UInt8] {
        var all = [
            ("[Content_Types].xml", Spelling.contentTypes), ("_rels/.rels", relationships(workbookTarget: true)),
            ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relationships(workbookTarget: false)),
            (sheetPart, sheet),
        ]
        let codes = formats
        if !codes.isEmpty { all.append(("xl/styles.xml", Spelling.styles(codes))) }
        if usesShared { all.append(("xl/sharedStrings.xml", shared)) }
        for (i, rows) in others.enumerated() {
            all.append(("xl/worksheets/other\(i + 2).xml", TestBook.table(rows).sheet))
        }
        for (name, part) in parts.sorted(by: { $0.key < $1.key }) {
            all.removeAll { $0.0 == name }
            all.append((name, part))
        }
        return zip.archive(all.map { (shouts ? $0.0.uppercased() : $0.0, encoded($0.1)) })
    }

    // MARK: Parts

    private var usesShared: Bool { [.shared, .sharedRich, .sharedPhonetic].contains(texts) }

    private var allCells: [Cell] { rows.flatMap { $0.cells.map(\.cell) } }

    /// Codes in order of first use; a cell's style is its index + 1.
    private var formats: [String] {
        var codes: [String] = []
        for case .number(_, let code?) in allCells where !codes.contains(code) { codes.append(code) }
        return codes
    }

    private func tag(_ name: String) -> String { prefix.isEmpty ? name : "\(prefix):\(name)" }

    private func element(_ name: String, _ attributes: String = "", _ content: String) -> String {
        "<\(tag(name))\(attributes)>\(content)</\(tag(name))>"
    }

    private func root(_ name: String, _ content: String) -> String {
        let space = Spelling.namespace(isStrict)
        let links = " xmlns:r=\"\(Spelling.links(isStrict))\""
        return Spelling.declaration(encoding)
            + element(
                name, (prefix.isEmpty ? " xmlns=\"\(space)\"" : " xmlns:\(prefix)=\"\(space)\"") + links, content)
    }

    private var workbook: String {
        root(
            "workbook",
            (from1904 ? "<\(tag("workbookPr")) date1904=\"1\"/>" : "")
                + element(
                    "sheets",
                    (0...others.count).map { sheet in
                        "<\(tag("sheet")) name=\"Feuil\(sheet + 1)\" sheetId=\"\(sheet + 1)\" r:id=\"\(sheet == 0 ? "rId1" : "sheet\(sheet + 1)")\"/>"
                    }.joined()))
    }

    private func relationships(workbookTarget: Bool) -> String {
        let links = Spelling.links(isStrict)
        func target(_ path: String) -> String { hasAbsoluteTargets ? "/xl/\(path)" : path }
        var targets: [(String, String)] = []
        if workbookTarget {
            targets = [("officeDocument", hasAbsoluteTargets ? "/xl/workbook.xml" : "xl/workbook.xml")]
        } else {
            targets = [("worksheet", target(String(sheetPart.dropFirst(3))))]
            if !formats.isEmpty { targets.append(("styles", target("styles.xml"))) }
            if usesShared { targets.append(("sharedStrings", target("sharedStrings.xml"))) }
        }
        let more =
            workbookTarget
            ? []
            : others.indices.map {
                "<Relationship Id=\"sheet\($0 + 2)\" Type=\"\(links)/worksheet\" Target=\"\(target("worksheets/other\($0 + 2).xml"))\"/>"
            }
        let list =
            more
            + targets.enumerated().map {
                "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(links)/\($1.0)\" Target=\"\($1.1)\"/>"
            }
        return Spelling.declaration(encoding)
            + "<Relationships xmlns=\"\(Spelling.package)\">\(list.joined())</Relationships>"
    }

    private var sheet: String {
        let numbers = Dictionary(words.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let written = rows.map { row in
            let cells = row.cells.map { cell($0.cell, Spelling.reference(row.number, $0.column), numbers) }.joined()
            return element("row", numbersRows ? " r=\"\(row.number)\"" : "", cells)
        }
        let size = dimension.map { "<\(tag("dimension")) ref=\"\($0)\"/>" } ?? ""
        return root("worksheet", size + element("sheetData", written.joined()))
    }

    private func cell(_ cell: Cell, _ reference: String, _ numbers: [String: Int]) -> String {
        let place = numbersCells ? " r=\"\(reference)\"" : ""
        switch cell {
        case .raw(let content): return content.replacing("<c", with: "<c\(place)", maxReplacements: 1)
        case .number(let value, let code):
            let style = code.map { " s=\"\(formats.firstIndex(of: $0)! + 1)\"" } ?? ""
            return element("c", place + style, element("v", "", value))
        case .boolean(let value): return element("c", place + " t=\"b\"", element("v", "", value ? "1" : "0"))
        case .error(let value): return element("c", place + " t=\"e\"", element("v", "", value))
        case .text(let text):
            let word = Spelling.escaped(text)
            let space = " xml:space=\"preserve\""
            switch texts {
            case .inline: return element("c", place + " t=\"inlineStr\"", element("is", "", element("t", space, word)))
            case .inlineBesideValue:
                let both = element("v", "", "0") + element("is", "", element("t", space, word))
                return element("c", place + " t=\"inlineStr\"", both)
            case .string: return element("c", place + " t=\"str\"", element("v", space, word))
            case .shared, .sharedRich, .sharedPhonetic:
                return element("c", place + " t=\"s\"", element("v", "", "\(numbers[text]!)"))
            }
        }
    }

    private var words: [String] {
        var known: Set<String> = []
        var words: [String] = []
        for case .text(let text) in allCells where known.insert(text).inserted { words.append(text) }
        return words
    }

    private var shared: String {
        let space = " xml:space=\"preserve\""
        let items = words.map { text in
            switch texts {
            case .sharedRich:
                let half = text.unicodeScalars.count / 2
                let scalars = Array(text.unicodeScalars)
                return element(
                    "si", "",
                    [scalars[..<half], scalars[half...]].map { part in
                        var run = String.UnicodeScalarView()
                        run.append(contentsOf: part)
                        let bold = element("rPr", "", "<\(tag("b"))/>")
                        return element("r", "", bold + element("t", space, Spelling.escaped(String(run))))
                    }.joined())
            case .sharedPhonetic:
                let sound = element("rPh", " sb=\"0\" eb=\"1\"", element("t", "", "son"))
                return element("si", "", element("t", space, Spelling.escaped(text)) + sound)
            default: return element("si", "", element("t", space, Spelling.escaped(text)))
            }
        }
        return root("sst", items.joined())
    }

    private func element(_ name: String, _ content: String) -> String { element(name, "", content) }

    private func encoded(_ text: String) -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .utf16Little: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16Big: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }
}
