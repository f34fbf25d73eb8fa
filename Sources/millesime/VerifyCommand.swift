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

    @Argument(
        help: ArgumentHelp(
            "La campagne, le nom de ce qui en a été publié à part (2026-invitations-2026-06-30), ou une comparaison (comparaison-2022-2023).",
            valueName: "année"))
    var folder: VerifiedName

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
        if rerun, !folder.isCampaign {
            throw ValidationError("--rerun ne vaut que pour une campagne : une comparaison se refait par compare.")
        }
    }

    func run() throws {
        // Without a second run there is nothing to wait for.
        try Console.finish(logFormat, quiet: quiet || (!rerun && logFormat == .text)) { progress throws(RunError) in
            let verified =
                switch folder {
                case .comparison(let name): try VerifiedFolder.check(output: output, name: name)
                case .campaign(let published):
                    rerun
                        ? try VerifiedFolder.rerun(plan(published), progress: progress)
                        : try VerifiedFolder.check(output: output, published)
                }
            return Console.Report(text: verified.text, json: verified.json, status: verified.status)
        }
    }

    private func plan(_ published: PublishedName) -> RerunPlan {
        let process = ProcessInfo.processInfo
        return RerunPlan(
            published, input: input, output: output, jobs: jobs, processors: process.activeProcessorCount,
            environment: process.environment)
    }
}

extension PublishedName: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
