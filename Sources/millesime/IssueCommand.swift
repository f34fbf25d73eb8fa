import ArgumentParser
import Campaign
import Domain

struct IssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Dit que les courriers d'une publication sont partis : elle n'est plus remplacée, elle se rectifie.",
        discussion: """
            Écrit <output>/<année>-emission.json, qui nomme la publication par l'empreinte de son manifeste. Dès lors run \
            refuse de la remplacer (--replace-issued passe outre), et rectify compte depuis elle. Dit deux fois, rien ne \
            change. État de sortie : 0 ; 2 commande ; 3 la publication n'est pas ce que dit son manifeste ; 4 panne de la \
            machine.
            """)

    @Argument(help: ArgumentHelp("La campagne publiée.", valueName: "année"))
    var year: Year

    @Option(help: "Le dossier qui contient <année>/.")
    var output = "Output"

    @Option(help: ArgumentHelp("Le jour où les courriers sont partis.", valueName: "jj/mm/aaaa"))
    var date: String?

    @Option(help: ArgumentHelp("La forme de l'erreur standard : text, ou json, comme pour run.", valueName: "forme"))
    var logFormat = LogFormat.text

    func validate() throws {
        try year.refuseTooEarly()
        if let date, Day(date) == nil {
            throw ValidationError("--date « \(date) » n'est pas une date : donner jj/mm/aaaa ou aaaa-mm-jj.")
        }
    }

    func run() throws {
        let plan = IssuePlan(
            year: year.number, output: output, day: date.flatMap { Day($0) },
            command: CommandLine.arguments.joined(separator: " "))
        try Console.finish(logFormat, quiet: true) { _ throws(RunError) in
            let outcome = try Issue(plan).record()
            return Console.Report(text: outcome.text, json: outcome.json, status: .clean)
        }
    }
}
