import Dispatch
import Glibc
import Publishing
import Synchronization

/// What a signal does to a run: it stops in order, says so, and leaves the results of before untouched.
public enum Interruption {
    private struct State {
        var isStopping = false
        var format = LogFormat.text
        /// What is to be removed; false where it must be tried again.
        var cleanUp: (@Sendable () -> Bool)?
        var words = "rien n'est publié"
    }

    private static let state = Mutex(State())

    /// Watches SIGINT (status 130), SIGTERM (143), and SIGBUS: a file cut short while it was read (status 4).
    /// Called once, before the run.
    public static func watch(_ format: LogFormat) {
        state.withLock { $0.format = format }
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
        // A limit on the size of files, and a reader who has gone: the call that fails says so, the run does not die.
        for number in [SIGXFSZ, SIGPIPE] { signal(number, SIG_IGN) }
        // No memory may be taken and no lock asked for in a signal handler: a sentence, and out. The next run clears
        // what this one leaves.
        switch format {
        case .text:
            signal(SIGBUS) { _ in
                Interruption.leave(
                    "millesime: un fichier d'entrée a été raccourci ou est devenu illisible pendant sa lecture\u{A0}: rien n'est publié. Relancer quand personne n'écrit dans le dossier d'entrée.\n"
                )
            }
        case .json:
            signal(SIGBUS) { _ in
                Interruption.leave(
                    "{\"event\": \"error\", \"status\": 4, \"message\": \"un fichier d'entrée a été raccourci ou est devenu illisible pendant sa lecture : rien n'est publié. Relancer quand personne n'écrit dans le dossier d'entrée.\"}\n"
                )
            }
        }
    }

    private static func leave(_ sentence: StaticString) {
        _ = write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
        _exit(ExitStatus.machine.rawValue)
    }

    /// Makes something that must not outlive a signal: one that comes meanwhile waits until it can be removed.
    ///
    /// - Parameters:
    ///   - words: what is true of the results if a signal stops the run from here on.
    ///   - cleanUp: removes it, from another thread; false = not wholly, to be tried again.
    static func guarding<T: Sendable, E: Error>(
        _ words: String, make: () throws(E) -> T, cleanUp: @escaping @Sendable (T) -> Bool
    ) throws(E) -> T {
        try state.withLock { (state) throws(E) in
            // Too late to begin anything.
            while state.isStopping { pause() }
            let made = try make()
            state.words = words
            state.cleanUp = { cleanUp(made) }
            return made
        }
    }

    /// To be called before the run says how it ended: a signal that is being obeyed has the last word.
    public static func letSignalSpeak() {
        let isStopping = state.withLock { $0.isStopping }
        while isStopping { pause() }
    }

    private static func stop(_ name: String, status: Int32) -> Never {
        let (cleanUp, words, format) = state.withLock { state in
            state.isStopping = true
            return (state.cleanUp, state.words, state.format)
        }
        // Waits for a publication that has begun; does nothing to one that is done. Threads that still write may
        // put a file where one was just removed: again, for a while; then the next run clears it.
        if let cleanUp {
            var attempts = 0
            while !cleanUp(), attempts < 200 {
                attempts += 1
                usleep(10_000)
            }
        }
        let message = "arrêt par \(name) : \(words)."
        let sentence = format.error(message, status: status)
        let line = Array((format == .text ? ConsoleText.shown(sentence, on: STDERR_FILENO) : sentence).utf8)
        _ = write(STDERR_FILENO, line, line.count)
        _exit(status)
    }
}
