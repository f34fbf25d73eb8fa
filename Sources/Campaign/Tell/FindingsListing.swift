import Domain
import Reports

/// Findings, one a line, as compilers do: `file:line: code [agent] sentence`; then what the codes mean.
public enum FindingsListing {
    public static func text(_ outcome: Outcome, filter: FindingsFilter = FindingsFilter()) -> String {
        if filter.isEmpty { return outcome.listed.map(line).joined() }
        let shown = outcome.listed.filter(filter.admits)
        let all = French.count(outcome.listed.count, "constat", "constats")
        guard !shown.isEmpty else { return "Aucun constat de cette sorte, sur \(all).\n" }
        let codes = Set(shown.map(\.code)).sorted().map { "\($0.code) : \($0.meaning)" }
        return shown.map(line).joined()
            + (["", "\(French.count(shown.count, "constat", "constats")), sur \(all)."] + codes).joined(separator: "\n")
            + "\n"
    }

    private static func line(_ finding: ListedFinding) -> String {
        let agent = finding.numero == .none ? "" : " [agent \(finding.numero)]"
        // Of a whole file, or of the campaign: no line, or no file either.
        let line = finding.line > 0 ? ":\(finding.line)" : ""
        let place = finding.file.isEmpty ? "" : "\(finding.file)\(line): "
        return "\(place)\(finding.code.code)\(agent) \(finding.message)\n"
    }
}
