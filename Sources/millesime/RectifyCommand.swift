import ArgumentParser
import Campaign
import Domain

struct RectifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rectify",
        abstract: "Publie ce qui a changé depuis l'envoi des courriers, et lui seul : un rectificatif.",
        discussion: """
            Les extraits, nouveaux ou corrigés, sont jugés comme par run, et chaque agent est comparé à ce qui en a été \
            émis en dernier : la publication, puis chaque rectificatif dans l'ordre. Est écrit à un agent dont le montant \
            à déclarer change : l'ancien, le nouveau, la différence, les lignes en cause. Écrit \
            <output>/<année>-rectificatifs/<n>/ ; rien, si rien n'a changé. État de sortie : 0 ; 1 publié, et des \
            courriers attendent que quelqu'un regarde ; 2 commande ; 3 refusé, rien n'est écrit ; 4 panne de la machine.
            """)

    @OptionGroup var options: CampaignOptions

    @OptionGroup var whose: RuleOptions

    @Option(
        help: ArgumentHelp(
            "Le jour que portent les lettres, à la place de date_emission de campagne.yaml.", valueName: "jj/mm/aaaa"))
    var date: String?

    @Flag(help: "Refuse, si les règles ou le programme ont changé depuis le dernier envoi.")
    var strict = false

    @Flag(help: "Écrit aussi les courriers retenus (courriers/a_retenir.csv).")
    var withHeld = false

    func validate() throws {
        if let date, Day(date) == nil {
            throw ValidationError("--date « \(date) » n'est pas une date : donner jj/mm/aaaa ou aaaa-mm-jj.")
        }
    }

    func run() throws {
        var asked = options.plan
        asked.withHeld = withHeld
        asked.letterDay = date.flatMap { Day($0) }
        asked.rules = whose.rules
        let plan = RectifyPlan(asked, isStrict: strict)
        try Console.finish(options.logFormat, quiet: options.quiet, timings: options.timings) {
            progress throws(RunError) in
            let outcome = try Rectify(plan, progress: progress).publish()
            return Console.Report(text: outcome.text, json: outcome.json, status: outcome.status)
        }
    }
}
