import TestSheets
import Testing

@testable import Spreadsheets

/// What cells count as: DIALECTE, `.xlsx`.
@Suite struct ValueTests {
    func decimal(_ text: String) -> DecimalNumber? { Array(text.utf8).withUnsafeBytes { DecimalNumber($0) } }

    /// A number within a millionth of a whole cent is that cent: 12.3400001 is 0.0000001 away, 12.34001 ten millionths.
    @Test(arguments: [
        ("1234.56", 123_456), ("1234.5600000000001", 123_456), ("1234.5599999999999", 123_456), ("1.23456E+3", 123_456),
        ("123456e-2", 123_456), ("-0.01", -1), ("0", 0), ("-0", 0), ("1e-7", 0), ("1E-300", 0), ("12.340001", 1234),
        ("12.3400001", 1234), ("12.339999", 1234), ("0.30000000000000004", 30), ("99999999.99", 9_999_999_999),
        (".5", 50),
        ("12.", 1200), ("+3", 300), ("0012.10", 1210), ("12.30000000000000071054273576010018587112426757812", 1230),
        ("1e3", 100_000),
    ])
    func cents(_ written: String, _ cents: Int64) { #expect(decimal(written)?.units(decimals: 2) == cents) }

    @Test(arguments: ["12.34001", "12.345", "0.001", "1E+300", "1e16", "0.00000200000000000000001"])
    func noCents(_ written: String) throws { #expect(try #require(decimal(written)).units(decimals: 2) == nil) }

    @Test(arguments: ["", "-", ".", "1e", "1e+", "e5", "1,5", "NaN", "INF", "0x10", "1 2", "1e5.5", "--1"])
    func noNumber(_ written: String) { #expect(decimal(written) == nil) }

    @Test(arguments: [
        ("General", NumberFormat.general), ("GENERAL", .general), ("0.00", .general), ("0%", .general), ("@", .general),
        ("#,##0.00\\ \"€\"", .general), ("0.00E+00", .general), ("[Red]0.0", .general), ("\"dossier\" 0", .general),
        ("[>=3000000000000]#\" \"##\" \"##", .general), ("00\\-00", .general), ("\"0\"00", .zeros(2)), ("0", .zeros(1)),
        ("0000000", .zeros(7)), ("00000;@", .zeros(5)), ("[$-40C]dd\\ mmmm\\ yyyy;@", .date), ("dd/mm/yyyy", .date),
        ("YYYY-MM-DD hh:mm", .date), ("mmm yy", .date), ("m", .date), ("h:mm", .time), ("[h]:mm:ss", .time),
        ("[mm]:ss", .time), ("h:mm AM/PM", .time), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date),
    ])
    func formats(_ code: String, _ format: NumberFormat) { #expect(NumberFormat(code) == format) }

    @Test func builtInFormats() {
        for number in [14, 17, 22, 27, 36, 50, 58] { #expect(NumberFormat(builtIn: number) == .date, "\(number)") }
        for number in [18, 21, 45, 47] { #expect(NumberFormat(builtIn: number) == .time, "\(number)") }
        for number in [0, 2, 4, 9, 11, 13, 23, 37, 44, 48, 49, 59] {
            #expect(NumberFormat(builtIn: number) == .general)
        }
        #expect(NumberFormat(builtIn: 1) == .zeros(1))
    }

    /// 1 = 01/01/1900; 60 = a 29/02/1900 that never was; 61 = 01/03/1900; 45016 = 31/03/2023 (43554 from 1904: 1462
    /// days fewer). 2 958 465 = 31/12/9999.
    @Test func serials() {
        for (serial, day) in [
            (0, "00/01/1900"), (1, "01/01/1900"), (59, "28/02/1900"), (60, "29/02/1900"), (61, "01/03/1900"),
            (45_016, "31/03/2023"), (2_958_465, "31/12/9999"),
        ] { #expect(Epoch.from1900.date(serial) == day) }
        #expect(Epoch.from1900.date(2_958_466) == nil)
        #expect(Epoch.from1904.date(0) == "01/01/1904")
        #expect(Epoch.from1904.date(43_554) == "31/03/2023")
        #expect(Epoch.from1904.date(2_957_003) == "31/12/9999" && Epoch.from1904.date(2_957_004) == nil)
    }

    @Test(arguments: [
        ("2023-03-31", "31/03/2023", false), ("2023-03-31T00:00:00", "31/03/2023", false),
        ("2023-03-31T00:00:00.000Z", "31/03/2023", false), ("2023-03-31T10:30:00", "31/03/2023 10:30:00", true),
    ])
    func isoDays(_ written: String, _ text: String, _ hasTime: Bool) {
        let day = Array(written.utf8).withUnsafeBytes { IsoDay($0) }
        #expect(day?.text == text && day?.hasTime == hasTime)
    }

    @Test(arguments: [
        ("A1", 1, 1), ("XFD1048576", 1_048_576, 16_384), ("$b$7", 7, 2), ("AA10", 10, 27),
    ])
    func positions(_ written: String, _ row: Int, _ column: Int) {
        #expect(Array(written.utf8).withUnsafeBytes { CellPosition($0) } == CellPosition(row: row, column: column))
    }

    @Test(arguments: ["", "A", "7", "A0", "XFE1", "A1048577", "A1B", "É1", "A99999999999999999999"])
    func noPosition(_ written: String) { #expect(Array(written.utf8).withUnsafeBytes { CellPosition($0) } == nil) }

    @Test func columnsAreLetters() {
        #expect([1, 26, 27, 702, 703].map(CellPosition.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
    }

    /// What a cell of each kind of value is in the file, down to formulas without result (openpyxl writes `<v/>`).
    @Test(arguments: [
        ("<c><v>12</v></c>", "general 12"), ("<c t=\"n\"><v> 12 </v></c>", "general 12"),
        ("<c><f>1+1</f><v>2</v></c>", "general 2"),
        ("<c><f>1+1</f></c>", "unknown"), ("<c><f>1+1</f><v/></c>", "unknown"), ("<c><f>1+1</f><v></v></c>", "unknown"),
        ("<c t=\"str\"><f>\"\"</f><v></v></c>", "text "), ("<c t=\"str\"><f>A2</f><v>x_x0041_</v></c>", "text xA"),
        ("<c t=\"b\"><v>1</v></c>", "true"), ("<c t=\"b\"><v>false</v></c>", "false"),
        ("<c t=\"e\"><v>#N/A</v></c>", "error #N/A"),
        ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "error #DIV/0!"), ("<c t=\"inlineStr\"><v>x</v></c>", "text x"),
        ("<c><is><t>x</t></is></c>", "text x"), ("<c t=\"d\"><v>2023-01-01</v></c>", "iso 2023-01-01"),
    ])
    func contents(_ element: String, _ content: String) throws {
        #expect(try Reading.cells(TestBook.one(.raw(element)).bytes) == ["A1 \(content)"])
    }

    @Test(arguments: ["<c/>", "<c s=\"3\"></c>", "<c><v/></c>", "<c t=\"s\"/>"]) func blanks(_ element: String) throws {
        #expect(try Reading.cells(TestBook.one(.raw(element)).bytes) == [])
    }
}
