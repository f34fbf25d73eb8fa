import Digest
import Glibc

/// How many bytes, and their SHA-256: what the manifest says of a file's content.
public struct FileDigest: Hashable, Sendable {
    public let bytes: Int64
    /// 64 lower-case hexadecimal digits.
    public let sha256: String

    public init(bytes: Int64, sha256: String) {
        self.bytes = bytes
        self.sha256 = sha256
    }

    /// Of content already in memory (a mapped input).
    public init(of content: UnsafeRawBufferPointer) {
        var digest = RunningDigest()
        digest.update(content)
        self = digest.value
    }

    /// Of a plain file, or of what a link leads to; nil where nothing has that name.
    public static func of(file path: String) throws(PublishingError) -> FileDigest? {
        guard let status = try FileStatus.following(path) else { return nil }
        guard status.kind == .file else { throw .system(SystemFailure("lire", path, code: EINVAL)) }
        return try RunningDigest.reading(try Descriptor.read(path, followingLinks: true))
    }
}

/// The digest of a file while it is being written or read.
struct RunningDigest: Sendable {
    private var hash = Sha256()
    private(set) var bytes: Int64 = 0

    mutating func update(_ content: UnsafeRawBufferPointer) {
        hash.update(content)
        bytes += Int64(content.count)
    }

    var value: FileDigest { FileDigest(bytes: bytes, sha256: hash.hexadecimal) }

    /// Reads an open file to its end, a piece at a time.
    static func reading(_ file: borrowing Descriptor) throws(PublishingError) -> FileDigest {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 4096)
        defer { buffer.deallocate() }
        var digest = RunningDigest()
        while true {
            let count = try file.read(into: buffer)
            if count == 0 { return digest.value }
            digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
