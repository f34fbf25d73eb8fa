import Domain
import Foundation
import SheetModel
import Testing

@testable import Workbooks

@Suite("Lists")
struct ListTests {
    @Test("Totals stand above the header, live, with their stored value")
    func totals() throws {
        let shelf = try Shelf()
        try shelf.write([.list(payments(4))])
        let sheet = try shelf.sheet(1)
        #expect(cell("A3", in: sheet).contains("<f>SUBTOTAL(103,$A$5:$A$8)</f><v>4</v>"))
        #expect(cell("C3", in: sheet).contains("<f>SUBTOTAL(109,$C$5:$C$8)</f><v>6.28</v>"))
        #expect(cell("A4", in: sheet).contains("<t>Numéro</t>"))
    }

    @Test("Values are written for what they are")
    func values() throws {
        let shelf = try Shelf()
        try shelf.write([.list(payments(4))])
        let sheet = try shelf.sheet(1)
        #expect(cell("A6", in: sheet).contains("<t>01</t>"), "leading zeros count")
        #expect(cell("B5", in: sheet).contains("<v>45351</v>"), "29/02/2024")
        #expect(cell("B6", in: sheet).isEmpty, "what has nothing to say is not in the file")
        #expect(cell("C6", in: sheet).contains("<v>1.07</v>"))
        let styles = try shelf.part("xl/styles.xml")
        #expect(styles.contains("formatCode=\"#,##0.00\\ &quot;€&quot;\""))
        #expect(styles.contains("formatCode=\"dd/mm/yyyy\""))
    }

    @Test("Header frozen, filters, A4 landscape one page wide, header repeated, footer")
    func shape() throws {
        let shelf = try Shelf()
        try shelf.write([.list(payments(4))])
        let sheet = try shelf.sheet(1)
        #expect(sheet.contains("<pane xSplit=\"1\" ySplit=\"4\" topLeftCell=\"B5\""))
        #expect(sheet.contains("<autoFilter ref=\"A4:D8\"/>"))
        #expect(sheet.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"))
        #expect(sheet.contains("&amp;L&amp;9 53 R&amp;&amp;D&amp;C&amp;9 Page &amp;P / &amp;N&amp;R&amp;9 2024"))
        #expect(sheet.contains("<ignoredError sqref=\"A5:A8\" numberStoredAsText=\"1\"/>"))
        #expect(!sheet.contains("<mergeCell"))
        #expect(try shelf.part("xl/workbook.xml").contains("Versements!$4:$4</definedName>"))
    }

    @Test("Statuses are picked out by weight and slant too, never by colour alone")
    func highlights() throws {
        let shelf = try Shelf()
        try shelf.write([.list(payments(4))])
        let sheet = try shelf.sheet(1)
        #expect(sheet.contains("<conditionalFormatting sqref=\"D5:D8\">"))
        #expect(sheet.contains("<formula>\"refusé\"</formula>"))
        let dxfs = try shelf.part("xl/styles.xml").components(separatedBy: "<dxf>").dropFirst()
        #expect(dxfs.count == 3)
        #expect(dxfs.count { $0.contains("<b/>") || $0.contains("<i/>") } == 2)
    }

    @Test("Blank cells have their hairline from one condition over the whole list")
    func blanks() throws {
        let shelf = try Shelf()
        try shelf.write([.list(payments(4))])
        let sheet = try shelf.sheet(1)
        #expect(sheet.contains("<conditionalFormatting sqref=\"A5:D8\"><cfRule type=\"containsBlanks\""))
        let dxfs = try shelf.part("xl/styles.xml").components(separatedBy: "<dxf>").dropFirst()
        #expect(dxfs.count { $0.contains("<bottom style=\"thin\">") } == 1)
        try shelf.write([.list(payments(0))])
        #expect(!(try shelf.sheet(1)).contains("containsBlanks"))
    }

    @Test("An empty list says so, and its filters and totals still work")
    func empty() throws {
        let shelf = try Shelf()
        try shelf.write([.list(payments(0))])
        let sheet = try shelf.sheet(1)
        #expect(cell("A2", in: sheet).contains("Aucun versement."))
        #expect(cell("C3", in: sheet).contains("<f>SUBTOTAL(109,$C$5)</f><v>0</v>"))
        #expect(cell("A5", in: sheet).isEmpty)
        #expect(sheet.contains("<autoFilter ref=\"A4:D5\"/>"))
    }

