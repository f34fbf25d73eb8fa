import CCairo

/// Takes the bytes Cairo writes, hands them on, and remembers the first failure: Cairo itself only knows that there
/// was one.
final class ByteOutput {
    private let sink: (UnsafeRawBufferPointer) throws -> Void
    private(set) var failure: (any Error)?
    private(set) var count = 0
    /// The last bytes before the cross-reference table: the catalog is there.
    private(set) var beforeTable: [UInt8] = []
    /// The last bytes of all.
    private(set) var tail: [UInt8] = []

    private static let kept = 2048

    init(_ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) { self.sink = sink }

    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if failure != nil { return false }
        do { try sink(bytes) } catch {
            failure = error
            return false
        }
        if bytes.starts(with: ByteOutput.tableStart) { beforeTable = tail }
        count += bytes.count
        tail += bytes.suffix(ByteOutput.kept)
        if tail.count > 2 * ByteOutput.kept { tail.removeFirst(tail.count - ByteOutput.kept) }
        return true
    }

    private static let tableStart = Array("xref\n0 ".utf8)

    /// As Cairo calls it; `closure` is a `ByteOutput`.
    static let callback: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let output = Unmanaged<ByteOutput>.fromOpaque(closure).takeUnretainedValue()
        return output.write(UnsafeRawBufferPointer(start: data, count: Int(length)))
            ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
    }
}
