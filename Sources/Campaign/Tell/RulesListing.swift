import Domain
import Extracts
import RuleBook

/// `millesime rules`: every parameter in force for a campaign.
public enum RulesListing {
    public static func text(input: String, year: Int) throws(RunError) -> String {
        let rules = try LoadedRules.load(try InputFiles.rules(input), year: year)
        var lines = ["Paramètres en vigueur pour la campagne \(year)", ""]
        var file = ""
        for parameter in rules.inForce {
            if parameter.file != file {
                file = parameter.file
                lines += ["── Regles/\(file) " + String(repeating: "─", count: max(0, 90 - file.count)), ""]
            }
            lines += describe(parameter, year)
        }
        let hypotheses = rules.inForce.count(where: \.isHypothesis)
        lines.append(
            "\(rules.inForce.count) paramètres, dont \(hypotheses) hypothèses ; \(rules.notReadAgain.count) non relus pour \(year)."
        )
        return lines.joined(separator: "\n") + "\n"
    }

    private static func describe(_ p: ParameterInForce, _ year: Int) -> [String] {
        let until = p.to.map { " jusqu'au \($0)" } ?? ""
        var lines = [
            "\(p.rule)  \(p.label)", "    \(p.path) = \(p.value)   (depuis le \(p.from)\(until), ligne \(p.line))",
            "    \(p.isHypothesis ? "HYPOTHÈSE : " : "source : ")\(p.source)",
        ]
        if let printedIn = p.printedIn { lines.append("    texte, ne décide rien ; imprimé : \(printedIn)") }
        let warning = p.readAgainFor < year ? "   À RELIRE pour \(year)" : ""
        lines.append("    relu pour \(p.readAgainFor)\(warning)")
        return lines + [""]
    }
}
