import Glibc

/// Where the run is, on standard error: one line that changes on a terminal, plain lines otherwise.
public struct RunProgress: Sendable {
    public enum Style: Sendable { case silent, plain, terminal }

    private let style: Style
    /// Only where durations are asked for.
    private let stopwatch: Stopwatch?

    public init(_ style: Style, timings: Bool = false) {
        self.style = style
        stopwatch = timings ? Stopwatch() : nil
    }

    /// As standard error is: a terminal or not.
    public static func standard(quiet: Bool, timings: Bool = false) -> RunProgress {
        RunProgress(quiet ? .silent : isatty(STDERR_FILENO) == 1 ? .terminal : .plain, timings: timings)
    }

    func begin(_ stage: String) {
        stopwatch?.begin(stage)
        switch style {
        case .silent: break
        case .plain: write("millesime: \(stage)\n")
        case .terminal: write("\r\u{1B}[K\(stage)…")
        }
    }

    /// Runs a task of a stage whose tasks are of several kinds.
    func task<T, E: Error>(_ kind: String, _ body: () throws(E) -> T) throws(E) -> T {
        guard let stopwatch else { return try body() }
        return try stopwatch.task(kind, body)
    }

    /// Leaves the line clean for what follows; tells the durations that were asked for.
    public func end() {
        if style == .terminal { write("\r\u{1B}[K") }
        if let stopwatch { write(stopwatch.finish()) }
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}
