import ArgumentParser
import Campaign
import Domain
import Foundation
import RuleBook

/// A campaign's year on the command line.
struct Year: ExpressibleByArgument {
    let number: Int

    init?(argument: String) {
        guard argument.count == 4, argument.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(argument) else {
            return nil
        }
        self.number = number
    }

    func refuseTooEarly() throws {
        if number < 2018 { throw ValidationError("\(number): the rules begin in 2018.") }
    }
}

/// What `run` and `check` share.
struct CampaignOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The campaign, 2018 or later.", valueName: "year"))
    var year: Year

    @Option(help: "The folder that holds <year>/ and Regles/.")
    var input = "Input"

    @Option(help: "The folder that receives <year>/; the register of the year before is looked for there.")
    var output = "Output"

    @Option(name: .shortAndLong, help: "Threads (default: one for each processor). Results do not depend on it.")
    var jobs: Int?

    @Option(
        help: ArgumentHelp("Cut-off, a day of the year, instead of that of campagne.yaml.", valueName: "dd/mm/yyyy"))
    var cutOff: String?

    @Option(
        help: ArgumentHelp(
            "Rejected lines allowed in any table, in per cent, instead of that of campagne.yaml.", valueName: "pct"))
    var allowRejects: String?

    @Option(
        help: ArgumentHelp(
            "How standard error speaks: text, or json (an object a line; standard output is then one object too).",
            discussion: "In json everything is counts: no finding is listed, nobody is named.", valueName: "format"))
    var logFormat = LogFormat.text

    @Flag(name: .shortAndLong, help: "No progress.")
    var quiet = false

    @Flag(help: "Tell on standard error how long each stage took. No result depends on it.")
    var timings = false

    func validate() throws {
        try year.refuseTooEarly()
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs must be between 1 and 256.") }
        if let cutOff, Day(cutOff) == nil {
            throw ValidationError("--cut-off '\(cutOff)' is not a date: give dd/mm/yyyy or yyyy-mm-dd.")
        }
        if let allowRejects, CampaignSettings.share(allowRejects) == nil {
            throw ValidationError(
                "--allow-rejects '\(allowRejects)' is not a percentage from 0 to 100 with two decimals at most.")
        }
    }

    var plan: RunPlan {
        RunPlan(
            year: year.number, input: input, output: output,
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, cutOff: cutOff.flatMap { Day($0) },
            allowedRejects: allowRejects.flatMap(CampaignSettings.share),
            command: CommandLine.arguments.joined(separator: " "))
    }
}
