import CZlib

extension ZipArchive {
    /// A part's bytes, unpacked as they are read.
    func stream(_ part: Part) throws(ComparisonError) -> ByteStream {
        guard let header = try file.bytes(30, at: part.offset), ZipArchive.number(header, 0, 4) == 0x0403_4B50 else {
            throw .archive("\(part.name) is not where its directory says")
        }
        let start = part.offset + 30 + Int64(ZipArchive.number(header, 26, 2) + ZipArchive.number(header, 28, 2))
        var at = start
        let end = start.addingReportingOverflow(part.packedSize)
        guard !end.overflow, end.partialValue <= file.size else { throw .archive("\(part.name) is cut short") }
        let file = file
        let packed = { (buffer: UnsafeMutableRawBufferPointer) throws(ComparisonError) -> Int in
            let room = Int(min(Int64(buffer.count), end.partialValue - at))
            let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<room]), at: at)
            at += Int64(count)
            return count
        }
        switch part.method {
        case 0: return ByteStream(packed)
        case 8:
            let inflater = try Inflater(part.name, packed)
            return ByteStream { (buffer) throws(ComparisonError) in try inflater.fill(buffer) }
        default: throw .archive("\(part.name) is packed in a way this program does not use")
        }
    }
}

/// zlib on one part. The C structure stays where it is: the library holds its address.
private final class Inflater {
    private let name: String
    private let packed: (UnsafeMutableRawBufferPointer) throws(ComparisonError) -> Int
    private let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    private var isOver = false

    init(
        _ name: String, _ packed: @escaping (UnsafeMutableRawBufferPointer) throws(ComparisonError) -> Int
    ) throws(ComparisonError) {
        self.name = name
        self.packed = packed
        state.initialize(to: z_stream())
        // Negative: no zlib header, as in zip.
        let code = inflateInit2_(state, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw .archive("zlib refuses (\(code))") }
    }

    deinit {
        inflateEnd(state)
        state.deallocate()
        input.deallocate()
    }

    func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(ComparisonError) -> Int {
        state.pointee.next_out = buffer.bindMemory(to: UInt8.self).baseAddress
        state.pointee.avail_out = UInt32(buffer.count)
        while !isOver, state.pointee.avail_out == UInt32(buffer.count) {
            if state.pointee.avail_in == 0 {
                let count = try packed(input)
                guard count > 0 else { throw .archive("\(name) is cut short") }
                state.pointee.next_in = input.bindMemory(to: UInt8.self).baseAddress
                state.pointee.avail_in = UInt32(count)
            }
            switch inflate(state, Z_NO_FLUSH) {
            case Z_OK: break
            case Z_STREAM_END: isOver = true
            default: throw .archive("\(name) does not unpack")
            }
        }
        return buffer.count - Int(state.pointee.avail_out)
    }
}
