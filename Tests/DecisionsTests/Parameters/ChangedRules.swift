import RuleBook

@testable import TestSupport

/// Small changes to one parameter of the shipped rule files.
enum ChangedRules {
    /// With a piece of the value of a parameter replaced: the first one after the line of its value in force.
    static func replacing(_ parameter: ParameterInForce, _ old: String, with new: String) -> RuleFolder? {
        let text = RuleFolder.shipped[parameter.file]
        var lines = text.components(separatedBy: "\n")
        var isValue = false
        for i in lines.indices.dropFirst(parameter.line - 1) {
            if lines[i].contains("valeur:") { isValue = true }
            guard isValue else { continue }
            if lines[i].contains("source:") || lines[i].contains("hypothese:") { return nil }
            if lines[i].contains(old) {
                lines[i] = lines[i].replacing(old, with: new, maxReplacements: 1)
                return RuleFolder.shipped.with(parameter.file, lines.joined(separator: "\n"))
            }
        }
        return nil
    }

    /// With a section of one committee's file in the place of the other's: what a committee does not have is written
    /// with fewer keys.
    static func section(_ key: String, of giver: String, to taker: String) -> RuleFolder? {
        guard let given = section(key, in: giver), let taken = section(key, in: taker) else { return nil }
        return RuleFolder.shipped.changing(taker, taken, to: given)
    }

    /// A top-level key with all that stands below it.
    private static func section(_ key: String, in file: String) -> String? {
        let lines = RuleFolder.shipped[file].components(separatedBy: "\n")
        guard let start = lines.firstIndex(of: "\(key):") else { return nil }
        let below = lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
        return ([lines[start]] + below).joined(separator: "\n") + "\n"
    }
}
