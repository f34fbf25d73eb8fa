import Decisions
import Domain

/// What of a campaign is cut by region, each list apart from the others.
enum CutList: CaseIterable {
    case agents, dependants, requests, declarations, details, findings

    /// About how long its cut takes.
    func weight(_ decisions: CampaignDecisions, _ findings: [ListedFinding]) -> Int {
        switch self {
        case .agents: decisions.droits.count
        case .dependants: decisions.dependants.count
        case .requests: decisions.studies.count + decisions.requests.count + decisions.reminders.count
        case .declarations: decisions.declarations.count * 2
        case .details: decisions.details.count
        case .findings: findings.count * 2
        }
    }
}

/// The cut of one list, or of several together: slot 0 is "no region", slot r + 1 is region r of the rules.
struct RegionCut: Sendable {
    private(set) var records: [RegionRecords]
    private(set) var figures: [RegionFigures]

    init(_ list: CutList, _ decisions: CampaignDecisions, _ findings: [ListedFinding]) {
        let slots = decisions.rules.regions.count + 1
        records = Array(repeating: RegionRecords(), count: slots)
        figures = Array(repeating: RegionFigures(decisions.rules), count: slots)
        switch list {
        case .agents: addAgents(decisions)
        case .dependants: addDependants(decisions)
        case .requests: addRequests(decisions)
        case .declarations: addDeclarations(decisions)
        case .details: addDetails(decisions)
        case .findings: add(findings, decisions)
        }
    }

    /// Two cuts of different lists.
    static func += (a: inout RegionCut, b: RegionCut) {
        for slot in a.records.indices {
            a.records[slot].add(b.records[slot])
            a.figures[slot] += b.figures[slot]
        }
    }

    private func slot(ofAgent agent: Int32, _ decisions: CampaignDecisions) -> Int {
        decisions.droits[Int(agent)].region.map { Int($0) + 1 } ?? 0
    }

    private mutating func addAgents(_ decisions: CampaignDecisions) {
        for i in decisions.droits.indices {
            let droit = decisions.droits[i]
            let slot = droit.region.map { Int($0) + 1 } ?? 0
            figures[slot].add(droit)
            records[slot].agents.append(Int32(i))
            if droit.categorie == .retraite { records[slot].retired.append(Int32(i)) }
        }
    }

    private mutating func addDependants(_ decisions: CampaignDecisions) {
        for i in decisions.dependants.indices {
            let slot = self.slot(ofAgent: decisions.dependants[i].agent, decisions)
            figures[slot].dependants += 1
            records[slot].dependants.append(Int32(i))
        }
    }

    /// Studies, requests of benefits, and reminders.
    private mutating func addRequests(_ decisions: CampaignDecisions) {
        for i in decisions.studies.indices {
            let slot = self.slot(ofAgent: decisions.studies[i].agent, decisions)
            figures[slot].add(decisions.studies[i])
            records[slot].studies.append(Int32(i))
        }
        for i in decisions.requests.indices {
            let slot = self.slot(ofAgent: decisions.requests[i].agent, decisions)
            figures[slot].add(decisions.requests[i])
            records[slot].requests.append(Int32(i))
        }
        for i in decisions.reminders.indices {
            let slot = self.slot(ofAgent: decisions.reminders[i].agent, decisions)
            figures[slot].reminders += 1
            records[slot].reminders.append(Int32(i))
        }
    }

    private mutating func addDeclarations(_ decisions: CampaignDecisions) {
        for i in decisions.declarations.indices {
            let declaration = decisions.declarations[i]
            let slot = self.slot(ofAgent: declaration.agent, decisions)
            let isByPost = decisions.isByPost(Int(declaration.agent))
            figures[slot].add(declaration, isByPost: isByPost)
            records[slot].declarations.append(Int32(i))
        }
    }

    private mutating func addDetails(_ decisions: CampaignDecisions) {
        for i in decisions.details.indices {
            let slot = self.slot(ofAgent: decisions.details[i].agent, decisions)
            figures[slot].add(decisions.details[i])
            records[slot].details.append(Int32(i))
        }
    }

    private mutating func add(_ findings: [ListedFinding], _ decisions: CampaignDecisions) {
        for i in findings.indices {
            let numero = findings[i].numero
            let agent = numero == .none ? nil : decisions.agent(numero)
            let slot = agent.map { self.slot(ofAgent: Int32($0), decisions) } ?? 0
            figures[slot].add(findings[i])
            records[slot].findings.append(Int32(i))
        }
    }
}

extension RegionFigures {
    /// Of the whole campaign, straight from one of its lists.
    static func national(
        _ list: CutList, _ decisions: CampaignDecisions, _ findings: [ListedFinding]
    ) -> RegionFigures {
        var sum = RegionFigures(decisions.rules)
        switch list {
        case .agents: for droit in decisions.droits { sum.add(droit) }
        case .dependants: sum.dependants = decisions.dependants.count
        case .requests:
            for study in decisions.studies { sum.add(study) }
            for request in decisions.requests { sum.add(request) }
            sum.reminders = decisions.reminders.count
        case .declarations:
            for declaration in decisions.declarations {
                sum.add(declaration, isByPost: decisions.isByPost(Int(declaration.agent)))
            }
        case .details: for detail in decisions.details { sum.add(detail) }
        case .findings: for finding in findings { sum.add(finding) }
        }
        return sum
    }
}
