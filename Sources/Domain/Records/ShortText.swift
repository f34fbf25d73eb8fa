/// A text kept in sixteen bytes: the bytes themselves up to fifteen, a view on them beyond.
///
/// Millions of payments keep their key until they are listed: looking each up where its file is mapped would bring the
/// whole file back to memory, in the order of agents and not of lines.
public struct ShortText: @unchecked Sendable, BitwiseCopyable {
    /// Bytes in the order of memory; the last one is their count, or `outside`.
    private var words: (UInt64, UInt64) = (0, 0)

    private static let most = 15
    private static let outside: UInt8 = 0xFF

    /// Its keeper keeps the bytes of the text.
    public init(_ text: Text) {
        guard let start = text.start else { return }
        withUnsafeMutableBytes(of: &words) { bytes in
            if text.count <= ShortText.most {
                bytes.copyMemory(from: UnsafeRawBufferPointer(text.bytes))
                bytes[15] = UInt8(text.count)
            } else {
                bytes.storeBytes(of: UInt64(UInt(bitPattern: start)), as: UInt64.self)
                bytes.storeBytes(of: UInt32(text.count), toByteOffset: 8, as: UInt32.self)
                bytes[15] = ShortText.outside
            }
        }
    }

    public static var empty: ShortText { ShortText(.empty) }

    private var last: UInt8 { withUnsafeBytes(of: words) { $0[15] } }

    /// The bytes are lent for the call.
    @inline(__always)
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeBytes(of: words) { bytes in
            if bytes[15] != ShortText.outside {
                return body(
                    UnsafeRawBufferPointer(rebasing: bytes[..<Int(bytes[15])]).assumingMemoryBound(to: UInt8.self))
            }
            let start = UnsafePointer<UInt8>(bitPattern: UInt(bytes.load(as: UInt64.self)))
            return body(
                UnsafeBufferPointer(start: start, count: Int(bytes.load(fromByteOffset: 8, as: UInt32.self))))
        }
    }
}

extension ShortText: Comparable {
    /// By bytes, as outputs are sorted.
    public static func < (a: ShortText, b: ShortText) -> Bool {
        if a.last != outside, b.last != outside {
            // What is behind the text is zero, and its count comes last: words compare as bytes do.
            let (x, y) = (a.words, b.words)
            return x.0 != y.0 ? x.0.bigEndian < y.0.bigEndian : x.1.bigEndian < y.1.bigEndian
        }
        return a.withBytes { x in b.withBytes { y in x.lexicographicallyPrecedes(y) } }
    }

    public static func == (a: ShortText, b: ShortText) -> Bool { !(a < b) && !(b < a) }
}

extension ShortText: CustomStringConvertible {
    public var description: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}
