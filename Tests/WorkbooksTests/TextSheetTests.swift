import Domain
import SheetModel
import Testing

/// Sheets to be corrected (`rejets/<table>.xlsx`).
@Suite struct TextSheetTests {
    static func sheet(_ rows: [[String]], notice: String? = nil, faults: [Int: [Int]] = [:]) -> TextSheet {
        TextSheet(
            name: "agents", notice: notice, columns: ["numero", "nom", "_ligne"], firstFixedColumn: 2,
            refusal: ("Ne pas modifier", "Cette colonne dit quelle ligne est corrigée."), recordCount: rows.count,
            fill: { i, body in for text in rows[i] { Array(text.utf8).withUnsafeBufferPointer(body) } },
            faults: { i in
                (faults[i] ?? []).map { TextSheet.Fault(column: $0, message: Text(leaking: "Colonne \($0) fausse.")) }
            })
    }

    /// The number format of a cell's style, `@` being 49.
    func numberFormat(_ style: Int, _ shelf: Shelf) throws -> String {
        let cells = try shelf.part("xl/styles.xml").split(separator: "<cellXfs")[1].split(separator: "<xf ").dropFirst()
        let xf = cells[cells.startIndex + style]
        return String(xf.split(separator: "numFmtId=\"")[0].prefix { $0 != "\"" })
    }

    func style(_ xml: some StringProtocol) -> Int {
        Int(xml.split(separator: "s=\"").dropFirst().first?.prefix { $0 != "\"" } ?? "") ?? 0
    }

    /// Every cell, and every row that is not there yet, is text.
    @Test(arguments: [nil, "Deux lignes n’y sont pas."]) func everyCellIsText(notice: String?) throws {
        let shelf = try Shelf()
        let rows = [["0042", "=1+1", "7"], ["", "", "8"]]
        try shelf.write([.text(Self.sheet(rows, notice: notice, faults: [1: [0]]))])
        let xml = try shelf.sheet(1)
        for column in xml.split(separator: "<col ").dropFirst() {
            let style = Int(column.split(separator: "style=\"")[1].prefix { $0 != "\"" })!
            #expect(try numberFormat(style, shelf) == "49")
        }
        #expect(xml.split(separator: "<col ").count == 4)
        let cells = xml.split(separator: "<c ").dropFirst()
        // Header 3, records 3 and 2 (the empty cell at fault among them); the notice.
        #expect(cells.count == 3 + 3 + 2 + (notice == nil ? 0 : 1))
        for cell in cells {
            #expect(try numberFormat(style(cell), shelf) == "49")
            #expect(cell.contains("t=\"inlineStr\"") || cell.contains("/>"))
            #expect(!cell.contains("<f>"))
        }
        #expect(!xml.contains("sheetProtection"))
    }

    /// Typing in `_` columns is refused, down to the last row of the sheet.
    @Test func typingIsRefused() throws {
        let shelf = try Shelf()
        try shelf.write([.text(Self.sheet([["1", "A", "7"]]))])
        let rule = try shelf.sheet(1).split(separator: "<dataValidation ")[1]
        #expect(
            rule.contains("type=\"custom\"") && rule.contains("sqref=\"C1:C1048576\"")
                && rule.contains("<formula1>FALSE<"))
        #expect(!rule.contains("allowBlank=\"1\"") && rule.contains("errorTitle=\"Ne pas modifier\""))
    }

    /// Notes on the first 2 000 cells at fault; all of them tinted.
    @Test func faultsAreTinted() throws {
        let shelf = try Shelf()
        let rows = (0..<1500).map { ["\($0)", "", "7"] }
        let faults = Dictionary(uniqueKeysWithValues: (0..<1500).map { ($0, [0, 1]) })
        try shelf.write([.text(Self.sheet(rows, faults: faults))])
        let notes = try shelf.part("xl/comments1.xml")
        #expect(notes.components(separatedBy: "<comment ").count - 1 == 2000)
        #expect(notes.contains("Colonne 1 fausse."))
        let xml = try shelf.sheet(1)
        #expect(style(cell("A2", in: xml)) == style(cell("B1501", in: xml)))
        #expect(style(cell("A2", in: xml)) != style(cell("A1", in: xml)))
    }

    @Test(arguments: [
        ("", true), ("a\tb\nc", true), ("a\rb", false), ("\u{0}", false), ("\u{7F}", false), ("\u{FFFE}", false),
        ("\u{FFFD}\u{1F600}", true), (String(repeating: "é", count: 32_767), true),
        (String(repeating: "é", count: 32_768), false),
        (String(repeating: "\u{1F600}", count: 16_384), false), (String(repeating: "\u{1F600}", count: 16_383), true),
    ])
    func whatACellHolds(_ text: String, _ holds: Bool) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { TextSheet.holds($0) } == holds)
    }
}
