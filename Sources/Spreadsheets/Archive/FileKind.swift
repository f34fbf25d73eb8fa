/// What a file is by its first bytes, whatever its name says.
enum FileKind {
    /// A zip archive: a workbook of today, or something else in one.
    case archive
    /// A compound file: a workbook of before 2007, or one behind a password.
    case compound
    /// Neither: text, or anything else.
    case other

    init(_ bytes: UnsafeRawBufferPointer) {
        func starts(with magic: [UInt8]) -> Bool { bytes.count >= magic.count && bytes.starts(with: magic) }
        // A part, or the end record of an empty archive, or the mark of one that was made in several volumes.
        let archives: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]]
        if archives.contains(where: starts) {
            self = .archive
        } else if starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .compound
        } else {
            self = .other
        }
    }
}

/// A compound file (OLE), as far as it must be told what it is: the names of its streams.
enum CompoundFile {
    /// What keeps it from being read.
    static func problem(_ bytes: UnsafeRawBufferPointer) -> SpreadsheetProblem {
        if hasStream("EncryptedPackage", bytes) { return .encrypted }
        // Another program's document says so; whatever is left was sent for a workbook.
        return ["WordDocument", "PowerPoint Document"].contains { hasStream($0, bytes) } ? .notAWorkbook : .oldWorkbook
    }

    /// Entries of the directory are 128 bytes long and lie at multiples of that: 64 bytes of name in UTF-16, and the
    /// length of the name in bytes with the zero behind it.
    private static func hasStream(_ name: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
        let wanted: [UInt8] = name.utf8.flatMap { [$0, 0] } + [0, 0]
        var at = 512
        while at <= bytes.count - 128 {
            if Int(bytes[at + 64]) == wanted.count, bytes[at + 65] == 0,
                bytes[at..<(at + wanted.count)].elementsEqual(wanted)
            {
                return true
            }
            at += 128
        }
        return false
    }
}
