import Decisions
import Domain
import Extracts
import RuleBook
import Workers

extension ReadExtracts {
    /// The extracts of a campaign, read as its rules say: by a run, and by all that judges a campaign again.
    static func read(_ sources: ExtractSources, _ rules: Rules, cutOff: Day, _ workers: Workers) -> ReadExtracts {
        ExtractReader(workers: workers, context: ExtractContext(rules, cutOff: cutOff)).read(sources)
    }
}
