import TestSheets
import Testing

@testable import Spreadsheets

/// Every spelling of the standard that Excel opens is read (DIALECTE, `.xlsx`): one test a spelling.
@Suite struct SpellingTests {
    static let rows = [
        ["numero", "nom", "adresse_1"], ["0000042", "D’Été & <fils>", " 12 rue \"des\" Lys;\nbât. A "],
        ["=1+1", "_x0041_", "\u{1F600} œ\u{0001}\r"],
    ]
    static let expected = Reading.texts(rows)

    func reads(_ change: (inout TestBook) -> Void) throws {
        var book = TestBook.table(SpellingTests.rows)
        change(&book)
        #expect(try Reading.cells(book.bytes) == SpellingTests.expected)
    }

    @Test(arguments: TestBook.Texts.allCases) func texts(_ texts: TestBook.Texts) throws {
        try reads { $0.texts = texts }
    }

    @Test(arguments: TestBook.Encoding.allCases) func encodings(_ encoding: TestBook.Encoding) throws {
        try reads { $0.encoding = encoding }
        try reads {
            $0.encoding = encoding
            $0.texts = .shared
        }
    }

    @Test(arguments: [false, true]) func namespaces(isStrict: Bool) throws { try reads { $0.isStrict = isStrict } }
    @Test func prefixes() throws {
        try reads { $0.prefix = "x" }
        try reads {
            $0.prefix = "ss"
            $0.texts = .sharedRich
            $0.isStrict = true
        }
    }
    @Test func rowsWithoutNumber() throws { try reads { $0.numbersRows = false } }
    @Test func cellsWithoutReference() throws {
        try reads { $0.numbersCells = false }
        try reads { ($0.numbersRows, $0.numbersCells) = (false, false) }
    }
    @Test(arguments: [nil, "A1", "A1:XFD1048576", "B7:C9", "nonsense"]) func dimensions(_ reference: String?) throws {
        try reads { $0.dimension = reference }
    }
    @Test func absoluteTargets() throws { try reads { $0.hasAbsoluteTargets = true } }
    @Test(arguments: ["xl/sheet.xml", "xl/worksheets/Feuille 1.xml", "xl/a/b/c.bin"]) func partNames(_ name: String)
        throws
    {
        try reads { $0.sheetPart = name }
    }
    @Test func partNamesInCapitals() throws { try reads { $0.shouts = true } }
    @Test func storedParts() throws { try reads { $0.zip.isDeflated = false } }
    @Test func dataDescriptors() throws {
        try reads { $0.zip.hasDescriptors = true }
        try reads {
            $0.zip.hasDescriptors = true
            $0.zip.isDeflated = false
        }
    }
    @Test func largeFields() throws { try reads { $0.zip.isLarge = true } }
    @Test func archiveComment() throws { try reads { $0.zip.comment = Array("Fait le 3 mai PK\u{5}\u{6}".utf8) } }

    /// Other elements beside and within what is read, of the standard or not, are none of the cells.
    @Test func otherElements() throws {
        var book = TestBook()
        book.parts["xl/worksheets/sheet1.xml"] = """
            <worksheet xmlns="\(Spelling.namespace(false))" xmlns:y="urn:y"><sheetViews><sheetView><c r="Z9"/>\
            </sheetView></sheetViews><cols><col min="1"/></cols><sheetData><y:row><y:c/></y:row><row r="1">\
            <y:c r="A1" t="str"><y:v>non</y:v></y:c><c t="inlineStr"><extLst><v>9</v></extLst><is><t>numero</t></is>\
            </c><c t="inlineStr"><is><t><y:t>x</y:t>no</t><rPh><t>son</t></rPh></is><v/></c></row></sheetData>\
            <mergeCells><c><v>1</v></c></mergeCells></worksheet>
            """
        #expect(try Reading.cells(book.bytes) == ["A1 text numero", "B1 text no"])
    }

    /// A sheet that is a chart has no cells; a hidden one is a sheet.
    @Test func chartsAndHiddenSheets() throws {
        var book = TestBook.table([["a"]])
        book.parts["xl/workbook.xml"] = """
            <workbook xmlns="\(Spelling.namespace(false))" xmlns:r="\(Spelling.links(false))"><sheets>\
            <sheet name="Graphe" sheetId="2" r:id="rId9"/><sheet name="Caché" state="veryHidden" sheetId="1" r:id="rId1"/>\
            </sheets></workbook>
            """
        book.parts["xl/_rels/workbook.xml.rels"] = """
            <Relationships xmlns="\(Spelling.package)">\
            <Relationship Id="rId9" Type="\(Spelling.links(false))/chartsheet" Target="chartsheets/sheet1.xml"/>\
            <Relationship Id="rId1" Type="\(Spelling.links(false))/worksheet" Target="./worksheets/../worksheets/sheet1.xml"/>\
            <Relationship Id="rId8" Type="\(Spelling.links(false))/styles" Target="http://x/y" TargetMode="External"/>\
            </Relationships>
            """
        try book.bytes.withUnsafeBytes { bytes in
            let file = try SpreadsheetFile(bytes)
            #expect(file.sheets.map(\.name) == ["Caché"] && file.sheets[0].isHidden)
        }
        #expect(try Reading.cells(book.bytes) == ["A1 text a"])
    }

    /// Workbooks as other programs write them: x1–x6 of the public reports, and one of openpyxl.
    @Test(arguments: [
        ("x1", "C2 text 01/09/2010"), ("x2", "A2 text 0000042"), ("x3", "F3 text 31/03/2023"),
        ("x4", "A3 text 7000010"), ("x5", "C2 iso 2010-09-01"), ("x5", "F3 date 43554"), ("x6", "A2 text 0000042"),
        ("x6", "E2 text titulaire"), ("excel12", "B2 general 750000022"), ("excel12", "C2 date 42767"),
    ])
    func fixtures(name: String, cell: String) throws {
        #expect(try Reading.cells(Reading.fixture("\(name).xlsx")).contains(cell))
    }
}
