import Glibc

/// A folder with everything under it.
enum Tree {
    /// One thing found under a folder.
    struct Entry: Equatable, Sendable {
        /// Relative to the folder, `/` between the parts.
        let path: String
        let status: FileStatus
    }

    /// Everything under `root`, sorted by path; symbolic links are named, never followed.
    static func list(_ root: String) throws(PublishingError) -> [Entry] {
        var found: [Entry] = []
        try list(root, prefix: "", into: &found)
        return found.sorted { utf8Less($0.path, $1.path) }
    }

    private static func list(_ folder: String, prefix: String, into found: inout [Entry]) throws(PublishingError) {
        for name in try Folder.entries(folder) {
            let path = folder + "/" + name.text
            guard let status = try FileStatus.of(path) else {
                // A name that is not UTF-8 cannot be asked for as text; it is nothing of ours in any case.
                found.append(Entry(path: prefix + name.text, status: .unnamable))
                continue
            }
            found.append(Entry(path: prefix + name.text, status: status))
            if status.kind == .folder { try list(path, prefix: prefix + name.text + "/", into: &found) }
        }
    }

    /// Removes a folder with everything under it. Symbolic links are removed, never followed; a folder that
    /// is another file system's (a mount) stops it. What is gone already is no error.
    static func remove(_ root: String) throws(PublishingError) {
        guard let status = try FileStatus.of(root) else { return }
        guard status.kind == .folder else { throw .system(SystemFailure("effacer le dossier", root, code: ENOTDIR)) }
        let folder = openat(AT_FDCWD, root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { throw .system(SystemFailure("effacer", root)) }
        defer { close(folder) }
        try empty(folder, path: root, device: status.device)
        if rmdir(root) != 0, errno != ENOENT { throw .system(SystemFailure("effacer le dossier", root)) }
    }

    private static func empty(_ folder: Int32, path: String, device: UInt64) throws(PublishingError) {
        // By way of the descriptor: an entry is removed from this very folder, whatever its path has become.
        for name in try Folder.entries(of: folder, path: path) {
            let shown = path + "/" + name.text
            if unlinkat(folder, name.bytes, 0) == 0 || errno == ENOENT { continue }
            let reason = errno
            guard reason == EISDIR || reason == EPERM else { throw .system(SystemFailure("effacer", shown)) }
            let inner = openat(folder, name.bytes, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard inner >= 0 else {
                throw .system(SystemFailure("effacer", shown, code: errno == ENOTDIR ? reason : errno))
            }
            defer { close(inner) }
            var raw = stat()
            guard fstat(inner, &raw) == 0 else { throw .system(SystemFailure("examiner", shown)) }
            guard UInt64(raw.st_dev) == device else { throw .system(SystemFailure("effacer", shown, code: EXDEV)) }
            try empty(inner, path: shown, device: device)
            if unlinkat(folder, name.bytes, AT_REMOVEDIR) != 0, errno != ENOENT {
                throw .system(SystemFailure("effacer le dossier", shown))
            }
        }
    }
}

extension FileStatus {
    /// Of something whose name is no text.
    static var unnamable: FileStatus { FileStatus(stat()) }
}

/// By bytes, as outputs are sorted everywhere.
func utf8Less(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
