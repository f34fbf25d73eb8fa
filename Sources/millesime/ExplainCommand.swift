import ArgumentParser
import Campaign
import Foundation

extension ExplainPlan.Format: ExpressibleByArgument {}

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explique une entrée du catalogue (O7, R-REF), ou chaque chiffre d'un agent d'une publication.",
        discussion: """
            Catalogue : explain O7, explain D13 E05, explain R-REF, explain droits.csv, explain ET. Sans code, la liste \
            des familles. Pour une règle, les paramètres en vigueur, lus dans <input>/Regles quand ce dossier est là.

            Agents : explain 2023 --agent 0000042. La publication <output>/2023 et les extraits de <input>/2023 doivent \
            être ceux de son manifeste ; l'agent est jugé de nouveau par le code du calcul, et chaque étape est dite, \
            avec sa règle, ses paramètres et les lignes lues. Chaque option peut être répétée. Sortie : 0 expliqué, \
            2 rien de ce nom, 3 la publication ou les extraits ne sont plus ce qu'ils étaient, 4 la machine.
            """)

    @Argument(
        help: ArgumentHelp(
            "Une règle (O7), un motif (D13), un constat (R-REF), une table (droits.csv), une famille (ET) ; ou l'année d'une publication.",
            valueName: "code"))
    var codes: [String] = []

    @Option(help: ArgumentHelp("Un agent, par son numéro ; les zéros de tête comptent.", valueName: "numéro"))
    var agent: [String] = []

    @Option(help: ArgumentHelp("Un versement, par sa clé.", valueName: "clé"))
    var versement: [String] = []

    @Option(help: ArgumentHelp("Une demande, par son identifiant.", valueName: "identifiant"))
    var demande: [String] = []

    @Option(help: ArgumentHelp("Un dossier, par son identifiant.", valueName: "identifiant"))
    var dossier: [String] = []

    @Option(help: ArgumentHelp("Une personne d'un dossier, par son rang.", valueName: "dossier/rang"))
    var enfant: [String] = []

    @Option(help: ArgumentHelp("Un établissement, par son numéro FINESS.", valueName: "finess"))
    var etablissement: [String] = []

    @Option(
        help: ArgumentHelp(
            "Les agents d'un fichier : un numéro par ligne, ou sa colonne « numero ».", valueName: "fichier"))
    var agentsFrom: String?

    @Option(help: ArgumentHelp("La forme : text, html (une page à imprimer) ou json.", valueName: "forme"))
    var format = ExplainPlan.Format.text

    @Option(
        help: ArgumentHelp(
            "Campagne dont montrer les paramètres ; à défaut, la dernière de <input>.", valueName: "année"))
    var year: Year?

    @OptionGroup var whose: RuleOptions

    @Option(help: ArgumentHelp("Le dossier qui contient Regles/, et <année>/ pour un agent.", valueName: "dossier"))
    var input = "Input"

    @Option(
        help: ArgumentHelp("Pour un agent : le dossier qui contient la publication <année>/.", valueName: "dossier"))
    var output = "Output"

    @Option(name: .shortAndLong, help: "Pour un agent : fils d'exécution. Rien de ce qui est dit n'en dépend.")
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Pour un agent : explique ce rectificatif de la campagne (rectify), et non sa publication.",
            valueName: "nombre"))
    var rectificatif: Int?

    private var asked: [(option: String, values: [String])] {
        [
            ("agent", agent), ("versement", versement), ("demande", demande), ("dossier", dossier), ("enfant", enfant),
            ("etablissement", etablissement),
        ]
    }

    private var asksForAgents: Bool { agentsFrom != nil || asked.contains { !$0.values.isEmpty } }

    func validate() throws {
        try year?.refuseTooEarly()
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs doit être entre 1 et 256.") }
        if let rectificatif, rectificatif < 1 {
            throw ValidationError("--rectificatif est un nombre, 1 pour le premier.")
        }
        let campaign = codes.first.flatMap(Year.init(argument:))
        guard asksForAgents else {
            guard let campaign else { return }
            throw ValidationError(
                "explain \(campaign.number) : dire ce qu'il faut expliquer de cette publication, par exemple « millesime explain \(campaign.number) --agent 0000042 »."
            )
        }
        guard let campaign, codes.count == 1 else {
            throw ValidationError(
                "Pour expliquer un agent, donner l'année de la publication et rien d'autre avant les options : « millesime explain 2023 --agent 0000042 »."
            )
        }
        try campaign.refuseTooEarly()
        guard whose.rules == .input else {
            throw ValidationError(
                "--rules packaged montre les paramètres d'une entrée du catalogue ; un agent est jugé par les règles de la publication."
            )
        }
        for (option, values) in asked {
            for value in values where ExplainSelector(option: option, value: value) == nil {
                throw ValidationError("--\(option) « \(value) » : \(ExplainCommand.form(option)).")
            }
        }
    }

    private static func form(_ option: String) -> String {
        switch option {
        case "agent": "un numéro d'agent a de 1 à 10 chiffres, zéros de tête compris"
        case "etablissement": "un numéro FINESS a neuf caractères, comme 750000001"
        case "enfant": "donner le dossier et le rang, comme D0000042/1"
        default: "il y faut une valeur"
        }
    }

    func run() throws {
        let plan = asksForAgents ? plan : nil
        try Console.finish(quiet: true) { progress throws(RunError) in
            let text =
                if let plan { try AgentExplanation.text(plan, progress) } else {
                    try Explanation.text(of: codes, input: input, source: whose.rules, year: year?.number)
                }
            return Console.Report(text: text, json: "", isSet: plan != nil, status: .clean)
        }
    }

    private var plan: ExplainPlan {
        ExplainPlan(
            year: codes.first.flatMap(Year.init(argument:))?.number ?? 0, correction: rectificatif, input: input,
            output: output,
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
            selectors: asked.flatMap { option, values in
                values.compactMap { ExplainSelector(option: option, value: $0) }
            }, agentsFrom: agentsFrom, format: format)
    }
}
