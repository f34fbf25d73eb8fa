import RuleBook
import Testing
struct DumpTests { @Test func dump() throws { for p in try RuleFolder.shipped.rules(for: 2023).inForce { print("@@ \(p.file):\(p.line) [\(p.rule)] \(p.path) | \(p.label) = \(p.value) | \(p.isHypothesis) \(p.from)-\(p.to?.description ?? "") \(p.readAgainFor)") } } }
