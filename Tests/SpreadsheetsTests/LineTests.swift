import TestSheets
import Testing

@testable import Spreadsheets

/// A sheet as lines of text, and the cells in it that are not of their column's shape.
@Suite struct LineTests {
    /// A header and one row below it, of one column of that kind.
    func line(_ cell: TestBook.Cell, _ kind: ColumnKind, from1904: Bool = false) throws -> Reading.Written {
        var book = TestBook()
        book.rows = [(1, [(1, .text("h")), (2, .text("i"))]), (2, [(1, cell), (2, .text("."))])]
        book.from1904 = from1904
        let written = try Reading.lines(book.bytes, [kind, .freeText])
        return Reading.Written(
            text: String(written.text.dropFirst("h;i\n".count).dropLast(";.\n".count)), faults: written.faults)
    }

    /// One cell in a column of each kind: its text, and what is wrong with it there.
    @Test(
        arguments: [
            (TestBook.Cell.text("0042"), "0042", [:]), (.text(" a b "), " a b ", [:]),
            (.number("42"), "42", [.text: "number"]), (.number("42", "0000000"), "0000042", [:]),
            (.number("42", "0"), "42", [:]),
            (.number("42.5", "0000000"), "42,5", [.text: "number", .digits: "number", .freeText: "number"]),
            (.number("-42"), "-42", [.text: "number", .digits: "number", .freeText: "number"]),
            (.number("295017512345678"), "295017512345678", [.text: "number"]),
            (.number("2.95017512345678E14"), "295017512345678", [.text: "number"]),
            (
                .number("1.2345678901234568E+17"), "123456789012345680",
                [.text: "number", .digits: "number", .freeText: "number"]
            ),
            (.number("1234.5600000000001"), "1234,56", [.text: "number", .digits: "number", .freeText: "number"]),
            (.number("12.5"), "12,5", [.text: "number", .digits: "number", .freeText: "number"]),
            (.number("12.345"), "12,345", [.text: "number", .digits: "number", .freeText: "number"]),
            (.number("45016", "dd/mm/yyyy"), "31/03/2023", [.text: "date", .digits: "date", .freeText: "date"]),
            (
                .number("45016.4375", "dd/mm/yyyy"), "31/03/2023 10:30:00",
                [.text: "date", .digits: "date", .freeText: "date", .value: "timeOfDay"]
            ),
            (
                .number("45016.0000000001", "dd/mm/yyyy"), "31/03/2023",
                [.text: "date", .digits: "date", .freeText: "date"]
            ),
            (
                .number("0.4375", "h:mm"), "10:30:00",
                [.text: "date", .digits: "date", .freeText: "date", .value: "timeOfDay"]
            ),
            (.number("60", "dd/mm/yyyy"), "29/02/1900", [.text: "date", .digits: "date", .freeText: "date"]),
            (.number("-1", "dd/mm/yyyy"), "-1", [:]), (.number("45016"), "45016", [.text: "number"]),
            (
                .raw("<c t=\"d\"><v>2023-03-31</v></c>"), "31/03/2023",
                [.text: "date", .digits: "date", .freeText: "date"]
            ),
            (.boolean(true), "VRAI", [:]), (.boolean(false), "FAUX", [:]),
            (.error("#N/A"), "#N/A", [.text: "error", .digits: "error", .freeText: "error", .value: "error"]),
            (
                .raw("<c><f>A1</f></c>"), "",
                [.text: "unknownResult", .digits: "unknownResult", .freeText: "unknownResult", .value: "unknownResult"]
            ),
            (.raw("<c><v>abc</v></c>"), "abc", [:]),
        ] as [(TestBook.Cell, String, [ColumnKind: String])])
    func cells(_ cell: TestBook.Cell, _ text: String, _ faults: [ColumnKind: String]) throws {
        for kind in [ColumnKind.text, .digits, .freeText, .value, .unjudged] {
            let written = try line(cell, kind)
            // Zeros are only how an amount is shown: they are not its value.
            let expected = kind == .value && text == "0000042" ? "42" : text
            #expect(
                written == Reading.Written(text: expected, faults: faults[kind].map { ["A2 \($0)"] } ?? []), "\(kind)")
        }
    }

    @Test func daysFrom1904() throws {
        #expect(try line(.number("43554", "d/m/yy"), .value, from1904: true).text == "31/03/2023")
    }

    /// Several lines in a cell: only where a text may have them.
    @Test func lineEndsInCells() throws {
        let cell = TestBook.Cell.text("12 rue A\nbât. \"B\"")
        #expect(try line(cell, .freeText).text == "\"12 rue A\nbât. \"\"B\"\"\"")
        #expect(try line(cell, .text).text == "\"12 rue A bât. \"\"B\"\"\"")
        #expect(try line(.text("a;b"), .text).text == "\"a;b\"")
    }

    /// Line n is row n: what the file leaves out is blank, and what is blank at the end is not there. Rows have the
    /// header's fields; more where they hold more; a cell of several lines moves what is below.
    @Test func linesAreRows() throws {
        var book = TestBook()
        book.rows = [
            (2, [(1, .text("Titre"))]), (4, [(1, .text("a")), (2, .text("b")), (3, .text("c"))]),
            (5, [(2, .text("x\ny\nz"))]), (6, [(1, .text(" ")), (3, .text(""))]),
            (9, [(1, .text("1")), (5, .text("5"))]),
            (12, []), (20, [(4, .text(""))]),
        ]
        let kinds = [ColumnKind](repeating: .freeText, count: 3)
        #expect(
            try Reading.lines(book.bytes, kinds, header: 4).text == "\nTitre\n\na;b;c\n;\"x\ny\nz\";\n\n\n\n1;;;;5\n")
        try book.bytes.withUnsafeBytes { bytes in
            let file = try SpreadsheetFile(bytes)
            let lines = try SheetLines(file, file.sheets[0], header: 4, kinds: kinds)
            #expect((1...11).map(lines.row(ofLine:)) == [1, 2, 3, 4, 5, 5, 5, 6, 7, 8, 9])
            let first = try SheetLines(file, file.sheets[0], upToRow: 4)
            #expect(String(decoding: first.bytes, as: UTF8.self) == "\nTitre\n\na;b;c\n")
        }
    }

    /// A field at fault begins with a mark, and is found by where it begins.
    @Test func faultsByOffset() throws {
        var book = TestBook()
        book.rows = [
            (1, [(1, .number("1")), (2, .text("a\nb"))]), (2, [(1, .text("a\nb")), (2, .number("7"))]),
            (4, [(1, .error("#\"A\"")), (2, .raw("<c><f>A1</f></c>"))]),
        ]
        try book.bytes.withUnsafeBytes { bytes in
            let file = try SpreadsheetFile(bytes)
            let lines = try SheetLines(file, file.sheets[0], header: 1, kinds: [.freeText, .text])
            let text = "1;a b\n\"a\nb\";?7\n\n\"?#\"\"A\"\"\";?\n"
            #expect(lines.bytes.map { $0 == SheetLines.mark ? UInt8(ascii: "?") : $0 } == Array(text.utf8))
            let marks = lines.bytes.indices.filter { lines.bytes[$0] == SheetLines.mark }
            #expect(marks.map { lines.fault(at: $0)?.position.name } == ["B2", "A4", "B4"])
            #expect(lines.faults.map(\.offset) == marks && lines.fault(at: 0) == nil && lines.fault(at: 999) == nil)
            #expect(!lines.linesAreRows && (1...5).map(lines.row(ofLine:)) == [1, 2, 2, 3, 4])
        }
    }
}
