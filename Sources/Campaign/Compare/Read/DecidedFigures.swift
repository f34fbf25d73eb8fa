import Decisions
import Domain
import Figures
import RuleBook
import Workers

/// The figures of decisions just made.
enum DecidedFigures {
    static func of(_ d: CampaignDecisions, _ names: FigureNames, _ workers: Workers) -> JudgedFigures {
        of(d, .decided, names, workers)
    }

    /// - Parameter money: of decisions without declarations, who judges them.
    static func of(
        _ d: CampaignDecisions, _ money: FigureMaker.Money, _ names: FigureNames, _ workers: Workers
    ) -> JudgedFigures {
        let maker = FigureMaker(d, money, names)
        let count = d.droits.count
        let ranges = workers.ranges(count)
        let counts = workers.map(ranges.count) { maker.count(ranges[$0]) }
        let agents = RowBlock(of: AgentFigures.self, count: count)
        let benefits = GroupsInPlace<BenefitFigure>(counts.map(\.benefits), agents: count)
        let studies = GroupsInPlace<StudyFigure>(counts.map(\.studies), agents: count)
        let dependants = GroupsInPlace<DependantFigure>(counts.map(\.dependants), agents: count)
        workers.forEach(ranges.count) { i in
            var writer = RowWriter<AgentFigures>(agents, ranges[i])
            var (b, s, d) = (benefits.starts[i], studies.starts[i], dependants.starts[i])
            maker.forEach(ranges[i]) { some in
                for agent in some.agents { writer.append(agent) }
                benefits.put(some.benefits, from: some.first, at: &b)
                studies.put(some.studies, from: some.first, at: &s)
                dependants.put(some.dependants, from: some.first, at: &d)
            }
        }
        return JudgedFigures(
            year: d.millesime, names: names, agents: Rows(agents, count: count), benefits: benefits.grouped,
            studies: studies.grouped, requests: maker.requests, dependants: dependants.grouped,
            owner: d.extraits.owner)
    }

    /// Those that are others than in a baseline of the same extracts, of the agents who have any.
    static func variant(
        _ d: CampaignDecisions, _ money: FigureMaker.Money, of baseline: JudgedFigures, _ workers: Workers
    ) -> JudgedFigures {
        precondition(d.droits.count == baseline.count)
        let maker = FigureMaker(d, money, baseline.names)
        let ranges = workers.ranges(d.droits.count)
        let parts = workers.map(ranges.count) { i in
            var changed = ChangedFigures()
            maker.forEach(ranges[i]) { changed.add($0, maker.requests, unlike: baseline) }
            return changed
        }
        var all = ChangedFigures()
        for part in parts { all.add(part) }
        return all.figures(of: baseline, owner: d.extraits.owner)
    }
}

/// Rows of a known number, written by several threads, each the groups of agents of its own.
private struct GroupsInPlace<Row: BitwiseCopyable & Equatable & Sendable>: @unchecked Sendable {
    /// Where the rows of each range of agents begin.
    let starts: [Int]
    private let rows: RowBlock
    private let groups: RowBlock
    private let agents: Int

    /// - Parameter counts: of rows, by range of agents.
    init(_ counts: [Int], agents: Int) {
        starts = counts.reduce(into: [0]) { $0.append($0.last! + $1) }
        rows = RowBlock(of: Row.self, count: starts.last!)
        groups = RowBlock(of: Int32.self, count: agents + 1)
        groups.base.assumingMemoryBound(to: Int32.self).initialize(to: 0)
        self.agents = agents
    }

    func put(_ items: FigureItems<Row>, from first: Int, at next: inout Int) {
        let target = rows.base.assumingMemoryBound(to: Row.self)
        precondition(next + items.rows.count <= starts.last!)
        items.rows.withUnsafeBufferPointer { own in
            if let base = own.baseAddress { (target + next).initialize(from: base, count: own.count) }
        }
        let ends = groups.base.assumingMemoryBound(to: Int32.self) + first + 1
        for (i, end) in items.ends.enumerated() { (ends + i).initialize(to: Int32(next + end)) }
        next += items.rows.count
    }

    var grouped: Grouped<Row> {
        Grouped(rows: Rows(rows, count: starts.last!), starts: Rows(groups, count: agents + 1))
    }
}

/// The agents whom a variant changes, with all their figures, in the making.
private struct ChangedFigures: Sendable {
    private var indices: [Int32] = []
    private var agents: [AgentFigures] = []
    private var benefits = FigureItems<BenefitFigure>()
    private var studies = FigureItems<StudyFigure>()
    private var requests = FigureItems<RequestFigure>()
    private var dependants = FigureItems<DependantFigure>()

    mutating func add(_ some: FigureMaker.Some, _ asked: Grouped<RequestFigure>, unlike baseline: JudgedFigures) {
        for (i, agent) in some.agents.enumerated() {
            let index = some.first + i
            let known = baseline.agent(index)
            if agent == known, some.benefits.isSame(i, as: baseline.benefits(index)),
                some.studies.isSame(i, as: baseline.studies(index)),
                some.dependants.isSame(i, as: baseline.dependants(index)),
                asked[index].elementsEqual(baseline.requests(index))
            {
                continue
            }
            indices.append(Int32(index))
            agents.append(agent)
            benefits.append(some.benefits[i])
            studies.append(some.studies[i])
            requests.append(asked[index])
            dependants.append(some.dependants[i])
        }
    }

    /// Of agents that come after.
    mutating func add(_ other: ChangedFigures) {
        indices += other.indices
        agents += other.agents
        benefits.append(other.benefits)
        studies.append(other.studies)
        requests.append(other.requests)
        dependants.append(other.dependants)
    }

    func figures(of baseline: JudgedFigures, owner: AnyObject & Sendable) -> JudgedFigures {
        JudgedFigures(
            year: baseline.year, names: baseline.names, agents: Rows(agents), benefits: benefits.grouped,
            studies: studies.grouped, requests: requests.grouped, dependants: dependants.grouped, owner: owner,
            baseline: baseline, changed: Rows(indices))
    }
}
