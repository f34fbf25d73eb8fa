import ArgumentParser
import Campaign
import Foundation

/// Standard output and error, and the one place where a run's end becomes an exit status.
enum Console {
    /// Runs, prints what it gives on standard output, what stops it on standard error, and leaves.
    static func finish(
        quiet: Bool, timings: Bool = false, _ body: (RunProgress) throws(RunError) -> (text: String, status: ExitStatus)
    ) throws {
        let progress = RunProgress.standard(quiet: quiet, timings: timings)
        do {
            let (text, status) = try body(progress)
            progress.end()
            try print(text)
            throw ExitCode(status.rawValue)
        } catch let stop as RunError {
            progress.end()
            error(stop.message)
            throw ExitCode(stop.status.rawValue)
        }
    }

    static func error(_ message: String) {
        // There is nowhere left to say that this cannot be written.
        try? FileHandle.standardError.write(contentsOf: Data("millesime: \(message)\n".utf8))
    }

    /// A stream that whoever started us has closed would be the next file we open: its place is taken.
    static func holdStreams() {
        for stream in 0...2 as ClosedRange<Int32> where fcntl(stream, F_GETFD) < 0 { _ = open("/dev/null", O_RDWR) }
    }

    private static func print(_ text: String) throws(RunError) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                throw RunError(.machine, "cannot write on standard output: \(String(cString: strerror(errno))).")
            }
        }
    }
}
