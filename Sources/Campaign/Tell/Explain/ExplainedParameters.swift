import Extracts
import RuleBook

/// Parameters in force for a campaign, as an entry of the catalogue names them: file, then path.
struct ExplainedParameters {
    let year: Int
    private let parameters: [ParameterInForce]

    /// Without a year, nil where there is no campaign or where the rules cannot be read: the entry stands alone.
    ///
    /// - Throws: rules of a year that was named cannot be read; no year is known, and the rules that came with the program
    ///   were asked for (2).
    static func inForce(input: String, source: RuleSource, year: Int?) throws(RunError) -> ExplainedParameters? {
        if let year { return try load(input, source, year) }
        guard let exists = try? Folder.exists(input), exists, let names = try? Folder.names(input),
            let last = names.compactMap({ $0.count == 4 ? Int($0) : nil }).max()
        else {
            guard source == .input else {
                throw RunError(
                    .usage, "\(input) n'a pas de campagne : dire avec --year de quelle année montrer les paramètres.")
            }
            return nil
        }
        return try? load(input, source, last)
    }

    private static func load(_ input: String, _ source: RuleSource, _ year: Int) throws(RunError) -> ExplainedParameters
    {
        let rules = try LoadedRules.load(try InputFiles.rules(input, source), year: year)
        return ExplainedParameters(year: year, parameters: rules.inForce)
    }

    /// Those of a name: `cgos.etudes.age` and what stands under it; `cgos.catalogue.*` for all of a group.
    func matching(_ name: String) -> [(name: String, parameter: ParameterInForce)] {
        let group = name.hasSuffix(".*") ? String(name.dropLast(2)) : name
        return parameters.compactMap { parameter in
            let full = "\(parameter.file.prefix { $0 != "." }).\(parameter.path)"
            return full == group || full.hasPrefix(group + ".") ? (full, parameter) : nil
        }
    }
}
