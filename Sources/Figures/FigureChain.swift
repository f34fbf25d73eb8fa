import Domain

/// A campaign before and after, with the judgings between: what every agent's figures went through.
public struct FigureChain: Sendable {
    /// By `Stage`; neighbours that are the same object differ in nothing.
    private let stages: [JudgedFigures]
    /// Of the stages, and of the other order where it is known: read without counting references.
    private let views: StageViews
    /// The earlier extracts under the later values: the other order, for the interaction; nil where it is not known.
    public let other: JudgedFigures?
    /// Everyone who is in one of the judgings, by numero.
    public let agents: Rows<Link>
    /// From the earlier campaign to the later: 0 or more.
    private let yearsLater: Int

    /// The place of an agent in each judging; −1 = not in it.
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
        yearsLater = apres.year - avant.year
        views = StageViews(stages.map(\.view), other?.view)
        agents = FigureChain.joined(stages + (other.map { [$0] } ?? []))
    }

    /// The judgings' views, in one place; the chain keeps the judgings.
    private struct StageViews: @unchecked Sendable {
        let avant, rejuge, reporte, apres: UnsafePointer<FigureView>
        let other: UnsafePointer<FigureView>?

        init(_ stages: [UnsafePointer<FigureView>], _ other: UnsafePointer<FigureView>?) {
            (avant, rejuge, reporte, apres) = (stages[0], stages[1], stages[2], stages[3])
            self.other = other
        }
    }

    func view(_ stage: Stage) -> UnsafePointer<FigureView> {
        switch stage {
        case .avant: views.avant
        case .rejuge: views.rejuge
        case .reporte: views.reporte
        case .apres: views.apres
        }
    }

    var isOfOneYear: Bool { yearsLater == 0 }

    /// Whether two stages are the same judging: nothing lies between them.
    public func isOne(_ stage: Stage, _ other: Stage) -> Bool { view(stage) == view(other) }

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
        if let same = sameEverywhere(judgings) { return same }
        var next = [Int](repeating: 0, count: judgings.count)
        var links = RowList<Link>(capacity: judgings.map(\.count).max()!)
        while true {
            var least: Numero?
            for (judging, i) in zip(judgings, next) where i < judging.count {
                least = min(least ?? judging.numero(i), judging.numero(i))
            }
            guard let least else { return links.rows() }
            var link = Link(least)
            for (i, judging) in judgings.enumerated() where next[i] < judging.count {
                guard judging.numero(next[i]) == least else { continue }
                link[i] = Int32(judging.place(next[i]))
                next[i] += 1
            }
            links.append(link)
        }
    }

    /// The rows where all have the same agents, as judgings of the same extracts do; nil where they do not.
    private static func sameEverywhere(_ judgings: [JudgedFigures]) -> Rows<Link>? {
        let first = judgings[0].baseline ?? judgings[0]
        for judging in judgings {
            let own = judging.baseline ?? judging
            if own === first { continue }
            guard own.count == first.count,
                (0..<first.count).allSatisfy({ own.agents[$0].numero == first.agents[$0].numero })
            else { return nil }
        }
        var links = RowList<Link>(capacity: first.count)
        for i in 0..<first.count {
            var link = Link(first.agents[i].numero)
            for (j, judging) in judgings.enumerated() { link[j] = Int32(judging.place(i)) }
            links.append(link)
        }
        return links.rows()
    }

    // MARK: One agent

    /// His figures at a stage; nil where he is not in it.
    public func figures(_ link: Link, _ stage: Stage) -> AgentFigures? {
        let place = link[stage]
        return place < 0 ? nil : view(stage).pointee.agent(place).pointee
    }

    /// Whether an effect changes any figure of his.
    public func isTouched(_ link: Link, by effect: Effect) -> Bool {
        let (from, to) = ends(of: effect)
        guard !isOne(from, to) else { return false }
        let (a, b) = (link[from], link[to])
        guard a >= 0, b >= 0 else { return a != b }
        let years = effect == .donnees ? yearsLater : 0
        return !FigureSameness(view(from), view(to), yearsLater: years).holds(a, b)
    }

    public func effects(_ link: Link) -> [Effect] { Effect.all.filter { isTouched(link, by: $0) } }

    public func split(_ measure: Measure, _ link: Link) -> SplitValue {
        SplitValue(
            measure.value(link[.avant], in: views.avant), measure.value(link[.rejuge], in: views.rejuge),
            measure.value(link[.reporte], in: views.reporte), measure.value(link[.apres], in: views.apres))
    }

    /// How much of the effect of the rules comes from the data having changed with them: the rules' effect on the later
    /// extracts less that on the earlier ones. Nil where it is not known.
    public func interaction(_ measure: Measure, _ link: Link) -> Int64? {
        guard let other = views.other else { return nil }
        let onEarlier = measure.value(Int(link.otherPlace), in: other) - measure.value(link[.rejuge], in: views.rejuge)
        return split(measure, link)[.regles] - onEarlier
    }

    public enum Presence: String, Sendable, CaseIterable {
        case commun, nouveau, disparu
    }

    public func presence(_ link: Link) -> Presence {
        link[.avant] < 0 ? .nouveau : link[.apres] < 0 ? .disparu : .commun
    }
}
