import Domain
import Foundation
import SheetModel
import Testing

@testable import Workbooks

@Suite("Files")
struct FileTests {
    @Test(
        "The same model gives the same bytes, whatever the clock, the thread and the folder", arguments: [true, false])
    func sameBytes(isStreamed: Bool) async throws {
        let shelf = try Shelf()
        var page = PageSheet(name: "P", widths: [20])
        let table = page.addTable(name: "T", columns: [Column("N"), Column("V", .integer)], rows: [["a", "b"]])
        page.charts.append(
            PageChart(
                .pie, title: "C", categories: table.range(0), series: [.init(name: "V", values: table.range(1))],
                row: 5, column: 0))
        let sheets: [Workbook.Sheet] = [.list(payments(50)), .page(page)]
        try shelf.write(sheets, isStreamed: isStreamed, as: "a.xlsx")
        try await Task.sleep(for: .seconds(1.1))
        let book = Shelf.book(sheets, isStreamed: isStreamed)
        let (folder, other) = (shelf.folder, try Shelf())
        try await Task.detached {
            _ = try WorkbookWriter.write(book, to: "\(folder)/b.xlsx", temporaryFolder: other.temporary)
        }.value
        #expect(try shelf.bytes("a.xlsx") == shelf.bytes("b.xlsx"))
    }

    @Test("Nothing stays in the temporary folder")
    func temporaryFiles() throws {
        let shelf = try Shelf()
        try shelf.write([.list(payments(50))])
        #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.temporary).isEmpty)
    }

    @Test("Properties are the workbook's, dated by the campaign")
    func properties() throws {
        let shelf = try Shelf()
        try shelf.write([.list(payments(1))])
        let core = try shelf.part("docProps/core.xml")
        #expect(core.contains("<dc:title>Campagne d’essai</dc:title>"))
        #expect(core.contains("<dc:creator>Millésime</dc:creator>"))
        #expect(core.contains(">2025-01-31T00:00:00Z</dcterms:created>"))
        #expect(core.contains(">2025-01-31T00:00:00Z</dcterms:modified>"))
    }

    @Test("The count of cells is given back")
    func counts() throws {
        let shelf = try Shelf()
        let written = try WorkbookWriter.write(
            Shelf.book([.list(payments(10))]), to: "\(shelf.folder)/a.xlsx", temporaryFolder: shelf.temporary)
        #expect(written.cells == 10 * 4 - 1 + 4 + 4 + 2)
        #expect(written.shortenedTexts == 0)
    }

    @Test("A French locale of the process does not reach the file")
    func locale() throws {
        // Machines that have no French locale cannot show the fault; where there is one, this does.
        let shelf = try Shelf()
        let before = setlocale(LC_NUMERIC, nil).map { String(cString: $0) } ?? "C"
        defer { setlocale(LC_NUMERIC, before) }
        setlocale(LC_NUMERIC, "fr_FR.UTF-8")
        try shelf.write([.list(payments(4))])
        #expect(cell("C3", in: try shelf.sheet(1)).contains("<v>6.28</v>"))
    }

    @Test(
        "Names that spreadsheets refuse are refused",
        arguments: [
            ("", SheetNameFault.empty), ("12345678901234567890123456789012", .tooLong), ("a/b", .forbiddenCharacter),
            ("[a]", .forbiddenCharacter), ("l'", .apostropheAtEnd),
        ])
    func names(name: String, fault: SheetNameFault) throws {
        let shelf = try Shelf()
        #expect(throws: WorkbookError.sheetName(name, fault)) { try shelf.write([.list(payments(1, name: name))]) }
        #expect(!FileManager.default.fileExists(atPath: "\(shelf.folder)/a.xlsx"))
    }

    @Test("Names differ by more than letter case, parts of split lists included")
    func sameNames() throws {
        let shelf = try Shelf()
        #expect(throws: WorkbookError.sheetName("DROITS (2)", .usedTwice)) {
            try shelf.write([
                .list(payments(4, rowsPerSheet: 2, name: "Droits")), .list(payments(1, name: "DROITS (2)")),
            ])
        }
        #expect(throws: WorkbookError.sheetName("Une feuille au nom bien long (2)", .tooLong)) {
            try shelf.write([.list(payments(4, rowsPerSheet: 2, name: "Une feuille au nom bien long"))])
        }
    }

    @Test("Places that cannot be written to are refused, never replaced by others")
    func places() throws {
        let shelf = try Shelf()
        let book = Shelf.book([.list(payments(1))])
        #expect(throws: WorkbookError.temporaryFolder("/nowhere")) {
            try WorkbookWriter.write(book, to: "\(shelf.folder)/a.xlsx", temporaryFolder: "/nowhere")
        }
        #expect(throws: WorkbookError.library(.outputFile, sheet: nil)) {
            try WorkbookWriter.write(book, to: "\(shelf.folder)/nowhere/a.xlsx", temporaryFolder: shelf.temporary)
        }
        var undated = book
        undated.created = Day(number: 0)
        #expect(throws: WorkbookError.created) {
            try WorkbookWriter.write(undated, to: "\(shelf.folder)/a.xlsx", temporaryFolder: shelf.temporary)
        }
    }

    @Test("A refusal of the library names the sheet and lets go of everything")
    func refusal() throws {
        let shelf = try Shelf()
        let list = ListSheet(
            name: "Droits", title: "Droits",
            columns: [Column("A", note: String(repeating: "x", count: 256))], recordCount: 1
        ) { _, cells in cells[0] = .words("x") }
        #expect(throws: WorkbookError.library(.textTooLong, sheet: "Droits")) { try shelf.write([.list(list)]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.temporary).isEmpty)
    }

    @Test("A file that lacks a sheet, or the end of one, is not taken for a workbook")
    func incomplete() throws {
        let shelf = try Shelf()
        let path = try shelf.write([.list(payments(50))])
        let length = try #require(Archive.lengths(path)?["xl/worksheets/sheet1.xml"])
        try Archive.check(path, sheets: [length])
        #expect(throws: WorkbookError.incomplete(path)) { try Archive.check(path, sheets: [length + 1]) }
        #expect(throws: WorkbookError.incomplete(path)) { try Archive.check(path, sheets: [1, 1]) }
        try shelf.bytes("a.xlsx").dropLast(30).write(to: URL(fileURLWithPath: path))
        #expect(throws: WorkbookError.incomplete(path)) { try Archive.check(path, sheets: []) }
    }
}
