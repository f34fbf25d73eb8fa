import Decisions
import Domain
import Figures
import RuleBook
import Workers

/// A campaign under the rules and under a variant of them: who would win, who would lose.
public struct SimulatedRules: Sendable {
    public let chain: FigureChain
    public let totals: ChainTotals
    /// Of the campaign as it is; groups are frozen on it.
    public let rules: Rules
    public let changes: [ParameterChange]
    /// What is tried, as it was written.
    public let origins: [String]
    /// Indices in `chain.agents` of whom anything changes, with what it is to them.
    public let touched: [(agent: Int, gain: Gain)]
    let groups: Groups
    /// What is said of each changed parameter.
    public let effects: [String]

    public static let mark = "SIMULATION"
    public static let unknownAmount = "montant inconnu : aucune source"

    public var year: Int { chain[.avant].year }

    public init(
        _ baseline: JudgedFigures, _ variant: JudgedFigures, rules: Rules, changes: [ParameterChange],
        origins: [String], effects: [String], _ workers: Workers
    ) {
        let chain = FigureChain(baseline, variant)
        let ranges = workers.ranges(chain.agents.count)
        let gains = workers.map(ranges.count) { i -> [(agent: Int, gain: Gain)] in
            ranges[i].compactMap { index in
                let link = chain.agents[index]
                let gain = Gain(link[.avant], in: baseline, link[.apres], in: variant)
                return gain == .inchange ? nil : (index, gain)
            }
        }.flatMap { $0 }
        self.chain = chain
        self.rules = rules
        self.changes = changes
        self.origins = origins
        self.effects = effects
        touched = gains
        totals = ChainTotals(chain, workers)
        groups = Groups(chain, gains, rules)
    }

    public func count(_ gain: Gain) -> Int {
        gain == .inchange ? chain.agents.count - touched.count : touched.count { $0.gain == gain }
    }

    /// Along what agents are gathered.
    enum Axis: String, Sendable, CaseIterable {
        case tous, region, organisme, categorie
        case tranche = "tranche_qf"

        var label: String {
            switch self {
            case .tous: "Nation"
            case .region: "Région"
            case .organisme: "Comité"
            case .categorie: "Catégorie"
            case .tranche: "Tranche de QF"
            }
        }
    }

    /// Sums of differences of a group.
    struct Sums: Sendable {
        var agents = 0
        var net = Cents.zero
        var euros: Int64 = 0
        var requests = Cents.zero
        var studies: Int64 = 0
    }

    struct Group: Sendable {
        let axis: Axis
        /// Code of the group; its words.
        let code: String
        let label: String
        /// By gain.
        var sums = [Sums](repeating: Sums(), count: Gain.allCases.count)
        /// What may be printed: by gain, then all of them; nil = hidden.
        var shown: [Int?] = []
        /// Its sums of money would tell of a few.
        var hidesMoney = false

        /// Of one gain; nil where it is not to be printed.
        func shownSums(_ gain: Gain) -> Sums? {
            let place = Gain.allCases.firstIndex(of: gain)!
            return shown[place] == nil ? nil : sums[place]
        }

        /// How many agents there are; nil where it is not to be printed.
        var shownAgents: Int? { shown.last ?? nil }

        /// Of whom anything changes.
        var touched: Int { zip(Gain.allCases, sums).reduce(0) { $0 + ($1.0 == .inchange ? 0 : $1.1.agents) } }

        /// The sums of all; nil where they would tell of a few.
        var shownWhole: Sums? {
            guard shownAgents != nil, !hidesMoney else { return nil }
            var all = Sums()
            for part in sums { all.add(part) }
            return all
        }

        /// What is printed of the cells, taken from the sums, leaves the hidden ones: few, or none.
        fileprivate var tellsOfFew: Bool {
            let hidden = zip(Gain.allCases, zip(shown, sums)).filter { $0.0 != .inchange && $0.1.0 == nil }
            return (1..<HiddenCells.smallestShown).contains(hidden.reduce(0) { $0 + $1.1.1.agents })
        }
    }

    /// Groups of all axes, each frozen on the baseline; who is only in the variant is in none but all.
    struct Groups: Sendable {
        private(set) var list: [Group] = []

        init(_ chain: FigureChain, _ gains: [(agent: Int, gain: Gain)], _ rules: Rules) {
            let places = GroupPlaces(chain, rules)
            list = places.groups
            var next = 0
            for (i, link) in chain.agents.enumerated() {
                var gain = Gain.inchange
                if next < gains.count, gains[next].agent == i {
                    gain = gains[next].gain
                    next += 1
                }
                var sums = Sums()
                sums.agents = 1
                if gain != .inchange {
                    sums.net = Cents(chain.split(.netImposable, link).change)
                    sums.euros = chain.split(.montantADeclarer, link).change
                    sums.requests = Cents(chain.split(.montantDemandes, link).change)
                    sums.studies = chain.split(.etudesRetenues, link).change
                }
                let index = Gain.allCases.firstIndex(of: gain)!
                for place in places.of(link, chain) { list[place].sums[index].add(sums) }
            }
            list.removeAll { $0.sums.allSatisfy { $0.agents == 0 } }
            hide()
        }

