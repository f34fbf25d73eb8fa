import Decisions
import Domain
import Workers

/// A campaign cut by region: one pass over each list of decisions, and another for the nation.
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

    public init(_ decisions: CampaignDecisions, findings: [ListedFinding], _ workers: Workers = Workers(count: 1)) {
        let lists = CutList.allCases
        let weight: (Int) -> Int = { lists[$0].weight(decisions, findings) }
        let cuts = workers.map(lists.count, weight: weight) { RegionCut(lists[$0], decisions, findings) }
        var cut = cuts[0]
        for other in cuts.dropFirst() { cut += other }
        let counted = workers.map(lists.count, weight: weight) {
            RegionFigures.national(lists[$0], decisions, findings)
        }
        national = counted.dropFirst().reduce(counted[0], +)
        let words = CampaignWords(decisions)
        self.words = words
        none = RegionFigures(decisions.rules)
        var parts: [RegionPart] = []
        let known = decisions.rules.regions
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
