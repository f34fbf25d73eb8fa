import Domain
import Workers

/// A campaign judged once, or as it was published: every figure of every agent, in a few bytes each.
///
/// Two of these are compared agent by agent, whether they come from tables of a published folder or from decisions just
/// made. A reference, so that « the same judging » can be told without looking at a million agents.
///
/// A variant holds only the agents whose figures are others than in its baseline. An agent is found by his place: of a
/// baseline, his index in `agents`; of a variant, that of the baseline, or, where it changes him, the number of the
/// baseline's agents and his index in `agents`.
public final class JudgedFigures: Sendable {
    /// The campaign whose data were judged.
    public let year: Int
    public let names: FigureNames
    /// By numero; of a variant, those whom it changes.
    public let agents: Rows<AgentFigures>
    // What an agent has several of, by his index in `agents`, each in the order of its published table.
    public let benefits: Grouped<BenefitFigure>
    public let studies: Grouped<StudyFigure>
    /// By id.
    public let requests: Grouped<RequestFigure>
    public let dependants: Grouped<DependantFigure>
    /// Of a variant: the same extracts under other rules. Nil: everyone is in `agents`.
    public let baseline: JudgedFigures?
    /// Of a variant: the index in the baseline of each of `agents`, rising.
    let changed: Rows<Int32>
    /// Of a variant: by index in the baseline, that in `agents`; −1 = he is as in the baseline.
    private let changedPlaces: Rows<Int32>
    /// The owner of the bytes of the texts above.
    private let owner: AnyObject & Sendable
    /// One that does not move: chains of judgings point to it.
    private nonisolated(unsafe) let ownView: UnsafeMutablePointer<FigureView>

    /// - Parameters:
    ///   - baseline: nil = these are all agents of the campaign; else one that is itself no variant.
    ///   - changed: of a variant, the index in the baseline of each agent, rising.
    public init(
        year: Int, names: FigureNames, agents: Rows<AgentFigures>, benefits: Grouped<BenefitFigure>,
        studies: Grouped<StudyFigure>, requests: Grouped<RequestFigure>, dependants: Grouped<DependantFigure>,
        owner: AnyObject & Sendable, baseline: JudgedFigures? = nil, changed: Rows<Int32> = Rows([])
    ) {
        precondition(baseline?.baseline == nil && changed.count == (baseline == nil ? 0 : agents.count))
        self.year = year
        self.names = names
        self.agents = agents
        self.benefits = benefits
        self.studies = studies
        self.requests = requests
        self.dependants = dependants
        self.owner = owner
        self.baseline = baseline
        self.changed = changed
        changedPlaces = JudgedFigures.places(changed, of: baseline?.count ?? 0)
        let own = FigureRows(
            agents: agents.base, benefits: RowGroups(benefits), studies: RowGroups(studies),
            requests: RowGroups(requests), dependants: RowGroups(dependants))
        ownView = .allocate(capacity: 1)
        ownView.initialize(
            to: FigureView(below: baseline?.view.pointee.own ?? own, own: own, split: baseline?.count ?? 0))
    }

    deinit { ownView.deallocate() }

    private static func places(_ changed: Rows<Int32>, of count: Int) -> Rows<Int32> {
        let block = RowBlock(of: Int32.self, count: count)
        let places = block.base.assumingMemoryBound(to: Int32.self)
        places.initialize(repeating: -1, count: count)
        for i in changed.indices { places[Int(changed[i])] = Int32(i) }
        return Rows(block, count: count)
    }

    /// For as long as the judging is kept.
    var view: UnsafePointer<FigureView> { UnsafePointer(ownView) }

    /// Whether these figures are of extracts whose bytes somebody owns: of the same reading.
    public func isOf(_ owner: AnyObject) -> Bool { self.owner === owner }

    // MARK: Everyone, by number

    /// How many agents there are.
    public var count: Int { baseline?.count ?? agents.count }

    /// Of the agent of an index below `count`.
    func numero(_ index: Int) -> Numero { (baseline ?? self).agents[index].numero }

    /// Where the figures of the agent of an index below `count` are found.
    public func place(_ index: Int) -> Int {
        guard baseline != nil, changedPlaces[index] >= 0 else { return index }
        return changedPlaces.count + Int(changedPlaces[index])
    }

    /// Of a variant: the place of one of `agents`.
    func changedPlace(_ index: Int) -> Int { changedPlaces.count + index }

    /// The place of an agent; nil where he is not in this judging.
    public func place(of numero: Numero) -> Int? {
        let everyone = (baseline ?? self).agents
        let index = everyone.firstIndex(notBefore: { $0.numero < numero })
        return index < everyone.count && everyone[index].numero == numero ? place(index) : nil
    }

    // MARK: One agent, by his place

    public func agent(_ place: Int) -> AgentFigures { view.pointee.agent(checked(place)).pointee }
    public func benefits(_ place: Int) -> UnsafeBufferPointer<BenefitFigure> {
        view.pointee.benefits(checked(place))
    }
    public func studies(_ place: Int) -> UnsafeBufferPointer<StudyFigure> { view.pointee.studies(checked(place)) }
    public func requests(_ place: Int) -> UnsafeBufferPointer<RequestFigure> { view.pointee.requests(checked(place)) }
    public func dependants(_ place: Int) -> UnsafeBufferPointer<DependantFigure> {
        view.pointee.dependants(checked(place))
    }

    private func checked(_ place: Int) -> Int {
        precondition(place >= 0 && place < changedPlaces.count + agents.count)
        return place
    }

    // MARK: Two judgings

    /// Whether two agents have the same figures, of the same year or of two: ids of dossiers and requests are those of a
    /// year, and a day of the year after counts as the same.
    public func isSame(_ place: Int, as other: Int, in later: JudgedFigures) -> Bool {
        FigureSameness(view, later.view, yearsLater: later.year - year).holds(checked(place), later.checked(other))
    }

    /// The same agents with the same figures, of one year.
    public func isSame(as other: JudgedFigures, _ workers: Workers) -> Bool {
        if self === other { return true }
        if other.baseline === self { return other.agents.isEmpty }
        guard count == other.count else { return false }
        let sameness = FigureSameness(view, other.view, yearsLater: 0)
        let ranges = workers.ranges(count)
        return workers.map(ranges.count) { i in
            ranges[i].allSatisfy { numero($0) == other.numero($0) && sameness.holds(place($0), other.place($0)) }
        }.allSatisfy { $0 }
    }
}
