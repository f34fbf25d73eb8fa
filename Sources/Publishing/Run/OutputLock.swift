import Glibc
import Synchronization

/// One run at a time for an output folder and a campaign.
///
/// The kernel's lock on `<output>/.verrou-<year>`: it goes with the process that holds it, however that
/// ends, so that a file left behind by a dead run stops nobody. The file says who holds it.
/// Taken when made; given back by ``release()``, or when the last reference goes.
public final class OutputLock: Sendable {
    public let destination: Destination
    /// Nil once released.
    private let file: Mutex<Descriptor?>
    /// Folders that were missing, the outermost first: removed with the lock where nothing was published in them.
    private let made: [String]

    /// Takes the lock, making the output folder (0700) where it is missing.
    ///
    /// - Parameter command: the run's command line, for a run that is refused meanwhile.
    /// - Throws: ``PublishingError/alreadyRunning(target:process:command:)`` where another run has it.
    public convenience init(_ destination: Destination, command: String) throws(PublishingError) {
        try self.init(destination, command: command, beforeLocking: {})
    }

    /// - Parameter beforeLocking: what a test lets happen at the worst moment.
    convenience init(
        _ destination: Destination, command: String, beforeLocking: () -> Void
    ) throws(PublishingError) {
        var made = try Folder.createWithParents(destination.output)
        do {
            let file = try OutputLock.take(destination, command, &made, beforeLocking)
            self.init(destination, holding: file, made: made)
        } catch {
            Folder.removeEmpty(made)
            throw error
        }
    }

    private static func take(
        _ destination: Destination, _ command: String, _ made: inout [String], _ beforeLocking: () -> Void
    ) throws(PublishingError) -> Descriptor {
        // The holder removes the file when it ends: a process that was opening it meanwhile has a lock
        // on a file without name, and begins again.
        while true {
            let file: Descriptor
            do {
                file = try Descriptor(opening: destination.lock, O_RDWR | O_CREAT, action: "créer le verrou")
            } catch  where error.systemFailure?.code == ENOENT {
                // Another run, refused, has just removed the empty folder that it had made.
                made = try Folder.createWithParents(destination.output)
                if made.isEmpty { throw error }
                continue
            }
            beforeLocking()
            guard try file.tryLock() else { throw OutputLock.refusal(destination, file) }
            guard let named = try FileStatus.of(destination.lock), try file.status().isSameFile(as: named) else {
                continue
            }
            do {
                try file.truncate()
                try file.write("\(getpid())\n\(OutputLock.oneLine(command))\n")
            } catch {
                // A full disk takes the name and not the words. Unlinked while locked, as in ``release()``.
                unlink(destination.lock)
                throw error
            }
            return file
        }
    }

    private init(_ destination: Destination, holding file: consuming Descriptor, made: [String]) {
        self.destination = destination
        self.made = made
        self.file = Mutex(file)
    }

    deinit { release() }

    /// Lets the next run in. ``Staging/publish(_:)`` and ``Staging/discard()`` do it when they are done.
    public func release() {
        guard let held = file.withLock({ $0.take() }) else { return }
        // Unlinked while locked, so that nobody else can have made this name theirs; closing lets the lock go.
        unlink(destination.lock)
        try? held.close()
        Folder.removeEmpty(made)
    }

    private static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(scalar.value < 0x20 ? " " : scalar) }
        return String(line)
    }

    /// Who has the lock. The holder writes it just after taking the lock: wait a little for that.
    private static func refusal(_ destination: Destination, _ file: borrowing Descriptor) -> PublishingError {
        var process: Int32?
        var command: String?
        for attempt in 0..<20 where process == nil {
            if attempt > 0 { usleep(10_000) }
            guard let text = try? file.beginning(atMost: 65_536), text.hasSuffix("\n") else { continue }
            let lines = text.split(separator: "\n")
            process = lines.first.flatMap { Int32($0) }
            command = lines.count > 1 ? String(lines[1]) : nil
        }
        return .alreadyRunning(target: destination.target, process: process, command: command)
    }
}
