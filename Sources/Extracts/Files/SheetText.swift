import Domain
import Spreadsheets

/// A workbook's sheet as text: the one door to what reads workbooks.
enum SheetText {
    /// The sheet that holds the table's header; where none does, the one that is nearest to it, which says so itself.
    static func read(_ file: SourceFile, _ table: Table) -> ReadableText {
        defer { file.releasePages() }
        do {
            let book = try SpreadsheetFile(file.bytes)
            let tops = try book.sheets.map { sheet throws(SpreadsheetProblem) in try Top(book, sheet, table) }
            let holding = tops.filter { $0.search.cause == nil }
            guard holding.count < 2 else { return .unreadable(.severalSheets(holding.map(\.sheet.name))) }
            guard let top = holding.first ?? tops.max(by: { $0.rank < $1.rank }) else {
                return .text(TableText(file, [], Rewriting(origin: .sheet)), notes: [])
            }
            return .text(TableText(file, try top.lines(book, table)), notes: [])
        } catch {
            return .unreadable(unreadable(error))
        }
    }

    /// The first rows of a sheet, where the header must be.
    private struct Top {
        let sheet: SpreadsheetFile.Sheet
        let search: HeaderSearch
        private let isBlank: Bool

        init(_ book: SpreadsheetFile, _ sheet: SpreadsheetFile.Sheet, _ table: Table) throws(SpreadsheetProblem) {
            let rows = try SheetLines(book, sheet, upToRow: HeaderSearch.lines)
            self.sheet = sheet
            search = HeaderSearch(table, rows.bytes, .utf8, isSure: true)
            isBlank = rows.bytes.isEmpty
        }

        /// Names of the table first, then any at all.
        var rank: (Int, Int) { (search.header.knownNames, isBlank ? 0 : 1) }

        /// All of the sheet. Without a header nobody knows what its columns hold.
        func lines(_ book: SpreadsheetFile, _ table: Table) throws(SpreadsheetProblem) -> SheetLines {
            let names = ColumnNames.of(table)
            let header = search.header
            return try SheetLines(
                book, sheet, header: search.cause == nil ? header.line : 0,
                kinds: header.keys.map { key in names.index(key).map { names.columns[$0].kindOfCells } ?? .unjudged })
        }
    }

    private static func unreadable(_ problem: SpreadsheetProblem) -> FileFinding.Unreadable {
        switch problem {
        case .oldWorkbook: .oldWorkbook
        case .encrypted: .protectedWorkbook
        case .openDocument: .openDocument
        case .binaryWorkbook: .binaryWorkbook
        case .notAWorkbook: .archive
        case .bomb: .bomb
        case .broken: .brokenWorkbook
        }
    }
}
