import CXLSXWriter
import Glibc

/// Writes the cells of a workbook with libxlsxwriter and nothing else, streamed as the product does.
enum FloorWriter {
    static func write(_ workbook: PublishedWorkbook, to folder: String) {
        let temporary = strdup(folder)
        defer { free(temporary) }
        var options = lxw_workbook_options(constant_memory: 1, tmpdir: temporary, use_zip64: 0)
        let path = "\(folder)/\(workbook.name)"
        guard let book = workbook_new_opt(path, &options) else { fatalError("workbook_new_opt") }
        let styles = workbook.sheets.map(\.styles).max() ?? 0
        let formats = (0..<styles).map { style -> UnsafeMutablePointer<lxw_format>? in
            let format = workbook_add_format(book)
            format_set_font_size(format, 6 + Double(style) / 8)
            return style == 0 ? nil : format
        }
        for tape in workbook.sheets {
            guard let sheet = workbook_add_worksheet(book, nil) else { fatalError("workbook_add_worksheet") }
            tape.bytes.withUnsafeBytes { write($0, to: sheet, formats) }
        }
        guard workbook_close(book) == LXW_NO_ERROR else { fatalError("workbook_close") }
    }

    private static func write(
        _ tape: UnsafeRawBufferPointer, to sheet: UnsafeMutablePointer<lxw_worksheet>,
        _ formats: [UnsafeMutablePointer<lxw_format>?]
    ) {
        var i = 0
        var row: UInt32 = 0
        while i < tape.count {
            let kind = Tape.Kind(rawValue: tape[i])!
            if kind == .row {
                row = UInt32(tape.loadUnaligned(fromByteOffset: i + 1, as: UInt64.self))
                i += 9
                continue
            }
            let column = UInt16(tape[i + 1])
            let format = formats[Int(tape[i + 2])]
            i += 3
            let code: lxw_error
            switch kind {
            case .number:
                let bits = tape.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                code = worksheet_write_number(sheet, row, column, Double(bitPattern: bits), format)
                i += 8
            case .text:
                let text = tape.baseAddress!.advanced(by: i).assumingMemoryBound(to: CChar.self)
                code = worksheet_write_string(sheet, row, column, text, format)
                i += strlen(text) + 1
            default: code = worksheet_write_blank(sheet, row, column, format)
            }
            guard code == LXW_NO_ERROR else { fatalError("libxlsxwriter: \(code)") }
        }
    }
}
