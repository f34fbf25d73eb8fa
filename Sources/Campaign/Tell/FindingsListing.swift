import Domain
import Reports

/// Every finding, one a line, as compilers do: `file:line: code column: sentence`.
public enum FindingsListing {
    public static func text(_ outcome: Outcome) -> String {
        outcome.listed.map { finding in
            let agent = finding.numero == .none ? "" : " [agent \(finding.numero)]"
            // Of a whole file, or of the campaign: no line, or no file either.
            let line = finding.line > 0 ? ":\(finding.line)" : ""
            let place = finding.file.isEmpty ? "" : "\(finding.file)\(line): "
            return "\(place)\(finding.code.code)\(agent) \(finding.message)\n"
        }.joined()
    }
}
