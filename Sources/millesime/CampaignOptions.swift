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
        if number < 2018 { throw ValidationError("\(number) : les règles commencent en 2018.") }
    }
}

/// What `run` and `check` share.
struct CampaignOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("La campagne, 2018 ou après.", valueName: "année"))
    var year: Year

    @Option(help: "Le dossier qui contient <année>/ et Regles/.")
    var input = "Input"

    @Option(help: "Le dossier qui reçoit <année>/ ; le registre de l'année d'avant y est cherché.")
    var output = "Output"

    @Option(
        name: .shortAndLong, help: "Fils d'exécution (à défaut, un par processeur). Les résultats n'en dépendent pas.")
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Date d'arrêté, un jour de l'année, à la place de celle de campagne.yaml.", valueName: "jj/mm/aaaa"))
    var cutOff: String?

    @Option(
        help: ArgumentHelp(
            "Lignes rejetées admises par table, en pour cent, à la place de la part de campagne.yaml.", valueName: "pct"
        ))
    var allowRejects: String?

    @Option(
        help: ArgumentHelp(
            "La forme de l'erreur standard : text, ou json (un objet par ligne ; la sortie standard est alors un objet aussi).",
            discussion: "En json tout est nombres : aucun constat n'est donné, personne n'est nommé.",
            valueName: "forme"))
    var logFormat = LogFormat.text

    @Flag(name: .shortAndLong, help: "Ni avancement ni détail : la conclusion seule.")
    var quiet = false

    @Flag(help: "Dit sur l'erreur standard la durée de chaque étape. Aucun résultat n'en dépend.")
    var timings = false

    func validate() throws {
        try year.refuseTooEarly()
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs doit être entre 1 et 256.") }
        if let cutOff, Day(cutOff) == nil {
            throw ValidationError("--cut-off « \(cutOff) » n'est pas une date : donner jj/mm/aaaa ou aaaa-mm-jj.")
        }
        if let allowRejects, CampaignSettings.share(allowRejects) == nil {
            throw ValidationError(
                "--allow-rejects « \(allowRejects) » n'est pas un pourcentage de 0 à 100, à deux décimales au plus.")
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
