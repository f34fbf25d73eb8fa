import ArgumentParser
import Foundation
import Workers

/// The floor: how long libxlsxwriter alone takes to write the cells that a run wrote, on the same threads.
@main
struct Plancher: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plancher",
        abstract: "Write the cells of a run's workbooks again with libxlsxwriter alone, and tell how long that took.",
        discussion: "Reading the workbooks comes before, and is not counted. Needs `unzip`.")

    @Option(help: "The published campaign, Output/<year>.")
    var like: String

    @Option(help: "A folder for the copies, which are removed.")
    var out: String

    @Option(name: .shortAndLong, help: "Threads (default: one for each processor).")
    var jobs: Int?

    @Option(help: "Times.")
    var runs = 1

    func run() throws {
        let workers = Workers(count: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        let folder = "\(like)/regions"
        let names = PublishedWorkbook.names(in: folder)
        let read = workers.map(names.count) { PublishedWorkbook(folder: folder, name: names[$0]) }
        // The heaviest first, as the product does.
        let workbooks = read.sorted { $0.cells > $1.cells }
        let cells = workbooks.reduce(0) { $0 + $1.cells }
        let texts = workbooks.reduce(0) { $0 + $1.sheets.reduce(0) { $0 + $1.texts } }
        print("plancher\t\(workbooks.count) workbooks\t\(cells) cells\t\(texts) texts")
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        for _ in 0..<runs {
            let (wall, cpu) = (Plancher.now(CLOCK_MONOTONIC), Plancher.now(CLOCK_PROCESS_CPUTIME_ID))
            workers.forEach(workbooks.count) { FloorWriter.write(workbooks[$0], to: out) }
            let took = (Plancher.now(CLOCK_MONOTONIC) - wall, Plancher.now(CLOCK_PROCESS_CPUTIME_ID) - cpu)
            print("timing\tlibxlsxwriter alone\t\(Plancher.shown(took.0))\t\(Plancher.shown(took.1))")
        }
        for name in names { try FileManager.default.removeItem(atPath: "\(out)/\(name)") }
    }

    private static func shown(_ seconds: Double) -> String { String(format: "%.2f", seconds) }

    private static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
