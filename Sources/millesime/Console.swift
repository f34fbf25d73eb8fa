import ArgumentParser
import Campaign
import Domain
import Foundation

extension LogFormat: ExpressibleByArgument {}

/// Standard output and error, and the one place where a run's end becomes an exit status.
enum Console {
    /// What a command gives: for standard output, in both formats, and what the log says of it.
    struct Report {
        let text: String
        let json: String
        var warnings = ""
        /// The text has its spaces and its lines already, or is for a program: printed as it is.
        var isSet = false
        let status: ExitStatus
    }

    /// Runs, prints what it gives on standard output, what stops it on standard error, and leaves.
    static func finish(
        _ format: LogFormat = .text, quiet: Bool, timings: Bool = false, publishes: Bool = false,
        pages: Bool = false, _ body: (RunProgress) throws(RunError) -> Report
    ) throws {
        let progress = RunProgress.standard(format, quiet: quiet, timings: timings)
        let status: ExitStatus
        do throws(RunError) {
            let report = try body(progress)
            Interruption.letSignalSpeak()
            progress.end()
            if format == .json { tell(report.warnings) }
            let text =
                format == .json
                ? report.json : report.isSet ? report.text : ConsoleText.shown(report.text, on: STDOUT_FILENO)
            if pages { Pager.show(text) }
            try print(text)
            status = report.status
        } catch {
            Interruption.letSignalSpeak()
            progress.end()
            tell(error.line(format), format)
            if publishes, format == .text { tell(refusal(error.status), format) }
            status = error.status
        }
        if format == .json { tell(OutcomeJSON.ended(status)) }
        throw ExitCode(status.rawValue)
    }

    /// The last line of a run that stops: what has become of the results.
    private static func refusal(_ status: ExitStatus) -> String {
        switch status {
        case .usage: ""
        case .machine: "ÉCHEC : rien de nouveau n'est publié. Remédier à ce qui est dit ci-dessus, puis relancer.\n"
        default: "REFUSÉ : rien de nouveau n'est publié. Corriger ce qui est dit ci-dessus, puis relancer.\n"
        }
    }

    /// Of the terminal, 80 where there is none.
    static var columns: Int {
        var window = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 20 ? Int(window.ws_col) : 80
    }

    /// On standard error; what is JSON stays as it is.
    static func tell(_ lines: String, _ format: LogFormat = .json) {
        let shown = format == .json ? lines : ConsoleText.shown(lines, on: STDERR_FILENO)
        // There is nowhere left to say that this cannot be written.
        try? FileHandle.standardError.write(contentsOf: Data(shown.utf8))
    }

    /// A stream that was closed by the process that started us would be the next file we open: its place is taken.
    static func holdStreams() {
        for stream in 0...2 as ClosedRange<Int32> where fcntl(stream, F_GETFD) < 0 { _ = open("/dev/null", O_RDWR) }
    }

    /// Nothing that is created, by a library either, can be read by others, whatever the shell's mask.
    static func keepPrivate() { _ = umask(0o077) }

    private static func print(_ text: String) throws(RunError) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EPIPE {
                // `millesime check | head`: nobody reads on, and the status tells.
                return
            } else if errno != EINTR {
                throw RunError(
                    .machine, "\(French.cannot("écrire")) sur la sortie standard : \(French.systemReason(errno)).")
            }
        }
    }
}
