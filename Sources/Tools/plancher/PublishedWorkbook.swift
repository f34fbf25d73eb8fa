import Glibc

/// A workbook of a finished run: its cells, to be written again.
struct PublishedWorkbook: Sendable {
    let name: String
    let sheets: [Tape]

    var cells: Int { sheets.reduce(0) { $0 + $1.cells } }

    init(folder: String, name: String) {
        self.name = name
        var sheets: [Tape] = []
        while let xml = PublishedWorkbook.unzip("\(folder)/\(name)", "xl/worksheets/sheet\(sheets.count + 1).xml") {
            sheets.append(xml.withUnsafeBufferPointer { SheetScanner.tape(of: $0) })
        }
        self.sheets = sheets
    }

    /// The names of the workbooks in a folder.
    static func names(in folder: String) -> [String] {
        guard let listing = output(of: "ls -S '\(folder)'") else { return [] }
        return String(decoding: listing, as: UTF8.self).split(separator: "\n").map(String.init)
            .filter { $0.hasSuffix(".xlsx") }
    }

    /// Nil where there is no such part. A byte 0 ends the bytes, so that C reads no further.
    private static func unzip(_ path: String, _ part: String) -> [UInt8]? {
        guard var bytes = output(of: "unzip -p '\(path)' \(part) 2> /dev/null"), !bytes.isEmpty else { return nil }
        bytes.append(0)
        return bytes
    }

    private static func output(of command: String) -> [UInt8]? {
        guard let pipe = popen(command, "r") else { return nil }
        defer { pclose(pipe) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[0..<count] }
        return bytes
    }
}
