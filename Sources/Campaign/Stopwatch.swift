import Glibc
import Synchronization

/// How long each stage took, for whoever measures: on standard error only, never in a result.
final class Stopwatch: Sendable {
    private struct State {
        var stage: (name: String, wall: Double, cpu: Double)?
        var lines: [String] = []
        /// CPU of the kinds of task that share one stage, in order of first appearance.
        var tasks: [(kind: String, cpu: Double)] = []
    }

    private let began = Stopwatch.now(CLOCK_MONOTONIC)
    private let state = Mutex(State())

    /// Ends the stage before.
    func begin(_ stage: String) {
        let (wall, cpu) = (Stopwatch.now(CLOCK_MONOTONIC), Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID))
        state.withLock { state in
            if let last = state.stage {
                state.lines.append(Stopwatch.line(last.name, wall - last.wall, cpu - last.cpu))
            }
            state.stage = (stage, wall, cpu)
        }
    }

    /// Adds the CPU time of this thread to a kind of task.
    func task<T, E: Error>(_ kind: String, _ body: () throws(E) -> T) throws(E) -> T {
        let start = Stopwatch.now(CLOCK_THREAD_CPUTIME_ID)
        defer {
            let cpu = Stopwatch.now(CLOCK_THREAD_CPUTIME_ID) - start
            state.withLock { state in
                if let i = state.tasks.firstIndex(where: { $0.kind == kind }) {
                    state.tasks[i].cpu += cpu
                } else {
                    state.tasks.append((kind, cpu))
                }
            }
        }
        return try body()
    }

    /// One line a stage, tab-separated: name, wall seconds, CPU seconds; then the kinds of task, the whole, the memory.
    func finish() -> String {
        begin("")
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let whole = Stopwatch.line(
            "whole", Stopwatch.now(CLOCK_MONOTONIC) - began, Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID))
        return state.withLock { state in
            let tasks = state.tasks.map { "timing\t  \($0.kind)\t\t\(Stopwatch.shown($0.cpu))" }
            let memory = "timing\tpeak memory, MB\t\(usage.ru_maxrss / 1024)"
            return (state.lines + tasks + [whole, memory]).joined(separator: "\n") + "\n"
        }
    }

    private static func line(_ name: String, _ wall: Double, _ cpu: Double) -> String {
        "timing\t\(name)\t\(shown(wall))\t\(shown(cpu))"
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
