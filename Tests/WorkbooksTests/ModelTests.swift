import Domain
import SheetModel
import Testing

@Suite("Addresses and formulas")
struct ModelTests {
    @Test(
        "Columns have letters",
        arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
    func letters(column: Int, letters: String) { #expect(A1.letters(column) == letters) }

    @Test("Names and words are quoted")
    func quoting() {
        #expect(CellRange(sheet: "L'été", rows: 4...8, columns: 2...2).reference == "'L''été'!$C$5:$C$9")
        #expect(CellRange(sheet: "A", row: 2, column: 10).reference == "'A'!$K$3")
        #expect(A1.words("dit \"oui\"") == "\"dit \"\"oui\"\"\"")
    }

    @Test("Totals add what a spreadsheet would add")
    func totals() {
        let list = ListSheet(
            name: "L", title: "L",
            columns: [
                Column("Code", .code, total: .count), Column("Montant", .money, total: .sum),
                Column("Euros", .euros, total: .sum), Column("Années", .years, total: .sum),
                Column("Blanc", total: .count),
            ], recordCount: 3
        ) { index, cells in
            cells[1] = index == 0 ? .words("sans objet") : .cents(Cents(-150))
            cells[2] = .integer(3)
            cells[3] = .years(125)
            if index == 2 { cells[4] = .words("x") }
        }
        #expect(list.totals.map(\.hundredths) == [0, -300, 900, 375, 100])
        #expect(list.column("Euros") == 2)
    }

    @Test("Controls close to the cent")
    func controls() {
        let formula = Formula("1", stored: .cents(Cents(100)))
        #expect(Control("a", live: formula, frozen: .cents(Cents(100))).closes)
        #expect(!Control("a", live: formula, frozen: .cents(Cents(101))).closes)
    }
}
