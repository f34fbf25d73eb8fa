import Glibc
import Synchronization

/// The folder where a run writes its results, beside the published one, until they are whole.
///
/// Made 0700, its files 0600. Files may be written by several threads at once. It ends by ``publish(_:)`` or
/// ``discard()``; a run that dies before leaves it to the next one, which clears it.
public final class Staging: Sendable {
    /// The staging folder.
    public let path: String
    public let destination: Destination
    /// What was found of dead runs, and put right, when this run began.
    public let recovered: [Recovery.Action]
    /// For the temporary files of others (workbooks); removed before publication.
    public var temporaryFolder: String { path + "/" + Staging.temporaryName }

    static let temporaryName = ".provisoire"
    /// Held until the results are published or discarded.
    let lock: OutputLock
    private let ledger = Mutex(Ledger())
    /// Awaited before the folder is published.
    let flushes = DiskFlushes()
    /// Held while the folder is published or removed: a signal's ``discard()`` waits for a publication's end.
    let ending = Mutex(())

    /// What is known of the files, by relative path.
    private struct Ledger {
        var isClosed = false
        /// Nil while it is being written.
        var files: [String: FileDigest?] = [:]
    }

    /// Clears what dead runs left, looks whether the target can be replaced, and makes an empty staging folder.
    ///
    /// - Throws: ``PublishingError/notOurs(target:example:why:)`` and
    ///   ``PublishingError/notReplaceable(target:what:)`` before any work is done.
    public init(_ lock: OutputLock) throws(PublishingError) {
        self.lock = lock
        destination = lock.destination
        recovered = try Recovery.run(lock)
        try destination.checkReplaceable()
        path = destination.inside(destination.newName(.underWay))
        guard try Folder.create(path) else { throw .system(SystemFailure("créer le dossier", path, code: EEXIST)) }
        try Folder.create(path + "/" + Staging.temporaryName)
    }

    /// A new file, to be written and finished. Folders on its way are made.
    public func file(_ relative: String) throws(PublishingError) -> OutputFile {
        try announce(relative)
        return try OutputFile(relative, in: self)
    }

    /// The full path of a file that someone else will write; ``adopt(_:)`` takes it in when it is done.
    public func reserve(_ relative: String) throws(PublishingError) -> String {
        try announce(relative)
        return path + "/" + relative
    }

    /// Takes in a file written by someone else at a reserved path: mode 0600, hashed, left to the disk.
    @discardableResult
    public func adopt(_ relative: String) throws(PublishingError) -> FileDigest {
        let announced = ledger.withLock { $0.files.keys.contains(relative) }
        if !announced { try announce(relative) }
        let file = try Descriptor.read(path + "/" + relative)
        guard try file.status().kind == .file else { throw .staging(path: relative, mistake: .notAFile) }
        try file.setMode(0o600)
        let digest = try RunningDigest.reading(file)
        flushes.take(file)
        record(relative, digest)
        return digest
    }

    /// The files that are finished so far, by path.
    public var finished: [String: FileDigest] { ledger.withLock { $0.files.compactMapValues { $0 } } }

    /// Removes the staging folder with all that is in it, and lets the next run in; the published folder stays
    /// as it was. From any thread, at any time: after (or during) a publication that succeeds, it does nothing.
    public func discard() throws(PublishingError) {
        try ending.withLock { (_) throws(PublishingError) in
            close()
            flushes.abandon()
            try Tree.remove(path)
            lock.release()
        }
    }

    private func announce(_ relative: String) throws(PublishingError) {
        let parts = relative.split(separator: "/", omittingEmptySubsequences: false)
        guard RelativePath.isPlain(relative), relative != Manifest.fileName, parts[0] != Staging.temporaryName else {
            throw .staging(path: relative, mistake: .badPath)
        }
        let mistake: StagingMistake? = ledger.withLock { ledger in
            if ledger.isClosed { return .closed }
            if ledger.files.keys.contains(relative) { return .twice }
            ledger.files[relative] = .some(nil)
            return nil
        }
        if let mistake { throw .staging(path: relative, mistake: mistake) }
        var folder = path
        for part in parts.dropLast() {
            folder += "/" + part
            try Folder.create(folder)
        }
    }

    func record(_ relative: String, _ digest: FileDigest) {
        ledger.withLock { $0.files[relative] = .some(digest) }
    }

    /// From here on no file can be begun.
    func close() { ledger.withLock { $0.isClosed = true } }

    /// Every file with its digest, sorted by path; the folder holds these and nothing else.
    func outputs() throws(PublishingError) -> [Manifest.Output] {
        let files = ledger.withLock { $0.files }
        var outputs: [Manifest.Output] = []
        for (relative, digest) in files.sorted(by: { utf8Less($0.key, $1.key) }) {
            guard let digest else { throw .staging(path: relative, mistake: .unfinished) }
            outputs.append(Manifest.Output(path: relative, digest: digest))
        }
        var missing = Set(files.keys)
        for entry in try Tree.list(path) {
            switch entry.status.kind {
            case .file:
                guard missing.remove(entry.path) != nil else { throw .staging(path: entry.path, mistake: .unknown) }
            case .folder:
                let isOnTheWay = outputs.contains { $0.path.hasPrefix(entry.path + "/") }
                guard isOnTheWay else { throw .staging(path: entry.path, mistake: .unknown) }
            case .link, .other:
                throw .staging(path: entry.path, mistake: .notAFile)
            }
        }
        if let path = missing.min() { throw .staging(path: path, mistake: .missing) }
        return outputs
    }
}
