/// The cells of a sheet, one after the other, ready to be written again: so compact that reading them costs nothing.
///
/// A record is a kind, a style and what the kind needs; rows begin with a record of their own.
struct Tape {
    enum Kind: UInt8 { case row, blank, number, text }

    private(set) var bytes: [UInt8] = []
    private(set) var cells = 0
    private(set) var texts = 0
    private(set) var styles = 0

    /// The number of a row, from 0.
    mutating func row(_ number: Int) {
        bytes.append(Kind.row.rawValue)
        put(UInt64(number))
    }

    mutating func cell(_ column: Int, style: Int, _ kind: Kind) {
        cells += 1
        styles = max(styles, style + 1)
        bytes.append(kind.rawValue)
        bytes.append(UInt8(truncatingIfNeeded: column))
        bytes.append(UInt8(truncatingIfNeeded: style))
    }

    mutating func number(_ value: Double) { put(value.bitPattern) }

    /// Ends with 0, as C wants it; the five escapes of XML undone.
    mutating func text(_ raw: Slice<UnsafeBufferPointer<UInt8>>) {
        texts += 1
        var i = raw.startIndex
        while i < raw.endIndex {
            if raw[i] == 0x26, let (byte, length) = Tape.escape(raw[i...]) {
                bytes.append(byte)
                i += length
            } else {
                bytes.append(raw[i])
                i += 1
            }
        }
        bytes.append(0)
    }

    private static func escape(_ raw: Slice<UnsafeBufferPointer<UInt8>>) -> (UInt8, Int)? {
        let escapes: [(StaticString, UInt8)] = [("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22)]
        for (name, byte) in escapes {
            let bytes = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
            if raw.starts(with: bytes) { return (byte, bytes.count) }
        }
        return nil
    }

    private mutating func put(_ word: UInt64) {
        withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) }
    }
}
