import Domain
import SheetModel
import Testing

@testable import Workbooks

@Suite("Pages")
struct PageTests {
    /// A cover over the payments: a key figure, a link, a table with a chart, controls.
    private func cover(_ list: ListSheet, frozen: Cents) -> PageSheet {
        var page = PageSheet(name: "Synthèse", widths: [30, 16, 16, 12, 12])
        page.add(.title("Essai"))
        page.add(.caption("Brut"), .caption("Agents", span: 2))
        page.add(.figure(.formula(list.sum(2))), .figure(.formula(list.count(0)), span: 2))
        page.add(.link("Versements", toSheet: "Versements"))
        let table = page.addTable(
            name: "Statuts", columns: [Column("Statut"), Column("Nombre", .integer, total: .sum)],
            rows: ["payé", "refusé"].map { [.words($0), .formula(list.count(3, equalTo: Text(leaking: $0)))] })
        page.charts.append(
            PageChart(
                .bar, title: "Par statut", categories: table.range(0),
                series: [.init(name: "Nombre", values: table.range(1))], row: 20, column: 0))
        page.addControls(
            name: "Controles",
            [
                Control("Brut", live: list.sum(2), frozen: .cents(frozen)),
                Control("Agents", live: list.count(0), frozen: .integer(4)),
            ])
        return page
    }

    @Test("Figures are live formulas over the lists, with their stored values")
    func figures() throws {
        let shelf = try Shelf()
        let list = payments(4)
        try shelf.write([.page(cover(list, frozen: Cents(628))), .list(list)])
        let sheet = try shelf.sheet(1)
        #expect(cell("A3", in: sheet).contains("<f>SUM('Versements'!$C$5:$C$8)</f><v>6.28</v>"))
        #expect(cell("B6", in: sheet).contains("<f>COUNTIF('Versements'!$D$5:$D$8,\"payé\")</f><v>2</v>"))
        #expect(cell("B8", in: sheet).contains("<f>SUBTOTAL(109,$B$6:$B$7)</f><v>4</v>"))
        #expect(sheet.contains("<hyperlink ref=\"A4\" location=\"'Versements'!A1\""))
    }

    @Test("Controls say conforme or écart in words, live and stored", arguments: [(628, "conforme"), (629, "écart")])
    func controls(frozen: Int64, verdict: String) throws {
        let shelf = try Shelf()
        let list = payments(4)
        try shelf.write([.page(cover(list, frozen: Cents(frozen))), .list(list)])
        let sheet = try shelf.sheet(1)
        #expect(cell("C10", in: sheet).contains("<v>\(frozen == 628 ? "6.28" : "6.29")</v>"))
        #expect(cell("D10", in: sheet).contains("<f>ROUND($B$10-$C$10,2)</f>"))
        #expect(
            cell("E10", in: sheet).contains("<f>IF($D$10=0,\"conforme\",\"écart\")</f><v>\(verdict)</v>"))
        #expect(cell("E11", in: sheet).contains("<v>conforme</v>"))
    }

    @Test("Real tables where the workbook is not streamed, the same values where it is")
    func tables() throws {
        let shelf = try Shelf()
        let list = payments(4)
        let sheets: [Workbook.Sheet] = [.page(cover(list, frozen: Cents(628))), .list(list)]
        try shelf.write(sheets, as: "streamed.xlsx")
        try shelf.write(sheets, isStreamed: false, as: "normal.xlsx")
        let table = try shelf.part("xl/tables/table1.xml", of: "normal.xlsx")
        #expect(table.contains("displayName=\"Statuts\" ref=\"A5:B8\" totalsRowCount=\"1\""))
        #expect(
            cell("B8", in: try shelf.sheet(1, of: "normal.xlsx")).contains(
                "<f>SUBTOTAL(109,Statuts[Nombre])</f><v>4</v>"))
        for reference in ["A3", "B6", "B7", "D10", "E10"] {
            func value(_ name: String) throws -> Substring {
                cell(reference, in: try shelf.sheet(1, of: name)).drop { $0 != ">" }
            }
            #expect(try value("streamed.xlsx") == value("normal.xlsx"))
        }
    }

    @Test("Charts name their ranges and say what they are to those who cannot see them")
    func charts() throws {
        let shelf = try Shelf()
        let list = payments(4)
        try shelf.write([.page(cover(list, frozen: Cents(628))), .list(list)])
        let chart = try shelf.part("xl/charts/chart1.xml")
        #expect(chart.contains("<c:f>'Synthèse'!$A$6:$A$7</c:f>"))
        #expect(chart.contains("<c:f>'Synthèse'!$B$6:$B$7</c:f>"))
        #expect(try shelf.part("xl/drawings/drawing1.xml").contains("descr=\"Par statut\""))
    }

    @Test("Notes over several columns are as high as their words")
    func heights() throws {
        let shelf = try Shelf()
        var page = PageSheet(name: "P", widths: [10, 10])
        page.add(.note(String(repeating: "mot ", count: 40), span: 2))
        page.add(.note("court", span: 2))
        try shelf.write([.page(page)])
        let sheet = try shelf.sheet(1)
        #expect(sheet.contains("<mergeCell ref=\"A1:B1\"/>"))
        #expect(sheet.contains("<row r=\"1\" ht=\""))
        #expect(sheet.contains("<row r=\"2\"><c"))
    }

    @Test("Days before 01/03/1900 are words: spreadsheets disagree about them")
    func earlyDays() throws {
        let shelf = try Shelf()
        var page = PageSheet(name: "P", widths: [])
        page.add(.value(.cell(.day(Day(year: 1900, month: 2, day: 28)!))))
        page.add(.value(.cell(.day(Day(year: 1900, month: 3, day: 1)!))))
        try shelf.write([.page(page)])
        #expect(cell("A1", in: try shelf.sheet(1)).contains("<t>28/02/1900</t>"))
        #expect(cell("A2", in: try shelf.sheet(1)).contains("<v>61</v>"))
    }

    @Test("Tables that a spreadsheet would repair are refused")
    func unsoundTables() throws {
        let shelf = try Shelf()
        func page(_ names: [String], titles: [String] = ["A", "B"]) -> PageSheet {
            var page = PageSheet(name: "P", widths: [])
            for name in names { page.addTable(name: name, columns: titles.map { Column($0) }, rows: [["a", "b"]]) }
            return page
        }
        #expect(throws: WorkbookError.table("t")) { try shelf.write([.page(page(["T", "t"]))]) }
        #expect(throws: WorkbookError.table("1T")) { try shelf.write([.page(page(["1T"]))]) }
        #expect(throws: WorkbookError.table("T")) { try shelf.write([.page(page(["T"], titles: ["A", "a"]))]) }
    }

    @Test("Links lead to sheets that are there")
    func links() throws {
        let shelf = try Shelf()
        var page = PageSheet(name: "P", widths: [])
        page.add(.link("Droits", toSheet: "Droits"))
        #expect(throws: WorkbookError.link(toSheet: "Droits")) { try shelf.write([.page(page)]) }
    }
}
