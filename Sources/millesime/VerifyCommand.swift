import ArgumentParser
import Campaign
import Foundation

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a published campaign against its manifest: every file, its bytes and hash, and the equations.",
        discussion: """
            With --rerun the campaign is run again from the same inputs, with other threads, locale and time zone, into \
            a scratch folder beside the output folder (or in $TMPDIR), removed at the end; what differs is named by \
            file, sheet and cell, line and column, or key. Exit status: 0 the same, 3 anything differs.
            """)

    @Argument(help: ArgumentHelp("The campaign.", valueName: "year"))
    var folder: VerifiedName

    @Option(help: "The folder that holds <year>/.")
    var output = "Output"

    @Flag(help: "Run the campaign again and compare file by file.")
    var rerun = false

    @Option(help: "With --rerun: the folder that holds <year>/ and Regles/.")
    var input = "Input"

    @Option(
        name: .shortAndLong,
        help: "With --rerun: threads of the second run (default: 1, or 3 where there is one processor).")
    var jobs: Int?

    @Option(help: ArgumentHelp("How standard error speaks: text, or json, as for run.", valueName: "format"))
    var logFormat = LogFormat.text

    @Flag(name: .shortAndLong, help: "No progress.")
    var quiet = false

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs must be between 1 and 256.") }
        if rerun, folder.year == nil {
            throw ValidationError("--rerun ne vaut que pour une campagne : une comparaison se refait par compare.")
        }
    }

    func run() throws {
        // Without a second run there is nothing to wait for.
        try Console.finish(logFormat, quiet: quiet || (!rerun && logFormat == .text)) { progress throws(RunError) in
            let verified =
                switch folder {
                case .comparison(let name): try VerifiedFolder.check(output: output, name: name)
                case .campaign(let year):
                    rerun
                        ? try VerifiedFolder.rerun(plan(year.number), progress: progress)
                        : try VerifiedFolder.check(output: output, year: year.number)
                }
            return Console.Report(text: verified.text, json: verified.json, status: verified.status)
        }
    }

    private func plan(_ year: Int) -> RerunPlan {
        let process = ProcessInfo.processInfo
        return RerunPlan(
            year: year, input: input, output: output, jobs: jobs, processors: process.activeProcessorCount,
            environment: process.environment)
    }
}
