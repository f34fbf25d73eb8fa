import Domain
import Extracts
import RuleBook

/// The rules of a campaign, from the texts of the rule files.
enum LoadedRules {
    static func load(_ files: [SourceFile], year: Int) throws(RunError) -> Rules {
        do {
            let book = try RuleBook.load(
                files: files.map {
                    (String($0.name.dropFirst("Regles/".count)), String(decoding: $0.bytes, as: UTF8.self))
                })
            return try book.rules(for: year)
        } catch {
            throw RunError(.refused, "Les règles ne sont pas utilisables :\n\(error)")
        }
    }
}

extension ExtractContext {
    /// The lists that the reading of extracts takes from the rules.
    init(_ rules: Rules, cutOff: Day) {
        self.init(
            millesime: rules.millesime, cutOff: cutOff, statuts: Vocabulary(rules.situation.statuts),
            positions: Vocabulary(rules.situation.positions.map(\.code)),
            organismes: Vocabulary(rules.committees.map(\.code)), regions: Vocabulary(rules.regions.map(\.code)),
            prestations: Vocabulary(rules.benefits.map(\.code)),
            forAgents: CodeSet(rules.benefits.indices.filter { rules.benefits[$0].isForAgents }),
            requestable: CodeSet(rules.benefits.indices.filter { rules.benefits[$0].request != nil }),
            pieces: Vocabulary(rules.pieces.map(\.code)), highestRang: rules.highestRang)
    }
}
