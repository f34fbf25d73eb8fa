import Domain
import Extracts
import RuleBook

/// Which parameters `millesime rules` shows: all that are asked for at once; without any, all.
public struct RulesFilter: Sendable {
    /// Readings of our own only.
    public var hypothesesOnly: Bool
    /// Only those that nobody has read again for the campaign.
    public var unreadOnly: Bool
    /// The code of a committee; nil for all.
    public var committee: String?
    /// Each must be found somewhere in the parameter; case and accents aside.
    public var words: [String]

    public init(hypothesesOnly: Bool = false, unreadOnly: Bool = false, committee: String? = nil, words: [String] = [])
    {
        self.hypothesesOnly = hypothesesOnly
        self.unreadOnly = unreadOnly
        self.committee = committee
        self.words = words
    }

    var isEmpty: Bool { !hypothesesOnly && !unreadOnly && committee == nil && words.isEmpty }

    func admits(_ p: ParameterInForce, year: Int, file: String?) -> Bool {
        if hypothesesOnly, !p.isHypothesis { return false }
        if unreadOnly, p.readAgainFor >= year { return false }
        if let file, p.file != file { return false }
        guard !words.isEmpty else { return true }
        let text = RulesFilter.plain("\(p.file) \(p.rule) \(p.label) \(p.path) \(p.value) \(p.source)")
        return words.allSatisfy { text.contains(RulesFilter.plain($0)) }
    }

    private static func plain(_ text: String) -> String { ConsoleText.folded(text).lowercased() }
}

/// `millesime rules`: the parameters in force for a campaign.
public enum RulesListing {
    public static func text(
        input: String, source: RuleSource = .input, year: Int, filter: RulesFilter = RulesFilter()
    ) throws(RunError) -> String {
        let rules = try LoadedRules.load(try InputFiles.rules(input, source), year: year)
        let committeeFile = try file(of: filter.committee, rules)
        let shown = rules.inForce.filter { filter.admits($0, year: year, file: committeeFile) }
        var lines = ["Paramètres en vigueur pour la campagne \(year)", source.sentence, ""]
        var file = ""
        for parameter in shown {
            if parameter.file != file {
                file = parameter.file
                lines += ["── Regles/\(file) ──", ""]
            }
            lines += describe(parameter, year)
        }
        return (lines + [conclusion(shown, of: rules, filter)]).joined(separator: "\n") + "\n"
    }

    private static func conclusion(_ shown: [ParameterInForce], of rules: Rules, _ filter: RulesFilter) -> String {
        let year = rules.millesime
        let hypotheses = shown.count(where: \.isHypothesis)
        let unread = shown.count { $0.readAgainFor < year }
        guard !shown.isEmpty else {
            return "Aucun des \(French.count(rules.inForce.count)) paramètres ne répond à ce qui est demandé."
        }
        return [
            French.count(shown.count, "paramètre", "paramètres")
                + (filter.isEmpty ? "" : " sur \(French.count(rules.inForce.count))"),
            "dont \(French.count(hypotheses, "hypothèse", "hypothèses")) ; "
                + "\(French.count(unread, "à relire", "à relire")) pour \(year).",
        ].joined(separator: ", ")
    }

    /// The rule file of a committee; nil where none is asked for.
    private static func file(of committee: String?, _ rules: Rules) throws(RunError) -> String? {
        guard let committee else { return nil }
        guard let found = rules.committees.first(where: { "\($0.code)" == committee.lowercased() }) else {
            let codes = rules.committees.map { "\($0.code)" }
            let meant = NearestName.of(committee, among: codes).map { " : est-ce « \($0) » ?" } ?? "."
            throw RunError(
                .usage, "« \(committee) » n'est pas un organisme\(meant) Organismes : \(codes.joined(separator: ", "))."
            )
        }
        return found.file
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