        /// Small cells, and what would give them away. The sums of every axis are those of all agents: what one hides
        /// of them, all do.
        private mutating func hide() {
            var sums = Set<Int>()
            while true {
                let before = sums
                for axis in Axis.allCases {
                    let places = list.indices.filter { list[$0].axis == axis }
                    let table = HiddenCells(places.map { list[$0].sums.map(\.agents) }, hidingSums: sums)
                    for (row, place) in places.enumerated() { list[place].shown = table.shown[row] }
                    sums.formUnion(table.hiddenSums)
                }
                if sums == before { break }
            }
            for axis in Axis.allCases { hideMoney(axis) }
        }

        /// Of the groups whose sums are not printed, those of all leave the sums together: of a few, or of none.
        private mutating func hideMoney(_ axis: Axis) {
            let places = list.indices.filter { list[$0].axis == axis }
            for place in places { list[place].hidesMoney = list[place].shownAgents == nil || list[place].tellsOfFew }
            while true {
                let hidden = places.filter { list[$0].hidesMoney }.reduce(0) { $0 + list[$1].touched }
                guard axis != .tous, (1..<HiddenCells.smallestShown).contains(hidden) else { return }
                let next = places.filter { !list[$0].hidesMoney && list[$0].touched > 0 }
                    .min { list[$0].touched < list[$1].touched }
                guard let next else { return }
                list[next].hidesMoney = true
            }
        }
    }
}

extension SimulatedRules.Sums {
    mutating func add(_ other: SimulatedRules.Sums) {
        agents += other.agents
        net += other.net
        euros += other.euros
        requests += other.requests
        studies += other.studies
    }
}

/// In which groups an agent is.
struct GroupPlaces: Sendable {
    private(set) var groups: [SimulatedRules.Group] = []
    // By index in the names, `FigureNames.none` last; by index of the category.
    private var regions = [Int](repeating: 0, count: 256)
    private var committees = [Int](repeating: 0, count: 256)
    private var categories = [Int](repeating: 0, count: 256)
    /// By band, unknown last.
    private var bands: [Int] = []
    private let simulation: SimulationRules

    init(_ chain: FigureChain, _ rules: Rules) {
        let names = chain[.avant].names
        simulation = rules.simulation
        groups.append(.init(axis: .tous, code: "tous", label: "Tous"))
        for i in Array(0..<UInt8(names.regions.codes.count)) + [FigureNames.none] {
            regions[Int(i)] = groups.count
            let code = i == FigureNames.none ? "sans" : "\(names.regions[i])"
            let label = rules.regions.first { "\($0.code)" == code }?.label ?? "Sans rattachement"
            groups.append(.init(axis: .region, code: code, label: label))
        }
        for i in Array(0..<UInt8(names.committees.codes.count)) + [FigureNames.none] {
            committees[Int(i)] = groups.count
            let code = i == FigureNames.none ? "sans" : "\(names.committees[i])"
            let label = rules.committees.first { "\($0.code)" == code }?.name ?? "Sans comité"
            groups.append(.init(axis: .organisme, code: code, label: label))
        }
        for category in Categorie.allCases {
            categories[Int(category.index)] = groups.count
            groups.append(.init(axis: .categorie, code: category.rawValue, label: category.label.description))
        }
        for band in QuotientBands.labels(simulation) {
            bands.append(groups.count)
            groups.append(.init(axis: .tranche, code: band, label: band))
        }
    }

    func of(_ link: FigureChain.Link, _ chain: FigureChain) -> [Int] {
        guard let figures = chain.figures(link, .avant) else { return [0] }
        return [
            0, regions[Int(figures.rights.region)], committees[Int(figures.rights.organisme)],
            categories[Int(figures.rights.categorie.index)], bands[QuotientBands.index(figures.quotient, simulation)],
        ]
    }
}

/// Bands of QF, in words.
enum QuotientBands {
    static let unknown = "inconnu"

    static func labels(_ rules: SimulationRules) -> [String] {
        var labels: [String] = []
        for (i, edge) in rules.quotientBands.enumerated() {
            let top = French.euros(edge)
            labels.append(i == 0 ? "jusqu'à \(top)" : "de \(French.euros(rules.quotientBands[i - 1])) à \(top)")
        }
        let last = rules.quotientBands.last.map { "au-dessus de \(French.euros($0))" } ?? "connu"
        return labels + [last, unknown]
    }

    static func index(_ quotient: Cents?, _ rules: SimulationRules) -> Int {
        quotient.map(rules.band(of:)) ?? rules.quotientBands.count + 1
    }
}
