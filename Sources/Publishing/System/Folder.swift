import Glibc

/// Operations on folders and names, each one system call with its failure typed.
enum Folder {
    /// A new folder of mode 0700. False where something of that name exists already.
    @discardableResult
    static func create(_ path: String) throws(PublishingError) -> Bool {
        if mkdir(path, 0o700) == 0 { return true }
        if errno == EEXIST { return false }
        throw .system(SystemFailure("créer le dossier", path))
    }

    /// A folder and those above it, where they are missing: gives those, the outermost first.
    @discardableResult
    static func createWithParents(_ path: String) throws(PublishingError) -> [String] {
        var raw = stat()
        if stat(path, &raw) == 0 {
            guard raw.st_mode & S_IFMT == S_IFDIR else {
                throw .system(SystemFailure("utiliser comme dossier", path, code: ENOTDIR))
            }
            return []
        }
        guard errno == ENOENT else { throw .system(SystemFailure("examiner", path)) }
        let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
        var made: [String] = []
        if let slash = trimmed.lastIndex(of: "/"), slash != trimmed.startIndex {
            made = try createWithParents(String(trimmed[..<slash]))
        }
        do {
            if try create(path) { made.append(path) }
        } catch {
            removeEmpty(made)
            throw error
        }
        return made
    }

    /// Takes back what ``createWithParents(_:)`` made, as far as nothing was put there since.
    static func removeEmpty(_ folders: [String]) {
        for folder in folders.reversed() where rmdir(folder) != 0 { break }
    }

    /// Waits until the folder's names are on the disk.
    static func flush(_ path: String) throws(PublishingError) {
        try Descriptor(opening: path, O_RDONLY | O_DIRECTORY, action: "confier au disque", followingLinks: true).flush()
    }

    static func rename(_ old: String, to new: String) throws(PublishingError) {
        guard Glibc.rename(old, new) == 0 else { throw .system(SystemFailure("rename \(old) to", new)) }
    }

    /// Swaps two names in one step. False where the file system (or the kernel) has no such step.
    static func exchange(_ one: String, _ other: String) throws(PublishingError) -> Bool {
        guard let renameat2 else { return false }
        if renameat2(AT_FDCWD, one, AT_FDCWD, other, renameExchange) == 0 { return true }
        if errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP { return false }
        throw .system(SystemFailure("échanger \(one) et", other))
    }

    /// `RENAME_EXCHANGE` of <linux/fs.h>.
    private static let renameExchange: UInt32 = 2

    private typealias RenameAt2 =
        @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

    /// glibc shows it under `_GNU_SOURCE` only, which Swift's view of it lacks: asked for by name.
    private static let renameat2: RenameAt2? = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: RenameAt2.self) }

    /// The names in an open folder, sorted by bytes, `.` and `..` apart. `path` is for the failure's words.
    static func entries(of descriptor: Int32, path: String) throws(PublishingError) -> [Name] {
        // Its own descriptor, that `closedir` closes, with its own place in the list.
        let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0 else { throw .system(SystemFailure("parcourir", path)) }
        guard let folder = fdopendir(own) else {
            let code = errno
            close(own)
            throw .system(SystemFailure("parcourir", path, code: code))
        }
        defer { closedir(folder) }
        var names: [Name] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                if errno != 0 { throw .system(SystemFailure("parcourir", path)) }
                break
            }
            let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
            let text = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
            let name = Name(text)
            if name.text != ".", name.text != ".." { names.append(name) }
        }
        return names.sorted { utf8Less($0.text, $1.text) }
    }

    /// The names in a folder, as ``entries(of:path:)``.
    static func entries(_ path: String) throws(PublishingError) -> [Name] {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .system(SystemFailure("parcourir", path)) }
        defer { close(folder) }
        return try entries(of: folder, path: path)
    }

    /// A file's name in its folder: the kernel's bytes, which need not be UTF-8, and a text to show.
    struct Name: Sendable {
        let bytes: [CChar]
        let text: String

        init(_ pointer: UnsafePointer<CChar>) {
            bytes = Array(UnsafeBufferPointer(start: pointer, count: strlen(pointer) + 1))
            text = String(cString: pointer)
        }
    }
}
