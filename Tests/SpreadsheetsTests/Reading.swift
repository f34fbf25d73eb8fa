import Foundation
import TestSheets

@testable import Spreadsheets

/// What a workbook holds, as tests compare it.
enum Reading {
    static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures"

    static func fixture(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(fixtures)/\(name)")))
    }

    /// Cells of the first sheet by place, with their kind: `B2 text 0042`, blank ones aside.
    static func cells(_ bytes: [UInt8]) throws -> [String] {
        try bytes.withUnsafeBytes { bytes in
            let file = try SpreadsheetFile(bytes)
            let rows = try file.rows(of: file.sheets[0])
            var cells: [String] = []
            while try rows.next() {
                for i in 0..<rows.cellCount {
                    guard let words = words(rows.content(i)) else { continue }
                    cells.append("\(CellPosition(row: rows.row, column: rows.column(i)).name) \(words)")
                }
            }
            return cells
        }
    }

    private static func words(_ content: CellContent) -> String? {
        func string(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
        return switch content {
        case .blank: nil
        case .text(let bytes): "text \(string(bytes))"
        case .number(let bytes, let format): "\(format) \(string(bytes))"
        case .isoDate(let bytes): "iso \(string(bytes))"
        case .boolean(let value): "\(value)"
        case .error(let bytes): "error \(string(bytes))"
        case .unknownResult: "unknown"
        }
    }

    /// Rows and cells of texts, as ``cells(_:)`` gives them.
    static func texts(_ rows: [[String]]) -> [String] {
        rows.enumerated().flatMap { r, row in
            row.enumerated().map { "\(Spelling.reference(r + 1, $0 + 1)) text \($1)" }
        }
    }

    struct Written: Equatable {
        let text: String
        let faults: [String]
    }

    /// The first sheet as lines, header in row 1, and what is wrong in it: `B2 number`.
    static func lines(_ bytes: [UInt8], _ kinds: [ColumnKind], header: Int = 1) throws -> Written {
        try bytes.withUnsafeBytes { bytes in
            let file = try SpreadsheetFile(bytes)
            let lines = try SheetLines(file, file.sheets[0], header: header, kinds: kinds)
            return Written(
                text: String(decoding: lines.bytes.filter { $0 != SheetLines.mark }, as: UTF8.self),
                faults: lines.faults.map { "\($0.position.name) \($0.kind)" })
        }
    }

    /// What keeps a file from being read; nil where it is read to its end.
    static func problem(_ bytes: [UInt8]) -> SpreadsheetProblem? {
        do {
            _ = try cells(bytes)
            return nil
        } catch {
            return error as? SpreadsheetProblem
        }
    }
}
