import CXLSXWriter
import Glibc
import SheetModel

/// The C library's workbook while it is being written: either finished, or abandoned with all it holds.
final class Book {
    let handle: UnsafeMutablePointer<lxw_workbook>
    let isStreamed: Bool
    let buffer = TextBuffer()
    var styles: Styles
    /// Cells written so far.
    var cellCount = 0
    /// By name, in order.
    private(set) var sheets: [(name: String, sheet: UnsafeMutablePointer<lxw_worksheet>)] = []
    private var isOver = false
    private var strings: [UnsafeMutablePointer<CChar>] = []

    init(_ workbook: Workbook, path: String, temporaryFolder: String) throws(WorkbookError) {
        let folder = strdup(temporaryFolder)
        defer { free(folder) }
        var options = lxw_workbook_options(
            constant_memory: workbook.isStreamed ? 1 : 0, tmpdir: folder,
            use_zip64: Book.mayPass4GB(workbook) ? 1 : 0)
        guard let handle = workbook_new_opt(path, &options) else { throw .library(.memory, sheet: nil) }
        self.handle = handle
        isStreamed = workbook.isStreamed
        styles = Styles(handle)
    }

    deinit {
        if !isOver { abandon() }
        for string in strings { free(string) }
    }

    func addSheet(_ name: String) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
        // Names are checked before; what is left is memory and the temporary file.
        guard let sheet = workbook_add_worksheet(handle, name) else {
            throw .library(isStreamed ? .temporaryFile : .memory, sheet: name)
        }
        sheets.append((name, sheet))
        return sheet
    }

    /// Throws unless the code is success.
    @inline(__always)
    func check(_ code: lxw_error, _ sheet: String?) throws(WorkbookError) {
        if code != LXW_NO_ERROR { throw Book.failure(code, sheet) }
    }

    @inline(never)
    private static func failure(_ code: lxw_error, _ sheet: String?) -> WorkbookError {
        .library(LibraryFailure(code) ?? .parameter(code.rawValue), sheet: sheet)
    }

    /// A copy for the C library, kept until the book is over; for titles and options, not for cells.
    func keep(_ words: String) -> UnsafeMutablePointer<CChar> {
        let copy = strdup(buffer.load(words))!
        strings.append(copy)
        return copy
    }

    /// Packs the sheets into the file. Gives the least size of each sheet in it, in bytes.
    func finish() throws(WorkbookError) -> [Int] {
        let sizes = try flush()
        isOver = true
        let code = workbook_close(handle)
        // Packing that failed, and why.
        if code != LXW_NO_ERROR, let failure = Compressor.failure { throw .compressor(failure) }
        try check(code, nil)
        return sizes
    }

    /// Brings the rows of streamed sheets to their temporary files, and asks these whether all was written: the
    /// library itself never does, and a full disk would leave half a sheet.
    private func flush() throws(WorkbookError) -> [Int] {
        var sizes: [Int] = []
        for (name, sheet) in sheets {
            guard let file = sheet.pointee.optimize_tmpfile else {
                sizes.append(0)
                continue
            }
            lxw_worksheet_write_single_row(sheet)
            guard fflush(file) == 0, ferror(file) == 0 else { throw .temporaryFile(sheet: name) }
            sizes.append(ftell(file))
        }
        return sizes
    }

    private func abandon() {
        for (_, sheet) in sheets {
            // The library leaves these open.
            if let file = sheet.pointee.optimize_tmpfile { fclose(file) }
        }
        lxw_workbook_free(handle)
    }

    /// Zip's larger numbers are used only where they may be needed: not every reader likes them.
    private static func mayPass4GB(_ workbook: Workbook) -> Bool {
        workbook.sheets.contains { sheet in
            guard case .list(let list) = sheet else { return false }
            return list.parts.contains { $0.records.count * list.columns.count > 40_000_000 }
        }
    }
}
