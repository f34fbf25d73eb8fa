import ArgumentParser
import Campaign

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Montre les paramètres en vigueur : valeur, source, hypothèse ou non, dernière relecture.",
        discussion: """
            Exemples : rules 2026 --hypotheses, rules 2026 --organisme cgos noel. Sur un terminal, page par page, par \
            $PAGER ou less ; PAGER=cat pour tout d'un coup.
            """)

    @Argument(help: ArgumentHelp("La campagne.", valueName: "année"))
    var year: Year

    @Argument(
        help: ArgumentHelp(
            "Un mot du libellé, de la clé, de la valeur, de la source, ou un numéro de règle ; tous, s'il y en a plusieurs.",
            valueName: "mot"))
    var words: [String] = []

    @Flag(help: "Les hypothèses seulement : ce que les textes ne disent pas.")
    var hypotheses = false

    @Flag(name: .customLong("a-relire"), help: "Seulement ce que personne n'a relu pour cette campagne.")
    var unread = false

    @Option(name: .customLong("organisme"), help: ArgumentHelp("Les règles de ce comité seulement.", valueName: "code"))
    var committee: String?

    @Option(help: ArgumentHelp("Le dossier qui contient Regles/.", valueName: "dossier"))
    var input = "Input"

    @OptionGroup var whose: RuleOptions

    func validate() throws { try year.refuseTooEarly() }

    func run() throws {
        try Console.finish(quiet: true, pages: true) { _ throws(RunError) in
            Console.Report(
                text: try RulesListing.text(
                    input: input, source: whose.rules, year: year.number,
                    filter: RulesFilter(
                        hypothesesOnly: hypotheses, unreadOnly: unread, committee: committee, words: words)),
                json: "", status: .clean)
        }
    }
}
