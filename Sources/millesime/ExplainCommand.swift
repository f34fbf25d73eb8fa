import ArgumentParser
import Campaign

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explique une règle, un motif, un constat ou une table : sens, cause, remède, règle et source.",
        discussion: """
            Exemples : explain O7, explain D13 E05, explain R-REF, explain droits.csv, explain ET. Sans code, la liste \
            des familles. Pour une règle, les paramètres en vigueur, lus dans <input>/Regles quand ce dossier est là.
            """)

    @Argument(
        help: ArgumentHelp(
            "Une règle (O7), un motif (D13), un constat (R-REF), une table (droits.csv), une famille (ET).",
            valueName: "code"))
    var codes: [String] = []

    @Option(
        help: ArgumentHelp(
            "Campagne dont montrer les paramètres ; à défaut, la dernière de <input>.", valueName: "année"))
    var year: Year?

    @Option(help: ArgumentHelp("Le dossier qui contient Regles/.", valueName: "dossier"))
    var input = "Input"

    func validate() throws { try year?.refuseTooEarly() }

    func run() throws {
        try Console.finish(quiet: true) { _ throws(RunError) in
            Console.Report(
                text: try Explanation.text(of: codes, input: input, year: year?.number), json: "", status: .clean)
        }
    }
}
