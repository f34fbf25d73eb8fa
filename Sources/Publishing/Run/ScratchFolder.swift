import Glibc
import Synchronization

/// A folder for results that are only to be compared: outside the published one, 0700, removed at the end.
///
/// It is locked for as long as this process, or a child that was given the lock, lives; what a dead process left is
/// cleared by the next one in the same place.
public final class ScratchFolder: Sendable {
    public let path: String
    /// The lock, on the folder itself. Nil once removed.
    private let folder: Mutex<Int32?>

    private static let prefix = ".millesime-verification-"

    /// - Parameters:
    ///   - output: the scratch folder is made beside it, or in `/tmp` where nothing can be written there.
    ///   - temporary: where to make it rather: `TMPDIR`, an absolute path.
    public init(near output: String, temporary: String?) throws(PublishingError) {
        let made = try ScratchFolder.make(near: output, temporary)
        path = made.path
        folder = Mutex(made.folder)
    }

    private static func make(
        near output: String, _ temporary: String?
    ) throws(PublishingError) -> (path: String, folder: Int32) {
        var failure: PublishingError?
        for base in places(output, temporary) {
            clear(base)
            do { return try make(in: base) } catch { failure = failure ?? error }
        }
        throw failure!
    }

    deinit { try? discard() }

    /// A file descriptor that holds the lock, for a child to inherit; -1 once removed.
    public var lock: Int32 { folder.withLock { $0 ?? -1 } }

    /// Makes a folder inside, and says its path.
    public func makeFolder(_ name: String) throws(PublishingError) -> String {
        try Folder.create(path + "/" + name)
        return path + "/" + name
    }

    /// Copies a file into it, mode 0600.
    public func copy(_ file: String, to name: String) throws(PublishingError) {
        let source = try Descriptor.read(file, followingLinks: true)
        let target = try Descriptor.create(path + "/" + name)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 4096)
        defer { buffer.deallocate() }
        while true {
            let count = try source.read(into: buffer)
            if count == 0 { break }
            try target.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        try target.close()
    }

    /// Removes it with all that is in it. From any thread, as often as one likes.
    public func discard() throws(PublishingError) {
        try folder.withLock { (held) throws(PublishingError) in
            guard let number = held else { return }
            // Locked until it is gone; what stays (a thread or a child still wrote) can be tried again.
            try Tree.remove(path)
            close(number)
            held = nil
        }
    }

    private static func places(_ output: String, _ temporary: String?) -> [String] {
        var places: [String] = []
        if let temporary, temporary.hasPrefix("/") { places.append(temporary) }
        if let real = realpath(output, nil) {
            defer { free(real) }
            let parent = String(cString: real).split(separator: "/").dropLast().joined(separator: "/")
            places.append("/" + parent)
            // Not among the results, which would no longer be what their manifest says.
            places.removeAll { isInside($0, String(cString: real)) }
        }
        return places + ["/tmp"]
    }

    private static func isInside(_ path: String, _ folder: String) -> Bool {
        guard let real = realpath(path, nil) else { return false }
        defer { free(real) }
        return (String(cString: real) + "/").hasPrefix(folder + "/")
    }

    private static func make(in base: String) throws(PublishingError) -> (path: String, folder: Int32) {
        // Another process may take a folder that is not yet locked for a dead one's: then the next name.
        while true {
            let random = String(UInt64.random(in: .min ... .max), radix: 16)
            let path = (base == "/" ? "" : base) + "/\(prefix)\(getpid())-\(random)"
            guard try Folder.create(path) else { continue }
            let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            if folder >= 0, flock(folder, LOCK_EX | LOCK_NB) == 0, try FileStatus.of(path) != nil {
                return (path, folder)
            }
            if folder >= 0 { close(folder) }
            guard errno == ENOENT || errno == EWOULDBLOCK else { throw .system(SystemFailure("verrouiller", path)) }
        }
    }

    /// Removes the folders of dead processes. What cannot be looked at or removed is left alone.
    private static func clear(_ base: String) {
        for name in (try? Folder.entries(base)) ?? [] where name.text.hasPrefix(prefix) {
            let path = base + "/" + name.text
            let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard folder >= 0 else { continue }
            var status = stat()
            if fstat(folder, &status) == 0, status.st_uid == geteuid(), flock(folder, LOCK_EX | LOCK_NB) == 0 {
                try? Tree.remove(path)
            }
            close(folder)
        }
    }
}
