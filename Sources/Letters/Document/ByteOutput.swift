import CCairo

/// Takes the bytes Cairo writes (often four or five at once), hands them on in large pieces, and remembers the first
/// failure: Cairo itself only knows that there was one.
final class ByteOutput {
    private let sink: (UnsafeRawBufferPointer) throws -> Void
    private(set) var failure: (any Error)?
    /// Of the whole document so far.
    private(set) var count = 0
    /// The last bytes before the cross-reference table: the catalog and the information are among them.
    private(set) var beforeTable: [UInt8] = []
    private var buffer: [UInt8] = []

    private static let capacity = 1 << 16
    /// How many bytes `beforeTable` and `tail` have.
    private static let kept = 4096

    init(_ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        self.sink = sink
        buffer.reserveCapacity(ByteOutput.capacity + ByteOutput.kept)
    }

    /// The last bytes of all.
    var tail: [UInt8] { Array(buffer.suffix(ByteOutput.kept)) }

    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if failure != nil { return false }
        if bytes.starts(with: ByteOutput.tableStart) { beforeTable = tail }
        count += bytes.count
        buffer.append(contentsOf: bytes)
        return buffer.count < ByteOutput.capacity || send(buffer.count - ByteOutput.kept)
    }

    /// Hands on what is left.
    func flush() -> Bool { failure == nil && send(buffer.count) }

    private func send(_ length: Int) -> Bool {
        do {
            try buffer.withUnsafeBytes { try sink(UnsafeRawBufferPointer(rebasing: $0[..<length])) }
        } catch {
            failure = error
            return false
        }
        buffer.removeFirst(length)
        return true
    }

    private static let tableStart = Array("xref\n".utf8)

    /// As Cairo calls it; `closure` is a `ByteOutput`.
    static let callback: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let output = Unmanaged<ByteOutput>.fromOpaque(closure).takeUnretainedValue()
        return output.write(UnsafeRawBufferPointer(start: data, count: Int(length)))
            ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
    }
}
