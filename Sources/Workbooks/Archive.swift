import Glibc

/// A look at the finished file: a workbook is a zip archive, and its directory says how long each sheet is.
///
/// The library copies streamed rows once more while it packs and does not ask whether the copy arrived; on a disk that
/// fills up at that moment it would report success over half a sheet.
enum Archive {
    /// Throws unless the archive has each sheet, in order, at least as long as the bytes of its rows.
    static func check(_ path: String, sheets: [Int]) throws(WorkbookError) {
        guard let lengths = lengths(path) else { throw .incomplete(path) }
        for (i, least) in sheets.enumerated() {
            guard let length = lengths["xl/worksheets/sheet\(i + 1).xml"], length >= least else {
                throw .incomplete(path)
            }
        }
    }

    /// Unpacked lengths by name, from the archive's directory; nil if it has none. A length of 4 GB or more is told
    /// as 4 GB.
    static func lengths(_ path: String) -> [String: Int]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        guard fseek(file, 0, SEEK_END) == 0 else { return nil }
        let size = ftell(file)
        // The library writes no comment: the end record is the last 22 bytes.
        guard size >= 22, let end = read(file, at: size - 22, 22), number(end, 0, 4) == 0x0605_4B50 else { return nil }
        let count = number(end, 10, 2)
        let length = number(end, 12, 4)
        let start = number(end, 16, 4)
        // Beyond 4 GB the directory is the last thing before the larger end record (56 bytes) and its locator (20).
        let from = start == 0xFFFF_FFFF ? size - 22 - 76 - length : start
        guard let directory = read(file, at: from, length) else { return nil }
        var lengths: [String: Int] = [:]
        var at = 0
        for _ in 0..<count {
            guard at + 46 <= directory.count, number(directory, at, 4) == 0x0201_4B50 else { return nil }
            let name = number(directory, at + 28, 2)
            guard at + 46 + name <= directory.count else { return nil }
            lengths[String(decoding: directory[(at + 46)..<(at + 46 + name)], as: UTF8.self)] =
                number(directory, at + 24, 4)
            at += 46 + name + number(directory, at + 30, 2) + number(directory, at + 32, 2)
        }
        return lengths
    }

    private static func read(_ file: UnsafeMutablePointer<FILE>, at offset: Int, _ count: Int) -> [UInt8]? {
        guard offset >= 0, fseek(file, offset, SEEK_SET) == 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        return fread(&bytes, 1, count, file) == count ? bytes : nil
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
}
