import Domain
import Synchronization

/// How far a run is, for the line that moves on a terminal: the stage, its share of the whole, the time left, workbooks.
final class Meter: Sendable {
    private struct State {
        var stage: Stage?
        /// Of the stage's tasks: weight done and whole, workbooks done and in all.
        var done = 0
        var whole = 0
        var workbooks = 0
        var allWorkbooks = 0
        var shownAt: Duration?
    }

    private let clock = ContinuousClock()
    private let began: ContinuousClock.Instant
    private let state = Mutex(State())

    init() { began = clock.now }

    /// The line that says so.
    func begin(_ stage: Stage) -> String {
        let elapsed = clock.now - began
        return state.withLock { state in
            state = State(stage: stage, shownAt: elapsed)
            return Meter.line(state, elapsed)
        }
    }

    /// More of the tasks that a stage is made of: some are known only when others are done.
    func expect(weight: Int, workbooks: Int) {
        state.withLock {
            $0.whole += weight
            $0.allWorkbooks += workbooks
        }
    }

    /// One of them is done: the new line, nil where the last one is hardly read.
    func finished(weight: Int, isWorkbook: Bool) -> String? {
        let elapsed = clock.now - began
        return state.withLock { state in
            state.done += weight
            if isWorkbook { state.workbooks += 1 }
            if let shown = state.shownAt, elapsed - shown < .milliseconds(100) { return nil }
            state.shownAt = elapsed
            return Meter.line(state, elapsed)
        }
    }

    private static func line(_ state: State, _ elapsed: Duration) -> String {
        guard let stage = state.stage else { return "" }
        guard let from = stage.beginsAt, let to = stage.endsAt else { return "\(stage.words)…" }
        let share = from * 100 + (state.whole > 0 ? (to - from) * 100 * state.done / state.whole : 0)
        var parts = ["\(stage.words)…", "\(French.count(share / 100))\u{A0}%"]
        // Too early, the time left would be a guess.
        if share >= 1000 {
            let seconds = elapsed.components.seconds * Int64(10_000 - share) / Int64(share)
            parts.append("encore \(duration(seconds + 1)) environ")
        }
        if state.allWorkbooks > 0 {
            parts.append(
                "\(French.count(state.workbooks, "classeur", "classeurs")) sur \(French.count(state.allWorkbooks))")
        }
        return parts.joined(separator: ", ")
    }

    /// `45 s`, `3 min`.
    static func duration(_ seconds: Int64) -> String {
        seconds < 90 ? "\(seconds)\u{A0}s" : "\(French.count((seconds + 30) / 60))\u{A0}min"
    }
}
