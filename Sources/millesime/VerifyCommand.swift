import ArgumentParser
import Campaign
import Foundation

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Vérifie une campagne publiée contre son manifeste : chaque fichier, ses octets, son empreinte, les équations.",
        discussion: """
            Avec --rerun, la campagne est rejouée depuis les mêmes entrées, avec d'autres fils, une autre langue et un \
            autre fuseau horaire, dans un dossier provisoire à côté de celui de sortie (ou dans $TMPDIR), effacé à la \
            fin ; ce qui diffère est nommé par fichier, feuille et cellule, ligne et colonne, ou clé. Statut de sortie : \
            0 pareil, 3 si quoi que ce soit diffère.
            """)

    @Argument(help: ArgumentHelp("La campagne.", valueName: "année"))
    var year: Year

    @Option(help: "Le dossier qui contient <année>/.")
    var output = "Output"

    @Flag(help: "Rejoue la campagne et compare fichier par fichier.")
    var rerun = false

    @Option(help: "Avec --rerun : le dossier qui contient <année>/ et Regles/.")
    var input = "Input"

    @Option(
        name: .shortAndLong,
        help: "Avec --rerun : fils de la seconde exécution (à défaut 1, ou 3 s'il n'y a qu'un processeur).")
    var jobs: Int?

    @Option(help: ArgumentHelp("La forme de l'erreur standard : text, ou json, comme pour run.", valueName: "forme"))
    var logFormat = LogFormat.text

    @Flag(name: .shortAndLong, help: "Sans avancement.")
    var quiet = false

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs doit être entre 1 et 256.") }
    }

    func run() throws {
        // Without a second run there is nothing to wait for.
        try Console.finish(logFormat, quiet: quiet || (!rerun && logFormat == .text)) { progress throws(RunError) in
            let verified =
                rerun
                ? try VerifiedFolder.rerun(plan, progress: progress)
                : try VerifiedFolder.check(output: output, year: year.number)
            return Console.Report(text: verified.text, json: verified.json, status: verified.status)
        }
    }

    private var plan: RerunPlan {
        let process = ProcessInfo.processInfo
        return RerunPlan(
            year: year.number, input: input, output: output, jobs: jobs, processors: process.activeProcessorCount,
            environment: process.environment)
    }
}
