import Domain
import Glibc

/// A file of the run, mapped in memory for as long as the run needs its bytes.
public final class SourceFile: @unchecked Sendable {
    /// What findings call it: relative to the campaign's folder, with `/`.
    public let name: String
    public let path: String
    public let bytes: UnsafeRawBufferPointer
    /// Taken when the file was opened, to tell whether it changed during the run.
    let stamp: stat
    private let isMapped: Bool

    /// Opens and maps a regular file.
    public init(name: String, path: String) throws(SourceError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        // A socket cannot be opened at all.
        guard descriptor >= 0 else {
            throw SourceError(path: path, errno == ENXIO ? .notAFile : .system("ouvrir", errno))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SourceError(path: path, .system("examiner", errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SourceError(path: path, .notAFile) }
        if status.st_size > 0 {
            guard
                let base = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED
            else { throw SourceError(path: path, .system("lire", errno)) }
            madvise(base, Int(status.st_size), MADV_SEQUENTIAL)
            bytes = UnsafeRawBufferPointer(start: base, count: Int(status.st_size))
        } else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
        }
        self.name = name
        self.path = path
        stamp = status
        isMapped = true
    }

    /// Bytes that the caller owns, and keeps as long as anything points into them: for tests and fuzzing.
    init(name: String, borrowed bytes: UnsafeRawBufferPointer) {
        self.name = name
        path = name
        self.bytes = bytes
        stamp = stat()
        isMapped = false
    }

    deinit {
        if isMapped, let base = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: base), bytes.count) }
    }

    /// Whether the file on disk is still the one that was opened, with the same size and time of change.
    public var isUnchanged: Bool {
        var now = stat()
        return stat(path, &now) == 0 && now.st_ino == stamp.st_ino && now.st_dev == stamp.st_dev
            && now.st_size == stamp.st_size && now.st_mtim.tv_sec == stamp.st_mtim.tv_sec
            && now.st_mtim.tv_nsec == stamp.st_mtim.tv_nsec
    }

    /// Lets the system take back the memory of pages already read; they come back from the file when needed.
    public func releasePages() {
        guard isMapped, let base = bytes.baseAddress else { return }
        madvise(UnsafeMutableRawPointer(mutating: base), bytes.count, MADV_DONTNEED)
    }

    // MARK: Pieces of large files

    /// Each call makes all processors stop for a moment: not worth it for less.
    private static let leastBytes = 1 << 20
    private static let page = 4096

    /// Maps the pages of a range in one go, instead of one after the other as they are read.
    func mapPages(_ range: Range<Int>) {
        let first = range.lowerBound / SourceFile.page * SourceFile.page
        guard isMapped, range.upperBound - first >= SourceFile.leastBytes, let base = bytes.baseAddress else { return }
        // A system that cannot do it maps them as they are read.
        madvise(UnsafeMutableRawPointer(mutating: base + first), range.upperBound - first, SourceFile.populateRead)
    }

    /// MADV_POPULATE_READ, since Linux 5.14.
    private static let populateRead: Int32 = 22

    /// `releasePages` for the pages that lie wholly in a range of the file.
    func releasePages(_ range: Range<Int>) {
        let page = SourceFile.page
        let first = (range.lowerBound + page - 1) / page * page
        let end = range.upperBound == bytes.count ? range.upperBound : range.upperBound / page * page
        guard isMapped, let base = bytes.baseAddress, end - first >= SourceFile.leastBytes else { return }
        madvise(UnsafeMutableRawPointer(mutating: base + first), end - first, MADV_DONTNEED)
    }
}

/// A file that cannot be read.
public struct SourceError: Error, Sendable {
    public enum Reason: Sendable {
        /// A system call and its `errno`.
        case system(String, Int32)
        case notAFile
    }

    public let path: String
    public let reason: Reason

    init(path: String, _ reason: Reason) {
        self.path = path
        self.reason = reason
    }
}

extension SourceError: CustomStringConvertible {
    public var description: String {
        switch reason {
        case .system(let call, let code): "\(French.cannot(call)) \(path) : \(French.systemReason(code))"
        case .notAFile: "\(path) n'est pas un fichier ordinaire"
        }
    }
}

extension SourceFile {
    /// Lines as a person counts them: line ends, and a last line without one.
    public var physicalLines: Int { Survey(bytes).lines }
}
