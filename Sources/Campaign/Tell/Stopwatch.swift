import Glibc
import Synchronization

/// How long each stage took, for a person who measures: on standard error only, never in a result.
final class Stopwatch: Sendable {
    /// Seconds of a stage, or of a kind of task (CPU alone).
    struct Time: Sendable {
        let name: String
        var wall: Double?
        var cpu: Double
    }

    private struct State {
        var stage: (name: String, wall: Double, cpu: Double)?
        var stages: [Time] = []
        /// CPU of the kinds of task that share one stage, in order of first appearance.
        var tasks: [Time] = []
    }

    private let began = Stopwatch.now(CLOCK_MONOTONIC)
    private let state = Mutex(State())

    /// Ends the stage before, and gives it.
    @discardableResult
    func begin(_ stage: String) -> Time? {
        let (wall, cpu) = (Stopwatch.now(CLOCK_MONOTONIC), Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID))
        return state.withLock { state in
            let ended = state.stage.map { Time(name: $0.name, wall: wall - $0.wall, cpu: cpu - $0.cpu) }
            if let ended { state.stages.append(ended) }
            state.stage = stage.isEmpty ? nil : (stage, wall, cpu)
            return ended
        }
    }

    /// Adds the CPU time of this thread to a kind of task.
    func task<T, E: Error>(_ kind: String, _ body: () throws(E) -> T) throws(E) -> T {
        let start = Stopwatch.now(CLOCK_THREAD_CPUTIME_ID)
        defer {
            let cpu = Stopwatch.now(CLOCK_THREAD_CPUTIME_ID) - start
            state.withLock { state in
                if let i = state.tasks.firstIndex(where: { $0.name == kind }) {
                    state.tasks[i].cpu += cpu
                } else {
                    state.tasks.append(Time(name: kind, cpu: cpu))
                }
            }
        }
        return try body()
    }

    /// Stages that have ended, kinds of task, and the whole so far.
    func report() -> (stages: [Time], tasks: [Time], whole: Time) {
        let wall = Stopwatch.now(CLOCK_MONOTONIC) - began
        let whole = Time(name: "whole", wall: wall, cpu: Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID))
        return state.withLock { ($0.stages, $0.tasks, whole) }
    }

    /// One line a stage, tab-separated: name, wall seconds, CPU seconds; then the kinds of task, the whole, the memory.
    func finish() -> String {
        begin("")
        let (stages, tasks, whole) = report()
        let lines =
            stages.map { Stopwatch.line($0.name, $0) } + tasks.map { Stopwatch.line("  \($0.name)", $0) }
            + [Stopwatch.line(whole.name, whole), "timing\tpeak memory, MB\t\(Stopwatch.peakMemory)"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// Of this process, MB.
    static var peakMemory: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }

    private static func line(_ name: String, _ time: Time) -> String {
        "timing\t\(name)\t\(time.wall.map(shown) ?? "")\t\(shown(time.cpu))"
    }

    private static func shown(_ seconds: Double) -> String {
        let hundredths = Int((seconds * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
