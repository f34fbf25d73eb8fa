import Dispatch
import Glibc
import Publishing
import Synchronization

/// What a signal does to a run: it stops in order, says so, and leaves the results of before untouched.
public enum Interruption {
    /// The staging folder of the run under way.
    private static let staging = Mutex<Staging?>(nil)

    /// Watches SIGINT (status 130), SIGTERM (143), and SIGBUS: a file cut short while it was read (status 4).
    /// Called once, before the run.
    public static func watch() {
        for (number, name) in [(SIGINT, "SIGINT"), (SIGTERM, "SIGTERM")] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
            source.setEventHandler {
                // The source lives as long as its handler.
                _ = source
                stop(name, status: 128 + number)
            }
            source.resume()
        }
        // No memory may be taken and no lock asked for in a signal handler: a sentence, and out. The next run clears
        // what this one leaves.
        signal(SIGBUS) { _ in
            let sentence: StaticString =
                "millesime: an input file was cut short or became unreadable while it was read: nothing is published. Run again when nobody writes in the input folder.\n"
            _ = write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
            _exit(ExitStatus.machine.rawValue)
        }
    }

    static func hold(_ staging: Staging) { self.staging.withLock { $0 = staging } }

    private static func stop(_ name: String, status: Int32) -> Never {
        // Waits for a publication that has begun; does nothing to one that is done. What cannot be removed while
        // other threads still write, the next run clears.
        try? staging.withLock { $0 }?.discard()
        let sentence = Array(
            "millesime: stopped by \(name): the published results are whole, those of before (or of this run, if it was just ending).\n"
                .utf8)
        _ = write(STDERR_FILENO, sentence, sentence.count)
        _exit(status)
    }
}
