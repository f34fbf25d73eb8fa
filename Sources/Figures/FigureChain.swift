import Domain

/// A campaign before and after, with the judgings between: what every agent's figures went through.
public struct FigureChain: Sendable {
    /// By `Stage`; neighbours that are the same object differ in nothing.
    private let stages: [JudgedFigures]
    /// The earlier extracts under the later values: the other order, for the interaction; nil where it is not known.
    public let other: JudgedFigures?
    /// Everyone who is in one of the judgings, by numero.
    public let agents: Rows<Link>

    /// Where an agent stands in each judging; −1 = not in it.
    public struct Link: Sendable, BitwiseCopyable {
        public let numero: Numero
        fileprivate var places: (Int32, Int32, Int32, Int32) = (-1, -1, -1, -1)
        fileprivate var otherPlace: Int32 = -1

        fileprivate init(_ numero: Numero) { self.numero = numero }

        public subscript(stage: Stage) -> Int {
            switch stage {
            case .avant: Int(places.0)
            case .rejuge: Int(places.1)
            case .reporte: Int(places.2)
            case .apres: Int(places.3)
            }
        }

        fileprivate subscript(place: Int) -> Int32 {
            get {
                switch place {
                case 0: places.0
                case 1: places.1
                case 2: places.2
                case 3: places.3
                default: otherPlace
                }
            }
            set {
                switch place {
                case 0: places.0 = newValue
                case 1: places.1 = newValue
                case 2: places.2 = newValue
                case 3: places.3 = newValue
                default: otherPlace = newValue
                }
            }
        }
    }

    /// - Parameters:
    ///   - rejuge: nil = nothing was corrected, or what was cannot be told apart from the data.
    ///   - other: nil = the interaction is not known.
    public init(
        avant: JudgedFigures, rejuge: JudgedFigures? = nil, reporte: JudgedFigures, apres: JudgedFigures,
        other: JudgedFigures? = nil
    ) {
        stages = [avant, rejuge ?? avant, reporte, apres]
        self.other = other
        agents = FigureChain.joined(stages + (other.map { [$0] } ?? []))
    }

    /// One campaign under two sets of rules: all that differs is an effect of the rules.
    public init(_ baseline: JudgedFigures, _ variant: JudgedFigures) {
        self.init(avant: baseline, reporte: baseline, apres: variant)
    }

    public subscript(stage: Stage) -> JudgedFigures { stages[stage.index] }

    /// What an effect leads from and to.
    public func ends(of effect: Effect) -> (from: Stage, to: Stage) {
        switch effect {
        case .corrige: (.avant, .rejuge)
        case .donnees: (.rejuge, .reporte)
        case .regles: (.reporte, .apres)
        }
    }

    /// The rows of all, each agent once: lists in the order of numbers, gone through side by side.
    private static func joined(_ judgings: [JudgedFigures]) -> Rows<Link> {
        let lists = judgings.map(\.agents)
        if let same = sameEverywhere(lists) { return same }
        var next = [Int](repeating: 0, count: lists.count)
        var links = RowList<Link>(capacity: lists.map(\.count).max()!)
        while true {
            var least: Numero?
            for (list, i) in zip(lists, next) where i < list.count {
                least = min(least ?? list[i].numero, list[i].numero)
            }
            guard let least else { return links.rows() }
            var link = Link(least)
            for place in lists.indices where next[place] < lists[place].count {
                guard lists[place][next[place]].numero == least else { continue }
                link[place] = Int32(next[place])
                next[place] += 1
            }
            links.append(link)
        }
    }

    /// The rows where all have the same agents, as judgings of the same extracts do; nil where they do not.
    private static func sameEverywhere(_ lists: [Rows<AgentFigures>]) -> Rows<Link>? {
        let first = lists[0]
        for list in lists.dropFirst() {
            guard list.count == first.count, (0..<first.count).allSatisfy({ list[$0].numero == first[$0].numero })
            else { return nil }
        }
        var links = RowList<Link>(capacity: first.count)
        for i in 0..<first.count {
            var link = Link(first[i].numero)
            for place in lists.indices { link[place] = Int32(i) }
            links.append(link)
        }
        return links.rows()
    }

    // MARK: One agent

    /// His figures at a stage; nil where he is not in it.
    public func figures(_ link: Link, _ stage: Stage) -> AgentFigures? {
        let place = link[stage]
        return place < 0 ? nil : self[stage].agents[place]
    }

    /// Whether an effect changes any figure of his.
    public func isTouched(_ link: Link, by effect: Effect) -> Bool {
        let (from, to) = ends(of: effect)
        guard self[from] !== self[to] else { return false }
        let (a, b) = (link[from], link[to])
        guard a >= 0, b >= 0 else { return a != b }
        return !self[from].isSame(a, as: b, in: self[to])
    }

    public func effects(_ link: Link) -> [Effect] { Effect.all.filter { isTouched(link, by: $0) } }

    public func split(_ measure: Measure, _ link: Link) -> SplitValue {
        SplitValue(
            measure.value(link[.avant], in: self[.avant]), measure.value(link[.rejuge], in: self[.rejuge]),
            measure.value(link[.reporte], in: self[.reporte]), measure.value(link[.apres], in: self[.apres]))
    }

    /// How much of the effect of the rules comes from the data having changed with them: the rules' effect on the later
    /// extracts less that on the earlier ones. Nil where it is not known.
    public func interaction(_ measure: Measure, _ link: Link) -> Int64? {
        guard let other else { return nil }
        let onEarlier =
            measure.value(Int(link.otherPlace), in: other) - measure.value(link[.rejuge], in: self[.rejuge])
        return split(measure, link)[.regles] - onEarlier
    }

    public enum Presence: String, Sendable, CaseIterable {
        case commun, nouveau, disparu
    }

    public func presence(_ link: Link) -> Presence {
        link[.avant] < 0 ? .nouveau : link[.apres] < 0 ? .disparu : .commun
    }
}
