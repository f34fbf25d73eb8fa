import CXLSXWriter
import Glibc
import SheetModel

/// The way from a model to a file.
public enum WorkbookWriter {
    /// What was written.
    public struct Written: Hashable, Sendable {
        public let cells: Int
        /// Texts above 32 767 characters, whose end was replaced by a mark that says so.
        public let shortenedTexts: Int
    }

    /// Writes a workbook to `path`, replacing what is there. The same model gives the same bytes.
    ///
    /// Threads may write different workbooks at once. Temporary files have no name while they are in use and need as
    /// much room as the sheets unpacked (about 40 bytes a cell), twice for the largest one: in memory as far as
    /// ``temporaryMemory`` goes.
    ///
    /// - Parameters:
    ///   - temporaryFolder: must exist. On an error the file at `path` may be missing or incomplete.
    ///   - compressor: ISA-L only where it has no ``Compressor/obstacle``.
    @discardableResult
    public static func write(
        _ workbook: Workbook, to path: String, temporaryFolder: String, compressor: Compressor = .zlib
    ) throws(WorkbookError) -> Written {
        try Consistency.check(workbook)
        guard workbook.created.number > 0 else { throw .created }
        guard isWritableFolder(temporaryFolder) else { throw .temporaryFolder(temporaryFolder) }
        LibraryWords.leaveOut()
        return try CLocale.during { () throws(WorkbookError) in
            try QuickStreams.during { () throws(WorkbookError) in
                try writeBook(workbook, path, temporaryFolder, compressor)
            }
        }
    }

    private static func writeBook(
        _ workbook: Workbook, _ path: String, _ temporaryFolder: String, _ compressor: Compressor
    ) throws(WorkbookError) -> Written {
        let book = try Book(workbook, path: path, temporaryFolder: temporaryFolder)
        try Properties.set(workbook, book)
        for sheet in workbook.sheets {
            switch sheet {
            case .list(let list): try ListWriter(list: list, workbook: workbook, book: book).write()
            case .text(let text): try TextSheetWriter(text, book).write()
            case .page(let page): try PageWriter(page, in: workbook, book).write()
            }
        }
        let sizes = try compressor.during { () throws(WorkbookError) in try book.finish() }
        try Archive.check(path, sheets: sizes)
        return Written(cells: book.cellCount, shortenedTexts: book.buffer.shortened)
    }

    /// The library would go elsewhere without a word: to `TMPDIR`, `/tmp`, or the current folder.
    private static func isWritableFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && access(path, W_OK | X_OK) == 0
    }
}
