import Decisions
import Domain

extension RegionFigures {
    /// Of the agents of each committee, and of those who have none: one pass over each list.
    static func byCommittee(_ d: CampaignDecisions) -> [RegionsPage.Place] {
        let none = d.rules.committees.count
        var figures = [RegionFigures](repeating: RegionFigures(d.rules), count: none + 1)
        func slot(_ agent: Int32) -> Int { d.droits[Int(agent)].organisme.map(Int.init) ?? none }
        for droit in d.droits { figures[droit.organisme.map(Int.init) ?? none].add(droit) }
        for request in d.requests { figures[slot(request.agent)].add(request) }
        for declaration in d.declarations {
            figures[slot(declaration.agent)].add(declaration, isByPost: d.isByPost(Int(declaration.agent)))
        }
        let named = d.rules.committees.indices.map { index in
            RegionsPage.Place(
                code: "\(d.rules.committees[index].code)", label: d.rules.committees[index].name,
                figures: figures[index])
        }
        let others = RegionsPage.Place(code: "–", label: "Sans comité", figures: figures[none])
        return named + (others.figures.agents > 0 ? [others] : [])
    }
}
