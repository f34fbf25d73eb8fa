import Foundation
import Testing

@testable import Comparison

/// Two workbooks: which part, which sheet, which cell.
@Suite struct WorkbookComparisonTests {
    static let rows = (1...40).map {
        (code: "0\($0)", text: $0 % 2 == 0 ? "payé" : "à \($0) & <dû>", cents: Int64($0) * 150)
    }

    private func said(
        isStreamed: Bool, _ change: (inout [(code: String, text: String, cents: Int64)]) -> Void
    ) throws -> [String] {
        let shelf = try Shelf()
        var rows = WorkbookComparisonTests.rows
        try shelf.workbook("published/a.xlsx", rows, isStreamed: isStreamed)
        change(&rows)
        try shelf.workbook("obtained/a.xlsx", rows, isStreamed: isStreamed)
        return try shelf.said("a.xlsx")
    }

    @Test(arguments: [true, false]) func theSameAreTheSame(isStreamed: Bool) throws {
        #expect(try said(isStreamed: isStreamed) { _ in } == [])
    }

    /// A number is shown; the total that follows from it too (a list of 40 rows, 61.50 more).
    @Test(arguments: [true, false]) func aNumberIsShown(isStreamed: Bool) throws {
        let said = try said(isStreamed: isStreamed) { $0[2].cents += 6150 }
        let cell = said.filter { $0.hasSuffix(" : 4.5 publié, 66 obtenu") }
        #expect(cell.count == 1 && cell[0].hasPrefix("a.xlsx : xl/worksheets/sheet1.xml (« Droits & dus »!C"), "\(said)")
        #expect(said.contains { $0.hasSuffix(" : 1230 publié, 1291.5 obtenu") }, "\(said)")
        #expect(said.count == 2, "\(said)")
    }

    /// Neither an agent's number, which is a text in a workbook, nor any other text is shown.
    @Test(arguments: [true, false]) func aTextIsNot(isStreamed: Bool) throws {
        for change in [{ $0.text = "secret" }, { $0.code = "777" }]
            as [(inout (code: String, text: String, cents: Int64)) -> Void]
        {
            let said = try said(isStreamed: isStreamed) { change(&$0[7]) }
            let cells = said.filter { $0.contains("»!") }
            #expect(cells.count == 1 && cells[0].hasSuffix(") : texte différent"), "\(said)")
            #expect(said.allSatisfy { !$0.contains("secret") && !$0.contains("777") }, "\(said)")
            // Other shared texts keep their words, whatever their numbers.
            #expect(said.filter { !$0.contains("»!") }.allSatisfy { $0.contains("xl/sharedStrings.xml") }, "\(said)")
        }
    }

    @Test func manyCellsAreCounted() throws {
        let said = try said(isStreamed: true) { for i in 0..<20 { $0[i].text = "autre" } }
        #expect(said.filter { $0.hasSuffix(" : texte différent") }.count == 5)
        #expect(said.contains("a.xlsx : xl/worksheets/sheet1.xml : 15\u{A0}autres cellules de « Droits & dus »"), "\(said)")
    }

    @Test func aRowOnOneSideIsSaid() throws {
        let said = try said(isStreamed: true) { $0.removeLast() }
        #expect(said.contains { $0.hasSuffix(" : publiée seulement") }, "\(said)")
    }

    /// A file that is no archive any more: the offset, and why.
    @Test func aBrokenWorkbookIsSaid() throws {
        let shelf = try Shelf()
        try shelf.workbook("published/a.xlsx", WorkbookComparisonTests.rows, isStreamed: true)
        let whole = try shelf.bytes("published/a.xlsx")
        try shelf.write(whole.dropLast(10), "obtained/a.xlsx")
        #expect(
            try shelf.said("a.xlsx") == [
                "a.xlsx : les octets diffèrent à partir du rang \(whole.count - 10) : classeur illisible, sa fin manque"
            ])
        // Every byte in turn of the directory, and some of the parts: never a crash, always something said.
        for i in stride(from: 0, to: whole.count, by: 41) + Array((whole.count - 200)..<whole.count) {
            var other = whole
            other[i] ^= 0xFF
            try shelf.write(other, "obtained/a.xlsx")
            #expect(try !shelf.said("a.xlsx").isEmpty)
        }
    }
}
