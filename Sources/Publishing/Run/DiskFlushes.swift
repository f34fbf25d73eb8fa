import Dispatch
import Synchronization

/// Whole files on their way to the disk, waited for by a thread that does nothing else: one that computes would stand
/// still meanwhile.
final class DiskFlushes: Sendable {
    private let queue = DispatchQueue(label: "fichiers confiés au disque")
    private let failure = Mutex<PublishingError?>(nil)
    /// What is still waiting is wanted by nobody any more.
    private let isAbandoned = Mutex(false)
    /// As many files wait at once, each held open; a thread that brings another waits too.
    private let room = DispatchSemaphore(value: 64)

    /// Takes a file over, and closes it once the disk has it.
    func take(_ file: consuming Descriptor) {
        let file = WaitingFile(file)
        room.wait()
        queue.async { [self] in
            defer { room.signal() }
            do throws(PublishingError) {
                try file.close(flushing: !isAbandoned.withLock { $0 })
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
    }

    /// Waits until the disk has every file taken over so far.
    ///
    /// - Throws: the first failure of any of them.
    func wait() throws(PublishingError) {
        queue.sync {}
        if let failure = failure.withLock({ $0 }) { throw failure }
    }

    /// Closes what is still waiting, without the disk: a file that is open keeps its room when it is removed.
    func abandon() {
        isAbandoned.withLock { $0 = true }
        queue.sync {}
    }
}

/// A file that nobody writes to any more.
private final class WaitingFile: Sendable {
    private let file: Mutex<Descriptor?>

    init(_ file: consuming Descriptor) { self.file = Mutex(consume file) }

    func close(flushing: Bool) throws(PublishingError) {
        try file.withLock { (file) throws(PublishingError) in
            guard let open = file.take() else { return }
            if flushing { try open.flush() }
            try open.close()
        }
    }
}
