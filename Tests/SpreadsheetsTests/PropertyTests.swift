import Domain
import Foundation
import SheetModel
import TestSheets
import Testing
import Workbooks

@testable import Spreadsheets
@testable import TestSupport

/// Random tables in random spellings, and written by the library that the product writes with: read equal.
@Suite struct PropertyTests {
    static let words = [
        "0000042", "é", "œuvre", "=SOMME(A1)", "_x0041_", "_x005F_", "\u{1F600}", "a\nb", "\t", " x ", "<&>\"'", "]]>",
        "''",
        "\u{1}", "\r", "1E5", "01/02/2023", "-", "_", "x", "\u{E9}\u{301}", "中文", "#N/A",
    ]

    static func text(_ numbers: inout SeededNumbers) -> String {
        (0..<Int.random(in: 1...4, using: &numbers)).map { _ in words.randomElement(using: &numbers)! }.joined()
    }

    @Test(arguments: Depth.seeds(100)) func spellings(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let width = Int.random(in: 1...12, using: &numbers)
        let rows = (0..<Int.random(in: 1...15, using: &numbers)).map { _ in
            (0..<width).map { _ in PropertyTests.text(&numbers) }
        }
        var book = TestBook.table(rows)
        let plain = try Reading.cells(book.bytes)
        #expect(plain == Reading.texts(rows))
        book.texts = .allCases.randomElement(using: &numbers)!
        book.encoding = .allCases.randomElement(using: &numbers)!
        book.isStrict = .random(using: &numbers)
        book.prefix = ["", "x", "spreadsheet"].randomElement(using: &numbers)!
        book.numbersRows = .random(using: &numbers)
        book.numbersCells = .random(using: &numbers)
        book.dimension = [nil, "A1", "C3:D4"].randomElement(using: &numbers)!
        book.hasAbsoluteTargets = .random(using: &numbers)
        book.shouts = .random(using: &numbers)
        book.zip.isDeflated = .random(using: &numbers)
        book.zip.hasDescriptors = .random(using: &numbers)
        book.zip.isLarge = !book.zip.hasDescriptors && .random(using: &numbers)
        #expect(try Reading.cells(book.bytes) == plain)
    }

    /// What the product writes itself (libxlsxwriter), in memory and streamed.
    @Test(arguments: [false, true]) func ownWorkbooks(isStreamed: Bool) throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path
        var numbers = SeededNumbers(seed: isStreamed ? 7 : 8)
        let rows = (0..<200).map { _ in
            // Control characters are shown by their pictures there, and an empty text is an empty cell.
            let text = PropertyTests.text(&numbers).filter {
                $0.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
            }
            return ("x" + text, Int64.random(in: -9_999_999_999...9_999_999_999, using: &numbers))
        }
        let list = ListSheet(
            name: "Droits", title: "Droits", subtitle: "", columns: [Column("Texte"), Column("Brut", .money)],
            recordCount: rows.count, emptyNote: ""
        ) { i, cells in
            cells[0] = .text(Text(leaking: rows[i].0))
            cells[1] = .cents(Cents(rows[i].1))
        }
        let book = Workbook(
            title: "Essai", created: Day(year: 2025, month: 1, day: 31)!, sheets: [.list(list)], isStreamed: isStreamed)
        try WorkbookWriter.write(book, to: "\(folder)/a.xlsx", temporaryFolder: folder)
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/a.xlsx")))
        try bytes.withUnsafeBytes { bytes in
            let file = try SpreadsheetFile(bytes)
            let reader = try file.rows(of: file.sheets[0])
            var read: [(String, Int64?)] = []
            while try reader.next() {
                guard reader.cellCount >= 2, case .text(let text) = reader.content(0),
                    case .number(let number, _) = reader.content(1)
                else { continue }
                read.append((String(decoding: text, as: UTF8.self), DecimalNumber(number)?.units(decimals: 2)))
            }
            #expect(read.map(\.0) == rows.map(\.0) && read.map(\.1) == rows.map(\.1))
        }
    }
}
