import Digest
import Domain

/// `_empreinte`: tells whether a rejected line is still the one that a correction was made for.
enum Fingerprint {
    /// The first 16 hexadecimal digits of the SHA-256 of the record that a cutter stands on: its bytes as they came,
    /// line end aside; of a sheet, the texts of its cells joined by U+001F.
    ///
    /// - Parameter line: the physical line where the record begins, in the bytes that are read.
    static func of(_ cutter: borrowing RecordCutter, _ text: TableText, line: Int) -> String {
        var hash = Sha256()
        switch text.rewriting?.origin {
        case nil, .returns: hash.update(UnsafeRawBufferPointer(rebasing: text.source.bytes[range(cutter)]))
        case .utf16:
            let last = line + cutter.bytes[range(cutter)].count { $0 == 0x0A }
            hash.update(UnsafeRawBufferPointer(rebasing: originalLines(text, line...last)))
        case .sheet:
            for (i, field) in cutter.fields.enumerated() {
                if i > 0 { withUnsafeBytes(of: UInt8(0x1F)) { hash.update($0) } }
                var shown = text.string(field, .utf8)
                shown.withUTF8 { hash.update(UnsafeRawBufferPointer($0)) }
            }
        }
        return String(hash.hexadecimal.prefix(16))
    }

    private static func range(_ cutter: borrowing RecordCutter) -> Range<Int> { cutter.start..<cutter.contentEnd }

    /// The bytes of some physical lines of a file in UTF-16, the last line end aside.
    private static func originalLines(_ text: TableText, _ lines: ClosedRange<Int>) -> Slice<UnsafeRawBufferPointer> {
        let (bytes, starts) = (text.source.bytes, text.rewriting!.lineStarts)
        let start = starts[lines.lowerBound - 1]
        var end = lines.upperBound < starts.count ? starts[lines.upperBound] : bytes.count
        let isLittleEndian = bytes[0] == 0xFF
        for unit in [0x0A, 0x0D] as [UInt8] where end - 2 >= start {
            let (low, high) = isLittleEndian ? (bytes[end - 2], bytes[end - 1]) : (bytes[end - 1], bytes[end - 2])
            if low == unit, high == 0 { end -= 2 }
        }
        return bytes[start..<end]
    }
}
