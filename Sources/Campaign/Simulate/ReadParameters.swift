import Decisions
import RuleBook
import Synchronization
import Workers

/// Which parameters the decisions on anybody read: every agent is judged with a witness, until all of them are found.
///
/// What is read may change nothing; what nobody's decision reads can change nothing, whatever its value.
enum ReadParameters {
    /// Agents between two looks at what other threads have found.
    private static let most = 64

    /// - Returns: by parameter, whether a decision reads it.
    static func find(_ sought: [ParameterChange], in decisions: CampaignDecisions, _ workers: Workers) -> [Bool] {
        if sought.isEmpty { return [] }
        let explainer = Explainer(decisions)
        let found = Mutex([Bool](repeating: false, count: sought.count))
        let ranges = workers.ranges(decisions.droits.count, atLeast: most)
        workers.forEach(ranges.count) { i in
            for first in stride(from: ranges[i].lowerBound, to: ranges[i].upperBound, by: most) {
                if found.withLock({ !$0.contains(false) }) { return }
                for agent in first..<min(first + most, ranges[i].upperBound) {
                    for citation in explainer.parameters(readFor: agent) {
                        guard
                            let place = sought.firstIndex(where: {
                                citation.file == $0.file && citation.path == $0.path
                            })
                        else { continue }
                        found.withLock { $0[place] = true }
                    }
                }
            }
        }
        return found.withLock { $0 }
    }
}
