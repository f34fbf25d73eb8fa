import Synchronization

/// A file of the staging folder while it is written: bytes go through a large buffer, counted and hashed
/// in the thread that writes them.
///
/// It may be handed from thread to thread; two threads writing at once are safe, in an order nobody chose.
/// Ends with ``finish()``; a file never finished stops the publication.
public final class OutputFile: Sendable {
    /// Relative to the published folder.
    public let path: String
    private let staging: Staging
    private let state: Mutex<Writing>

    init(_ path: String, in staging: Staging) throws(PublishingError) {
        self.path = path
        self.staging = staging
        state = Mutex(Writing(try Descriptor.create(staging.path + "/" + path)))
    }

    public func write(_ bytes: UnsafeRawBufferPointer) throws(PublishingError) {
        let lent = Lent(bytes: bytes)
        try state.withLock { (state) throws(PublishingError) in try state.append(lent.bytes) }
    }

    public func write(_ bytes: [UInt8]) throws(PublishingError) {
        try bytes.span.bytes.withUnsafeBytes { (bytes) throws(PublishingError) in try write(bytes) }
    }

    public func write(_ text: String) throws(PublishingError) {
        try text.utf8Span.span.bytes.withUnsafeBytes { (bytes) throws(PublishingError) in try write(bytes) }
    }

    /// Writes what is left, leaves the file to the disk, and announces it to the manifest.
    @discardableResult
    public func finish() throws(PublishingError) -> FileDigest {
        let digest = try state.withLock { (state) throws(PublishingError) in try state.finish(staging.flushes) }
        staging.record(path, digest)
        return digest
    }
}

/// Bytes that are read before the call they are given to returns.
private struct Lent: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
}

/// The open file, its buffer and its digest so far.
private struct Writing: ~Copyable {
    /// Small enough to stay in a core's cache between hash and write, large enough that calls do not count.
    private static let capacity = 1 << 18

    private var file: Descriptor?
    private let path: String
    private let buffer: UnsafeMutableRawBufferPointer
    private var used = 0
    private var digest = RunningDigest()
    private var failure: PublishingError?

    init(_ file: consuming Descriptor) {
        path = file.path
        self.file = consume file
        buffer = .allocate(byteCount: Writing.capacity, alignment: 4096)
    }

    deinit { buffer.deallocate() }

    mutating func append(_ bytes: UnsafeRawBufferPointer) throws(PublishingError) {
        if used + bytes.count > Writing.capacity { try drain() }
        if bytes.count >= Writing.capacity {
            try emit(bytes)
        } else if bytes.count > 0 {
            UnsafeMutableRawBufferPointer(rebasing: buffer[used...]).copyMemory(from: bytes)
            used += bytes.count
        }
    }

    private mutating func drain() throws(PublishingError) {
        let count = used
        used = 0
        try emit(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }

    private mutating func emit(_ bytes: UnsafeRawBufferPointer) throws(PublishingError) {
        // After a failure the file has a hole or a torn end: it stays failed.
        if let failure { throw failure }
        guard file != nil else { throw .staging(path: path, mistake: .finished) }
        do {
            digest.update(bytes)
            try file!.write(bytes)
        } catch {
            failure = error
            throw error
        }
    }

    mutating func finish(_ flushes: DiskFlushes) throws(PublishingError) -> FileDigest {
        try drain()
        guard let file = file.take() else { throw .staging(path: path, mistake: .finished) }
        flushes.take(file)
        return digest.value
    }
}
