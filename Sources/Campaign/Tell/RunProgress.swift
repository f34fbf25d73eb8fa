import Domain
import Glibc
import Publishing

/// Where the run is, on standard error: one line that changes on a terminal, plain lines otherwise, or events of a log.
public struct RunProgress: Sendable {
    public enum Style: Sendable { case silent, plain, terminal, json }

    private let style: Style
    /// Of a terminal: how far the run is.
    private let meter: Meter?
    /// Which stage is under way, and, where durations are asked for, since when.
    private let stopwatch: Stopwatch?
    private let timings: Bool

    public init(_ style: Style, timings: Bool = false) {
        self.style = style
        self.timings = timings
        stopwatch = timings || style == .json ? Stopwatch() : nil
        meter = style == .terminal ? Meter() : nil
    }

    /// As standard error is: a terminal or not. In JSON, `quiet` leaves out stages and counts, not how the run ended.
    public static func standard(_ format: LogFormat, quiet: Bool, timings: Bool = false) -> RunProgress {
        if quiet { return RunProgress(.silent, timings: timings && format == .text) }
        if format == .json { return RunProgress(.json, timings: timings) }
        // A terminal that says it is dumb cannot take a line back.
        let moves = isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
        return RunProgress(moves ? .terminal : .plain, timings: timings)
    }

    func begin(_ stage: Stage) {
        if let ended = stopwatch?.begin(stage.rawValue) { tellEnd(ended) }
        switch style {
        case .silent: break
        case .plain: RunProgress.write("millesime: \(stage.words)\n")
        case .terminal: if let meter { RunProgress.rewrite(meter.begin(stage)) }
        case .json: event("stage_begun", [.init("stage", .string(stage.rawValue))])
        }
    }

    /// The tasks of the stage that has begun, and how many of them are workbooks.
    func expect(weight: Int, workbooks: Int) { meter?.expect(weight: weight, workbooks: workbooks) }

    /// One of them is done.
    func finished(weight: Int, isWorkbook: Bool) {
        if let line = meter?.finished(weight: weight, isWorkbook: isWorkbook) { RunProgress.rewrite(line) }
    }

    /// Runs a task of a stage whose tasks are of several kinds.
    func task<T, E: Error>(_ kind: String, _ body: () throws(E) -> T) throws(E) -> T {
        guard timings, let stopwatch else { return try body() }
        return try stopwatch.task(kind, body)
    }

    /// Counts of a run that was judged, for a log.
    func counts(_ outcome: () -> Outcome) {
        guard style == .json else { return }
        for (name, members) in OutcomeJSON.events(outcome()) { event(name, members) }
    }

    /// Leaves the line clean for what follows; tells the durations that were asked for.
    public func end() {
        if style == .terminal { RunProgress.write("\r\u{1B}[K") }
        guard let stopwatch else { return }
        if style == .json {
            if let ended = stopwatch.begin("") { tellEnd(ended) }
            guard timings else { return }
            for time in stopwatch.report().tasks + [stopwatch.report().whole] { event("timing", time.members("name")) }
            event("memory", [.init("peak_mb", .integer(Int64(Stopwatch.peakMemory)))])
        } else {
            RunProgress.put(stopwatch.finish())
        }
    }

    private func tellEnd(_ stage: Stopwatch.Time) {
        guard style == .json else { return }
        event("stage_ended", timings ? stage.members("stage") : [.init("stage", .string(stage.name))])
    }

    private func event(_ name: String, _ members: [JSONValue.Member]) {
        RunProgress.put(LogFormat.event(name, members))
    }

    /// In the place of the line before; a line that wraps could not be taken back.
    private static func rewrite(_ line: String) {
        var window = winsize()
        let columns =
            ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 1 ? Int(window.ws_col) : 80
        let shown = line.count < columns ? line : String(line.prefix(columns - 2)) + "…"
        write("\r\u{1B}[K\(shown)")
    }

    private static func write(_ text: String) { put(ConsoleText.shown(text, on: STDERR_FILENO)) }

    private static func put(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}

extension Stopwatch.Time {
    fileprivate func members(_ key: String) -> [JSONValue.Member] {
        var members = [JSONValue.Member(key, .string(name))]
        if let wall { members.append(.init("wall_ms", .integer(Int64((wall * 1000).rounded())))) }
        return members + [.init("cpu_ms", .integer(Int64((cpu * 1000).rounded())))]
    }
}
