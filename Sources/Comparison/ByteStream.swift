import Glibc

/// Bytes in order, a piece in memory at a time, whatever the length of the whole.
final class ByteStream {
    private let refill: (UnsafeMutableRawBufferPointer) throws(ComparisonError) -> Int
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    private var at = 0
    private var end = 0
    /// Of the byte that ``next()`` gives.
    private(set) var offset: Int64 = 0

    /// - Parameter refill: puts the next bytes in the buffer and says how many; 0 at the end.
    init(_ refill: @escaping (UnsafeMutableRawBufferPointer) throws(ComparisonError) -> Int) { self.refill = refill }

    deinit { buffer.deallocate() }

    /// The next byte; nil at the end.
    @inline(__always)
    func next() throws(ComparisonError) -> UInt8? {
        if at == end {
            at = 0
            end = try refill(buffer)
            if end == 0 { return nil }
        }
        defer {
            at += 1
            offset += 1
        }
        return buffer[at]
    }

    /// The offset of the first byte that two streams do not share; nil where they are the same.
    static func firstDifference(_ a: ByteStream, _ b: ByteStream) throws(ComparisonError) -> Int64? {
        while true {
            let offset = a.offset
            let (one, other) = (try a.next(), try b.next())
            if one != other { return offset }
            if one == nil { return nil }
        }
    }
}

/// An open file, read at any offset.
final class RandomAccessFile {
    /// Its descriptor.
    let number: Int32
    let path: String
    let size: Int64

    init(_ path: String) throws(ComparisonError) {
        // A FIFO in a file's place would block the opening for ever.
        number = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard number >= 0 else { throw ComparisonError("lire", path) }
        self.path = path
        var status = stat()
        guard fstat(number, &status) == 0 else {
            let failure = ComparisonError("examiner", path)
            close(number)
            throw failure
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(number)
            throw .system(action: "lire", path: path, code: EINVAL)
        }
        size = Int64(status.st_size)
    }

    deinit { close(number) }

    /// Fills as much of the buffer as the file has from there on.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(ComparisonError) -> Int {
        while true {
            let count = pread(number, buffer.baseAddress, buffer.count, off_t(offset))
            if count >= 0 { return count }
            if errno != EINTR { throw ComparisonError("lire", path) }
        }
    }

    /// Exactly so many bytes; nil where the file is too short.
    func bytes(_ count: Int, at offset: Int64) throws(ComparisonError) -> [UInt8]? {
        guard offset >= 0, count >= 0, Int64(count) <= size, offset <= size - Int64(count) else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        var got = 0
        while got < count {
            let part = try bytes.withUnsafeMutableBufferPointer { (all) throws(ComparisonError) in
                let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: all[got...]))
                return try read(into: rest, at: offset + Int64(got))
            }
            if part == 0 { return nil }
            got += part
        }
        return bytes
    }

    /// The whole, from the start.
    func stream() -> ByteStream {
        var offset: Int64 = 0
        return ByteStream { (buffer) throws(ComparisonError) in
            let count = try self.read(into: buffer, at: offset)
            offset += Int64(count)
            return count
        }
    }
}
