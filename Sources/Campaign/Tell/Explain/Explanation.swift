import Catalogue
import RuleBook

/// `millesime explain`: entries of the catalogue, with the parameters in force where the rules can be read.
public enum Explanation {
    /// Of each name the entry, or the list of its family; without a name, the families.
    ///
    /// - Parameters:
    ///   - source: whose rules the parameters are read from.
    ///   - year: the campaign whose parameters are shown; nil: the last of the input folder, if there is one.
    public static func text(
        of names: [String], input: String, source: RuleSource, year: Int?
    ) throws(RunError) -> String {
        let catalogue = Catalogue.embedded()
        guard !names.isEmpty else { return CatalogueListing.families(catalogue) }
        var parts: [String] = []
        var parameters: ExplainedParameters?
        // Motifs come as outputs write them: `D01|D14`.
        for name in names.flatMap({ $0.split(separator: "|") }) {
            if let entry = catalogue.entry(name) {
                let needed = entry.section("Paramètres") != nil
                if needed, parameters == nil {
                    parameters = try ExplainedParameters.inForce(input: input, source: source, year: year)
                }
                parts.append(EntryText(entry, catalogue, needed ? parameters : nil).text)
            } else if let page = catalogue.page(name) {
                parts.append(CatalogueListing.page(page))
            } else {
                throw unknown(name, catalogue)
            }
        }
        return parts.joined(separator: TerminalText.ruler)
    }

    private static func unknown(_ name: some StringProtocol, _ catalogue: Catalogue) -> RunError {
        let near = catalogue.suggestions(for: name).map { "\n  \($0.code) — \($0.title)" }.joined()
        return RunError(
            .usage,
            "« \(name) » n'est pas au catalogue."
                + (near.isEmpty
                    ? " « millesime explain », sans code, donne la liste des familles." : " Le plus proche :\(near)"))
    }
}
