import Decisions
import Domain

/// A range of agents by itself, as the campaign judges each of its pieces.
extension RightsJudge {
    func judge(_ agents: Range<Int>) -> (droits: Rows<Droit>, periods: Rows<OpenPeriod>, findings: [Finding]) {
        let block = RowBlock(of: Droit.self, count: agents.count)
        let (periods, findings) = judge(agents, RowWriter(block, 0..<agents.count))
        return (Rows(block, count: agents.count), periods, findings)
    }
}

extension DeclarationJudge {
    func judge(_ agents: Range<Int>) -> (
        declarations: Rows<Declaration>, details: Rows<DeclarationDetail>, findings: [Finding]
    ) {
        let counts = count(agents)
        let declarations = RowBlock(of: Declaration.self, count: counts.declarations)
        let details = RowBlock(of: DeclarationDetail.self, count: counts.details)
        let findings = judge(
            agents, RowWriter(declarations, 0..<counts.declarations), RowWriter(details, 0..<counts.details))
        return (Rows(declarations, count: counts.declarations), Rows(details, count: counts.details), findings)
    }
}
