import ArgumentParser
import Campaign
import Commit

/// The command: options to a run plan, and the run's status to the system. Nothing else.
@main
struct Millesime: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "millesime",
        abstract: "Year-end batch of the C.G.O.S. and the C.O.G.O.H.R.: rights, studies, declarations, workbooks.",
        discussion: """
            Exit status: 0 clean; 1 published, with rejects or discordances; 2 usage; 3 refused, nothing published; \
            4 the machine failed (disk, permission).
            """,
        version: Version.number,
        subcommands: [
            RunCommand.self, CheckCommand.self, RulesCommand.self, ExplainCommand.self, VerifyCommand.self,
        ])

    /// Usage errors end with 2, whatever the parser would choose; help and version with 0.
    static func main() {
        Console.holdStreams()
        Console.keepPrivate()
        let format = LogFormat(arguments: CommandLine.arguments)
        Interruption.watch(format)
        do {
            // In the place of the parser's own, which knows no more than a number: what the machine has is looked for
            // only when somebody asks.
            if CommandLine.arguments.dropFirst().contains("--version") {
                try Console.finish(quiet: true) { _ in
                    Console.Report(text: Version.text(commit: Commit.id), json: "", status: .clean)
                }
            }
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            guard code != .success, !(error is ExitCode) else { exit(withError: error) }
            let message = fullMessage(for: error)
            let sentence = message.hasPrefix("Error: ") ? String(message.dropFirst("Error: ".count)) : message
            Console.tell(format.error(sentence, status: ExitStatus.usage.rawValue))
            if format == .json { Console.tell(OutcomeJSON.ended(.usage)) }
            exit(withError: ExitCode(ExitStatus.usage.rawValue))
        }
    }
}

extension Compressor: ExpressibleByArgument {}

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a campaign and publish its results in <output>/<year>.")

    @OptionGroup var options: CampaignOptions

    @Flag(
        help: ArgumentHelp(
            "Write the statements too: letters by post and their index in avis/ and invitations/, lines of the online space.",
            discussion:
                "Needs the templates of <input>/Lettres. An agent whose address cannot be printed is listed in adresses_a_corriger.csv, and counts as something to look at (status 1)."
        ))
    var statements = false

    @Option(
        help: ArgumentHelp(
            "Ce qui comprime les classeurs : isal (rapide) ou zlib (un cinquième plus petit).",
            discussion:
                "À défaut, ISA-L si la machine l'a, sinon zlib. Les cellules sont les mêmes ; le manifeste dit qui a écrit.",
            valueName: "isal|zlib"))
    var compressor: Compressor?

    @Flag(
        help: ArgumentHelp(
            "With --statements: letters held back are written too.",
            discussion:
                "Without it, an agent with a rejected payment line, a spoiled name or address, a number that is nearly another's, or an annulation of another amount gets none, by post or online: avis/a_retenir.csv lists them."
        ))
    var withHeld = false

    func validate() throws {
        if withHeld, !statements {
            throw ValidationError("--with-held says which letters are written: give --statements too.")
        }
    }

    func run() throws {
        var asked = options.plan
        asked.statements = statements
        asked.withHeld = withHeld
        asked.compressor = compressor
        let plan = asked
        try Console.finish(options.logFormat, quiet: options.quiet, timings: options.timings) {
            progress throws(RunError) in
            let outcome = try Run(plan, progress: progress).publish()
            return Console.Report(outcome, text: Summary.text(outcome))
        }
    }
}

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read and judge everything, write no result, list every finding.")

    @OptionGroup var options: CampaignOptions

    func run() throws {
        try Console.finish(options.logFormat, quiet: options.quiet, timings: options.timings) {
            progress throws(RunError) in
            let outcome = try Run(options.plan, progress: progress).check()
            return Console.Report(
                outcome, text: FindingsListing.text(outcome) + "\n" + Summary.text(outcome, style: .check))
        }
    }
}

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Show every parameter in force: value, source, hypothesis or not, last read for which year.")

    @Argument(help: ArgumentHelp("The campaign.", valueName: "year"))
    var year: Year

    @Option(help: "The folder that holds Regles/.")
    var input = "Input"

    func validate() throws { try year.refuseTooEarly() }

    func run() throws {
        try Console.finish(quiet: true) { _ throws(RunError) in
            Console.Report(text: try RulesListing.text(input: input, year: year.number), json: "", status: .clean)
        }
    }
}

extension Console.Report {
    /// Of a run or a check; in JSON no finding is listed, only counted.
    init(_ outcome: Outcome, text: String) {
        self.init(
            text: text, json: OutcomeJSON.text(outcome), warnings: OutcomeJSON.warnings(outcome),
            status: outcome.status)
    }
}
