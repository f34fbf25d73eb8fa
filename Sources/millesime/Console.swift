import ArgumentParser
import Campaign
import Foundation

/// Standard output and error, and the one place where a run's end becomes an exit status.
enum Console {
    /// Runs, prints what it gives on standard output, what stops it on standard error, and leaves.
    static func finish(quiet: Bool, timings: Bool = false, _ body: (RunProgress) throws(RunError) -> (text: String, status: ExitStatus)) throws {
        let progress = RunProgress.standard(quiet: quiet, timings: timings)
        do {
            let (text, status) = try body(progress)
            progress.end()
            FileHandle.standardOutput.write(Data(text.utf8))
            throw ExitCode(status.rawValue)
        } catch let stop as RunError {
            progress.end()
            error(stop.message)
            throw ExitCode(stop.status.rawValue)
        }
    }

    static func error(_ message: String) {
        FileHandle.standardError.write(Data("millesime: \(message)\n".utf8))
    }
}
