import ArgumentParser
import Domain
import Foundation

/// Writes a campaign of any size, of people who do not exist: for measuring, and for tests of what is rare.
@main
struct Generateur: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generateur",
        abstract: "Write an invented campaign of any size, in <out>/<year>.",
        discussion: "The same agents, year, seed and share of broken lines give the same bytes, whatever the threads.")

    @Option(help: "Agents, 1 to 5 000 000.")
    var agents: Int

    @Option(help: "The campaign, 2018 or later.")
    var year: Int

    @Option(help: "Another seed, another country.")
    var seed: UInt64 = 1

    @Option(help: "The folder that receives <year>/.")
    var out: String

    @Option(help: ArgumentHelp("Lines to break, in per cent of every table.", valueName: "pct"))
    var dirty = 0.0

    @Option(name: .shortAndLong, help: "Threads (default: one for each processor). Results do not depend on it.")
    var jobs: Int?

    func validate() throws {
        guard (1...5_000_000).contains(agents) else { throw ValidationError("--agents must be from 1 to 5000000.") }
        guard (2018...2100).contains(year) else { throw ValidationError("--year must be from 2018 to 2100.") }
        guard (0...100).contains(dirty) else { throw ValidationError("--dirty must be from 0 to 100.") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs must be between 1 and 256.") }
    }

    func run() throws {
        let options = Options(
            agents: agents, year: year, seed: seed, dirty: Int(dirty * 10_000), folder: out,
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        let country = Country(agents: options.agents, year: options.year, seed: options.seed)
        try Files(country, options).write()
    }
}
