import ArgumentParser
import Campaign

struct WhatIfCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "SIMULATION : qui gagnerait, qui perdrait, si une valeur des règles était autre.",
        discussion: """
            Exemples : whatif 2023 --set cgos.etudes.plafond_qf=1300 ; whatif 2023 --rules variante.yaml ; whatif 2023 \
            --sweep cgos.etudes.plafond_qf=1000..1600:50. Une valeur essayée vaut toute la campagne, et se lit comme \
            dans un fichier de règles. Une variante est un fichier de clés et de valeurs, ou un fichier de règles entier. \
            Écrit <output>/SIMULATION-<année>/, que nulle commande ne prend pour une campagne. État de sortie : 0 ; \
            2 commande ; 3 refusé ; 4 panne de la machine.
            """)

    @OptionGroup var options: CampaignOptions

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Une valeur à essayer ; l'option peut être répétée.", valueName: "clé=valeur"))
    var assignments: [String] = []

    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp(
            "Un fichier de valeurs à essayer ; l'option peut être répétée. « packaged » : les règles livrées avec le programme, à la place de celles de <input>.",
            valueName: "fichier"))
    var rules: [String] = []

    @Option(help: ArgumentHelp("Une valeur essayée de place en place.", valueName: "clé=a..b:pas"))
    var sweep: String?

    private var files: [String] { rules.filter { $0 != RuleSource.packaged.rawValue } }

    func validate() throws {
        if assignments.isEmpty, files.isEmpty, sweep == nil {
            throw ValidationError("Dites ce qu'il faut essayer : --set, --rules ou --sweep.")
        }
    }

    func run() throws {
        var asked = options.plan
        if files.count < rules.count { asked.rules = .packaged }
        let plan = WhatIfPlan(run: asked, assignments: assignments, files: files, sweep: sweep)
        try Console.finish(options.logFormat, quiet: options.quiet, timings: options.timings) {
            progress throws(RunError) in
            let outcome = try WhatIf(plan, progress: progress).publish()
            return Console.Report(text: outcome.text, json: outcome.json, status: outcome.status)
        }
    }
}
