import Domain
import Workers

/// What one judging adds up to, over all agents, by region, committee and benefit.
public struct StageTotals: Sendable {
    /// By place: the nation, regions, committees.
    private var places: [Sums]
    /// By benefit.
    private var benefits: [BenefitSums]
    private let regionCount: Int
    private let committeeCount: Int

    struct Sums: Sendable {
        var agents: Int64 = 0
        /// By measure.
        var values = [Int64](repeating: 0, count: Measure.allCases.count)
    }

    struct BenefitSums: Sendable {
        /// By `BenefitMeasure`.
        var values = [Int64](repeating: 0, count: BenefitMeasure.allCases.count)
    }

    /// - Parameter baseline: of a variant, the totals of its baseline where they are known; only the agents whom it
    ///   changes are then added up.
    public init(_ judging: JudgedFigures, _ workers: Workers, baseline: StageTotals? = nil) {
        guard let before = judging.baseline else {
            let ranges = workers.ranges(judging.agents.count, atLeast: 16_384)
            let parts = workers.map(ranges.count) { i in
                var part = StageTotals(judging.names)
                for agent in ranges[i] { part.add(agent, judging.view, 1) }
                return part
            }
            self.init(judging.names)
            for part in parts { add(part) }
            return
        }
        self = baseline ?? StageTotals(before, workers)
        for (i, agent) in judging.changed.enumerated() {
            add(Int(agent), before.view, -1)
            add(judging.changedPlace(i), judging.view, 1)
        }
    }

    private init(_ names: FigureNames) {
        regionCount = names.regions.codes.count
        committeeCount = names.committees.codes.count
        places = Array(repeating: Sums(), count: 1 + regionCount + 1 + committeeCount + 1)
        benefits = Array(repeating: BenefitSums(), count: names.benefits.codes.count)
    }

    /// - Parameter sign: −1 takes the agent away.
    private mutating func add(_ place: Int, _ view: UnsafePointer<FigureView>, _ sign: Int64) {
        let rights = view.pointee.agent(place).pointee.rights
        let (region, committee) = (self.place(.region(rights.region)), self.place(.committee(rights.organisme)))
        places[0].agents += sign
        places[region].agents += sign
        places[committee].agents += sign
        for i in 0..<Measure.all.count {
            let value = sign * Measure.all[i].value(place, in: view)
            if value == 0 { continue }
            places[0].values[i] += value
            places[region].values[i] += value
            places[committee].values[i] += value
        }
        for benefit in view.pointee.benefits(place) {
            let place = Int(benefit.prestation)
            for i in 0..<BenefitMeasure.all.count {
                benefits[place].values[i] += sign * BenefitMeasure.all[i].value(benefit)
            }
        }
        for request in view.pointee.requests(place) {
            guard let amount = request.amount else { continue }
            benefits[Int(request.prestation)].values[BenefitMeasure.montantDemandes.index] += sign * amount.value
        }
    }

    private mutating func add(_ other: StageTotals) {
        for i in places.indices {
            places[i].agents += other.places[i].agents
            for j in places[i].values.indices { places[i].values[j] += other.places[i].values[j] }
        }
        for i in benefits.indices {
            for j in benefits[i].values.indices { benefits[i].values[j] += other.benefits[i].values[j] }
        }
    }

    /// Where figures are added up. A region or committee is its index in the names, `FigureNames.none` = without one.
    public enum Place: Sendable, Hashable {
        case nation
        case region(UInt8)
        case committee(UInt8)
    }

    private func place(_ place: Place) -> Int {
        switch place {
        case .nation: 0
        case .region(let index): 1 + min(Int(index), regionCount)
        case .committee(let index): 2 + regionCount + min(Int(index), committeeCount)
        }
    }

    public func agents(_ place: Place) -> Int64 { places[self.place(place)].agents }
    public func value(_ measure: Measure, _ place: Place) -> Int64 { places[self.place(place)].values[measure.index] }
    public func value(_ measure: BenefitMeasure, benefit: Int) -> Int64 { benefits[benefit].values[measure.index] }
}

extension Measure {
    /// The cases, made once: they are gone through for each agent.
    static let all = allCases

    var index: Int { Measure.all.firstIndex(of: self)! }
}

/// A figure of a benefit that is added up, in cents.
public enum BenefitMeasure: String, Sendable, CaseIterable {
    case brut
    case prelevements
    case netImposable = "net_imposable"
    case montantDemandes = "montant_demandes"

    /// The cases, made once: they are gone through for each agent.
    static let all = allCases

    var index: Int {
        switch self {
        case .brut: 0
        case .prelevements: 1
        case .netImposable: 2
        case .montantDemandes: 3
        }
    }

    public var label: String {
        switch self {
        case .brut: "Brut versé"
        case .prelevements: "CSG, CRDS et CASA"
        case .netImposable: "Net imposable"
        case .montantDemandes: "Montant des demandes recevables"
        }
    }

    /// Of a benefit paid to an agent; requests have theirs.
    func value(_ benefit: BenefitFigure) -> Int64 {
        switch self {
        case .brut: benefit.brut.value
        case .prelevements: benefit.contributions.value
        case .netImposable: benefit.netImposable.value
        case .montantDemandes: 0
        }
    }
}

/// The totals of the four stages, and of the other order where it is known.
public struct ChainTotals: Sendable {
    private let stages: [StageTotals]
    private let other: StageTotals?
    public let names: FigureNames

    public init(_ chain: FigureChain, _ workers: Workers) {
        // What is the same judging is added up once.
        var known: [(JudgedFigures, StageTotals)] = []
        func totals(_ judging: JudgedFigures) -> StageTotals {
            if let found = known.first(where: { $0.0 === judging }) { return found.1 }
            let made = StageTotals(judging, workers, baseline: judging.baseline.map(totals))
            known.append((judging, made))
            return made
        }
        stages = Stage.allCases.map { totals(chain[$0]) }
        other = chain.other.map(totals)
        names = chain[.apres].names
    }

    private func split(_ value: (StageTotals) -> Int64) -> SplitValue {
        SplitValue(value(stages[0]), value(stages[1]), value(stages[2]), value(stages[3]))
    }

    public func agents(_ place: StageTotals.Place) -> SplitValue { split { $0.agents(place) } }
    public func value(_ measure: Measure, _ place: StageTotals.Place) -> SplitValue {
        split { $0.value(measure, place) }
    }
    public func value(_ measure: BenefitMeasure, benefit: Int) -> SplitValue {
        split { $0.value(measure, benefit: benefit) }
    }

    /// See `FigureChain.interaction`.
    public func interaction(_ measure: Measure, _ place: StageTotals.Place) -> Int64? {
        other.map { value(measure, place)[.regles] - ($0.value(measure, place) - stages[1].value(measure, place)) }
    }

    public func interaction(_ measure: BenefitMeasure, benefit: Int) -> Int64? {
        other.map {
            value(measure, benefit: benefit)[.regles]
                - ($0.value(measure, benefit: benefit) - stages[1].value(measure, benefit: benefit))
        }
    }

    /// The nation, then regions and committees by code, those without last; those in which nobody ever is left out.
    public var places: [StageTotals.Place] {
        let regions = (Array(0..<UInt8(names.regions.codes.count)) + [FigureNames.none]).map(StageTotals.Place.region)
        let committees = (Array(0..<UInt8(names.committees.codes.count)) + [FigureNames.none])
            .map(StageTotals.Place.committee)
        return [.nation] + (regions + committees).filter { !agents($0).isZero }
    }
}
