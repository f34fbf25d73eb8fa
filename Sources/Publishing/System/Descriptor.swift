import Glibc

/// An open file, closed when it goes out of scope. Calls interrupted by a signal are resumed;
/// partial writes are completed. Errors are ``SystemFailure`` inside ``PublishingError``.
struct Descriptor: ~Copyable {
    /// -1 once closed.
    private var number: Int32
    let path: String

    /// Opens `path`. Follows no symbolic link in its last component unless asked; never survives an `exec`.
    ///
    /// - Parameters:
    ///   - flags: `O_RDONLY`, `O_WRONLY | O_CREAT | O_EXCL`…
    ///   - action: what the failure says was tried.
    ///   - followingLinks: a symbolic link in the last component too.
    init(
        opening path: String, _ flags: Int32, mode: mode_t = 0o600, action: String = "ouvrir",
        followingLinks: Bool = false
    ) throws(PublishingError) {
        var result: Int32
        let flags = flags | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
        repeat { result = open(path, flags, mode) } while result < 0 && errno == EINTR
        guard result >= 0 else { throw .system(SystemFailure(action, path)) }
        number = result
        self.path = path
    }

    deinit { if number >= 0 { _ = Glibc.close(number) } }

    /// A new file of mode 0600; fails where one exists.
    static func create(_ path: String) throws(PublishingError) -> Descriptor {
        try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, action: "créer")
    }

    static func read(_ path: String, followingLinks: Bool = false) throws(PublishingError) -> Descriptor {
        // Without O_NONBLOCK, a FIFO that stands where a file should would block the run for ever.
        try Descriptor(opening: path, O_RDONLY | O_NONBLOCK, action: "lire", followingLinks: followingLinks)
    }

    /// Writes all bytes at the end of what was written so far.
    func write(_ bytes: UnsafeRawBufferPointer) throws(PublishingError) {
        let number = number
        try Descriptor.writeAll(bytes, path: path) { Glibc.write(number, $0, $1) }
    }

    func write(_ text: String) throws(PublishingError) {
        try text.utf8Span.span.bytes.withUnsafeBytes { (bytes) throws(PublishingError) in try write(bytes) }
    }

    /// The loop behind ``write(_:)``; `call` is `write(2)` on the file, or a test's own.
    static func writeAll(
        _ bytes: UnsafeRawBufferPointer, path: String, call: (UnsafeRawPointer, Int) -> Int
    ) throws(PublishingError) {
        guard var next = bytes.baseAddress else { return }
        var rest = bytes.count
        while rest > 0 {
            let written = call(next, rest)
            if written < 0 {
                if errno == EINTR { continue }
                throw .system(SystemFailure("écrire", path))
            }
            // A regular file never answers 0 to a non-empty write; if one does, better stop than spin.
            if written == 0 { throw .system(SystemFailure("écrire", path, code: EIO)) }
            next += written
            rest -= written
        }
    }

    /// Fills as much of `buffer` as the file still has; 0 at its end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(PublishingError) -> Int {
        while true {
            let count = Glibc.read(number, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            if errno != EINTR { throw .system(SystemFailure("lire", path)) }
        }
    }

    /// The first bytes of the file as text, wherever reading or writing has come to.
    func beginning(atMost limit: Int) throws(PublishingError) -> String {
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = pread(number, &bytes, limit, 0)
        guard count >= 0 else { throw .system(SystemFailure("lire", path)) }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    /// Waits until the bytes (and, for a folder, its names) are on the disk.
    func flush() throws(PublishingError) {
        while fsync(number) != 0 {
            // Some file systems cannot flush a folder, and say so: nothing to wait for there.
            if errno == EINVAL { return }
            if errno != EINTR { throw .system(SystemFailure("confier au disque", path)) }
        }
    }

    /// Size, kind and identity of the file.
    func status() throws(PublishingError) -> FileStatus {
        var raw = stat()
        guard fstat(number, &raw) == 0 else { throw .system(SystemFailure("examiner", path)) }
        return FileStatus(raw)
    }

    func setMode(_ mode: mode_t) throws(PublishingError) {
        guard fchmod(number, mode) == 0 else { throw .system(SystemFailure("fixer les droits de", path)) }
    }

    func truncate() throws(PublishingError) {
        guard ftruncate(number, 0) == 0 else { throw .system(SystemFailure("écrire", path)) }
    }

    /// Takes the file's lock for this process, without waiting. False where another holds it.
    func tryLock() throws(PublishingError) -> Bool {
        while flock(number, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            if errno != EINTR { throw .system(SystemFailure("verrouiller", path)) }
        }
        return true
    }

    /// Closes, and says what a network file system or a quota only says now.
    consuming func close() throws(PublishingError) {
        let open = number
        number = -1
        // On Linux the descriptor is gone even after EINTR: never close twice.
        if Glibc.close(open) != 0, errno != EINTR { throw .system(SystemFailure("fermer", path)) }
    }
}