    @Test("A list longer than a sheet goes on in the next; formulas mean the whole")
    func splitting() throws {
        let shelf = try Shelf()
        let list = payments(7, rowsPerSheet: 3)
        #expect(list.parts.map(\.name) == ["Versements", "Versements (2)", "Versements (3)"])
        #expect(list.parts.map(\.records) == [0..<3, 3..<6, 6..<7])
        try shelf.write([.list(list)])
        #expect(cell("C3", in: try shelf.sheet(1)).contains("<v>3.21</v>"))
        #expect(cell("C3", in: try shelf.sheet(3)).contains("<f>SUBTOTAL(109,$C$5)</f><v>6.07</v>"))
        #expect(cell("A5", in: try shelf.sheet(3)).contains("<t>06</t>"))
        #expect(cell("A2", in: try shelf.sheet(2)).contains("Partie 2 sur 3 : lignes 4 à 6 sur 7."))

        let sum = list.sum(2)
        #expect(
            sum.expression
                == "SUM('Versements'!$C$5:$C$7)+SUM('Versements (2)'!$C$5:$C$7)+SUM('Versements (3)'!$C$5)")
        #expect(sum.stored.hundredths == 2149)
        #expect(list.count(3, equalTo: Text("payé")).stored.hundredths == 300)
        #expect(list.count(0).stored.hundredths == 700)
    }

    @Test("Exactly full sheets leave no empty part")
    func exactlyFull() {
        #expect(payments(6, rowsPerSheet: 3).parts.count == 2)
        #expect(payments(0, rowsPerSheet: 3).parts.count == 1)
    }

    @Test("Widths fit contents, headers and totals, within bounds")
    func widths() throws {
        let long = Text(leaking: String(repeating: "M", count: 400))
        let list = ListSheet(
            name: "L", title: "L",
            columns: [
                Column("A"), Column("B"), Column("C", wraps: true), Column("D", minimumWidth: 80),
                Column("Montant", .money, total: .sum),
            ], recordCount: 2
        ) { _, cells in
            cells[0] = .words("abc")
            cells[1] = .text(long)
            cells[2] = .text(long)
            cells[4] = .cents(Cents(99_999_999_999))
        }
        let shelf = try Shelf()
        try shelf.write([.list(list)])
        let widths = try shelf.sheet(1).matches(of: #/<col [^>]*width="([0-9.]+)"/#).map { Double($0.1)! }
        // The file counts the five pixels between columns too.
        func written(_ characters: Double) -> Double { (characters * 7 + 5).rounded(.down) / 7 }
        #expect(widths.count == 5 && widths[0] < 9)
        for (width, expected) in zip(widths[1...3], [60.0, 45, 80]) { #expect(abs(width - written(expected)) < 0.01) }
        #expect(widths[4] > 17, "1 999 999 999,98 €")
    }

    @Test("Rows with wrapped words are as high as their lines")
    func wrapping() throws {
        let shelf = try Shelf()
        let list = ListSheet(name: "L", title: "L", columns: [Column("A"), Column("B", wraps: true)], recordCount: 2) {
            index, cells in
            cells[0] = .words("x")
            cells[1] = index == 0 ? .words("court") : .words("un\ndeux\ntrois")
        }
        try shelf.write([.list(list)])
        let sheet = try shelf.sheet(1)
        #expect(sheet.contains("<row r=\"5\"><c"))
        #expect(sheet.contains("<row r=\"6\" ht=\"46\" customHeight=\"1\"><c"))
    }

    @Test("Every amount reads back to the cent", arguments: [0, 1, 7, 10, 101, 841, 941, 995, 123_456_789])
    func amounts(seed: Int64) throws {
        let shelf = try Shelf()
        let amounts: [Int64] = (0..<200).map { i in (seed + 1) * (i * i * i + 1) * (i % 2 == 0 ? 1 : -1) }
        let list = ListSheet(name: "L", title: "L", columns: [Column("A", .money)], recordCount: amounts.count) {
            index, cells in
            cells[0] = .cents(Cents(amounts[index]))
        }
        try shelf.write([.list(list)])
        let sheet = try shelf.sheet(1)
        for (i, amount) in amounts.enumerated() {
            let value = cell("A\(i + 5)", in: sheet).components(separatedBy: "<v>")[1].components(separatedBy: "<")[0]
            #expect(Double(value) == Double(amount) / 100)
        }
    }
}
