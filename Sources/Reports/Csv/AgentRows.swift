import Decisions
import Domain

/// The rows of one agent in each table of agents, as a run writes them: by the same writers, over the same decisions.
public struct AgentRows: Sendable {
    private let decisions: CampaignDecisions
    private let tables: [OutputTable]
    /// By agent, subjects of `demandes`.
    private let requests: [Int32: [Int]]

    public init(_ decisions: CampaignDecisions) {
        self.decisions = decisions
        tables = OutputTable.all(decisions, findings: []).filter { $0.name != TableContract.anomalies.name }
        var requests: [Int32: [Int]] = [:]
        for (subject, index) in OutputTable.orderOfRequests(decisions).enumerated() {
            requests[decisions.requests[index].agent, default: []].append(subject)
        }
        self.requests = requests
    }

    /// Calls `body` with each table and the bytes of the agent's rows in it, without a header; of no row none.
    public func forEachTable(of agent: Int, _ body: (TableContract, UnsafeRawBufferPointer) -> Void) {
        var csv = CsvBuffer(capacity: 1 << 12)
        for table in tables {
            csv.removeAll()
            for range in subjects(of: agent, table) { _ = table.write(range, &csv) }
            body(table.contract, csv.bytes)
        }
    }

    private func subjects(of agent: Int, _ table: OutputTable) -> [Range<Int>] {
        let d = decisions
        switch table.name {
        case TableContract.droits.name, TableContract.invitations.name, TableContract.dossiersPapier.name,
            TableContract.registre.name:
            return [agent..<(agent + 1)]
        case TableContract.periodes.name: return [d.periods.range(of: agent) { Int($0.agent) }]
        case TableContract.ayantsDroit.name: return [d.dependants.range(of: agent) { Int($0.agent) }]
        case TableContract.etudes.name: return [d.studies.range(of: agent) { Int($0.agent) }]
        case TableContract.declarations.name: return [d.declarations.range(of: agent) { Int($0.agent) }]
        case TableContract.declarationsDetail.name: return [d.details.range(of: agent) { Int($0.agent) }]
        case TableContract.relances.name: return [d.reminders.range(of: agent) { Int($0.agent) }]
        case TableContract.demandes.name: return (requests[Int32(agent)] ?? []).map { $0..<($0 + 1) }
        default: fatalError("\(table.name): which rows are an agent's is not known")
        }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The elements of one agent in a collection in the order of agents.
    fileprivate func range(of agent: Int, _ agentOf: (Element) -> Int) -> Range<Int> {
        firstIndex(notBefore: { agentOf($0) < agent })..<firstIndex(notBefore: { agentOf($0) < agent + 1 })
    }
}
