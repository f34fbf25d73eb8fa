import ArgumentParser
import Campaign

extension RuleSource: ExpressibleByArgument {}

/// What every command has that judges, or shows rules.
struct RuleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Les règles qui jugent : input (<input>/Regles) ou packaged (celles livrées avec le programme).",
            discussion:
                "Avec packaged, les modèles de courriers sont ceux de <input>/Lettres si ce dossier est là, sinon ceux livrés.",
            valueName: "input|packaged"))
    var rules = RuleSource.input
}
