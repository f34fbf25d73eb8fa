import Glibc

/// What `stat` says of a file, as far as publishing asks.
struct FileStatus: Equatable, Sendable {
    enum Kind: Equatable, Sendable { case file, folder, link, other }

    let kind: Kind
    /// Bytes.
    let size: Int64
    let device: UInt64
    let inode: UInt64

    init(_ raw: stat) {
        switch raw.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .other
        }
        size = Int64(raw.st_size)
        device = UInt64(raw.st_dev)
        inode = UInt64(raw.st_ino)
    }

    func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }

    /// Of the path itself, not of what a symbolic link points to; nil where nothing has that name.
    static func of(_ path: String) throws(PublishingError) -> FileStatus? {
        var raw = stat()
        if lstat(path, &raw) == 0 { return FileStatus(raw) }
        if errno == ENOENT { return nil }
        throw .system(SystemFailure("examiner", path))
    }

    /// Of what the path leads to, through symbolic links; nil where it leads nowhere.
    static func following(_ path: String) throws(PublishingError) -> FileStatus? {
        var raw = stat()
        if stat(path, &raw) == 0 { return FileStatus(raw) }
        if errno == ENOENT { return nil }
        throw .system(SystemFailure("examiner", path))
    }
}
