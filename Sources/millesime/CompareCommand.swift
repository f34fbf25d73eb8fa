import ArgumentParser
import Campaign
import Foundation

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare deux publications, agent par agent, et dit pourquoi ce qui change a changé.",
        discussion: """
            Chaque écart est réparti exactement : données (les extraits, et avec eux âges, rangs et calendrier), règles \
            (leurs valeurs), corrigé après coup (règles ou programme modifiés depuis la première publication ; il y faut \
            les extraits d'avant). Les extraits de la seconde publication doivent être en place. Une publication est une \
            année, cherchée dans le dossier des résultats, ou un dossier. Écrit <output>/comparaison-<A>-<B>/. État de \
            sortie : 0 ; 2 commande ; 3 refusé, rien n'est écrit ; 4 panne de la machine.
            """)

    @Argument(help: ArgumentHelp("La première publication : une année, ou un dossier.", valueName: "avant"))
    var before: String

    @Argument(
        help: ArgumentHelp("La seconde : l'année suivante, ou une autre publication de la même.", valueName: "après"))
    var after: String

    @Option(help: ArgumentHelp("Le dossier qui contient les extraits, <année>/.", valueName: "dossier"))
    var input = "Input"

    @Option(help: ArgumentHelp("Le dossier des publications, qui reçoit aussi la comparaison.", valueName: "dossier"))
    var output = "Output"

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Fils d'exécution ; par défaut, un par processeur. Rien n'en dépend.", valueName: "nombre"))
    var jobs: Int?

    @Flag(help: "Sans le classeur.")
    var noWorkbook = false

    @Option(help: ArgumentHelp("La sortie d'erreur parle en text ou en json, comme pour run.", valueName: "format"))
    var logFormat = LogFormat.text

    @Flag(name: .shortAndLong, help: "Sans progression.")
    var quiet = false

    @Flag(help: "Dit sur la sortie d'erreur le temps de chaque étape.")
    var timings = false

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs va de 1 à 256.") }
    }

    func run() throws {
        let plan = ComparePlan(
            before: PublicationPlace(before), after: PublicationPlace(after), input: input, output: output,
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, withWorkbook: !noWorkbook,
            command: CommandLine.arguments.joined(separator: " "))
        try Console.finish(logFormat, quiet: quiet, timings: timings) { progress throws(RunError) in
            let outcome = try Compare(plan, progress: progress).publish()
            return Console.Report(text: outcome.text, json: outcome.json, status: outcome.status)
        }
    }
}
