import Decisions
import Domain

/// A campaign cut by region: one pass over each list of decisions.
///
/// A record goes where its agent does (`Droit.region`); agents without region are gathered in a part of their own,
/// `00-sans-rattachement`, and so are the findings that name no accepted agent: parts add up to the nation.
public struct RegionalIndex: Sendable {
    /// `00` first where it is, then in the order of codes; each has an agent, or (`00` only) a finding.
    public let regions: [RegionPart]
    /// Counted from the decisions as a whole, not from the parts.
    public let national: RegionFigures

    let words: CampaignWords
    private let none: RegionFigures

    public init(_ decisions: CampaignDecisions, findings: [ListedFinding]) {
        var cut = RegionCut(decisions)
        cut.add(findings)
        let words = CampaignWords(decisions)
        self.words = words
        none = RegionFigures(decisions.rules)
        national = RegionFigures.national(decisions, findings: findings)
        let known = decisions.rules.regions
        var parts: [RegionPart] = []
        for slot in cut.records.indices where !cut.records[slot].isEmpty {
            let region = slot == 0 ? nil : known[slot - 1]
            parts.append(
                RegionPart(
                    code: region?.code.description ?? RegionPart.unattachedCode,
                    label: region?.label.description ?? RegionPart.unattachedLabel, figures: cut.figures[slot],
                    records: cut.records[slot], words: words))
        }
        regions = parts.sorted { $0.code < $1.code }
    }

    /// What the parts add up to.
    public var sumOfRegions: RegionFigures {
        regions.reduce(none) { $0 + $1.figures }
    }
}

/// The cut itself: slot 0 is "no region", slot r + 1 is region r of the rules.
private struct RegionCut {
    let decisions: CampaignDecisions
    var records: [RegionRecords]
    var figures: [RegionFigures]

    init(_ decisions: CampaignDecisions) {
        self.decisions = decisions
        let slots = decisions.rules.regions.count + 1
        records = Array(repeating: RegionRecords(), count: slots)
        figures = Array(repeating: RegionFigures(decisions.rules), count: slots)
        addAgents()
        addFamilies()
        addMoney()
    }

    private func slot(ofAgent agent: Int32) -> Int { decisions.droits[Int(agent)].region.map { Int($0) + 1 } ?? 0 }

    private mutating func addAgents() {
        for i in decisions.droits.indices {
            let droit = decisions.droits[i]
            let slot = droit.region.map { Int($0) + 1 } ?? 0
            figures[slot].add(droit)
            records[slot].agents.append(Int32(i))
            if droit.categorie == .retraite { records[slot].retired.append(Int32(i)) }
        }
    }

    private mutating func addFamilies() {
        for i in decisions.dependants.indices {
            let slot = self.slot(ofAgent: decisions.dependants[i].agent)
            figures[slot].dependants += 1
            records[slot].dependants.append(Int32(i))
        }
        for i in decisions.studies.indices {
            let slot = self.slot(ofAgent: decisions.studies[i].agent)
            figures[slot].add(decisions.studies[i])
            records[slot].studies.append(Int32(i))
        }
        for i in decisions.requests.indices {
            let slot = self.slot(ofAgent: decisions.requests[i].agent)
            figures[slot].add(decisions.requests[i])
            records[slot].requests.append(Int32(i))
        }
        for i in decisions.reminders.indices {
            let slot = self.slot(ofAgent: decisions.reminders[i].agent)
            figures[slot].reminders += 1
            records[slot].reminders.append(Int32(i))
        }
    }

    private mutating func addMoney() {
        for i in decisions.declarations.indices {
            let declaration = decisions.declarations[i]
            let slot = self.slot(ofAgent: declaration.agent)
            let isByPost = decisions.isByPost(Int(declaration.agent))
            figures[slot].add(declaration, isByPost: isByPost)
            records[slot].declarations.append(Int32(i))
        }
        for i in decisions.details.indices {
            let slot = self.slot(ofAgent: decisions.details[i].agent)
            figures[slot].add(decisions.details[i])
            records[slot].details.append(Int32(i))
        }
    }

    mutating func add(_ findings: [ListedFinding]) {
        for i in findings.indices {
            let numero = findings[i].numero
            let agent = numero == .none ? nil : decisions.agent(numero)
            let slot = agent.map { self.slot(ofAgent: Int32($0)) } ?? 0
            figures[slot].add(findings[i])
            records[slot].findings.append(Int32(i))
        }
    }
}

extension RegionFigures {
    /// Of the whole campaign, straight from its lists.
    static func national(_ decisions: CampaignDecisions, findings: [ListedFinding]) -> RegionFigures {
        var sum = RegionFigures(decisions.rules)
        for droit in decisions.droits { sum.add(droit) }
        sum.dependants = decisions.dependants.count
        for study in decisions.studies { sum.add(study) }
        for request in decisions.requests { sum.add(request) }
        sum.reminders = decisions.reminders.count
        for declaration in decisions.declarations {
            sum.add(declaration, isByPost: decisions.isByPost(Int(declaration.agent)))
        }
        for detail in decisions.details { sum.add(detail) }
        for finding in findings { sum.add(finding) }
        return sum
    }
}
