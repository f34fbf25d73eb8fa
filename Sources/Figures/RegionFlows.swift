import Domain
import Workers

/// How agents and their amounts went through a region, effect by effect: who stayed, who came from another region or went
/// to one, who is new or gone. The lines of a region add up to its change, to the cent.
public struct RegionFlows: Sendable {
    public enum Move: String, Sendable, CaseIterable {
        case presents
        case arrives
        case partis
        case nouveaux
        case disparus

        var index: Int {
            switch self {
            case .presents: 0
            case .arrives: 1
            case .partis: 2
            case .nouveaux: 3
            case .disparus: 4
            }
        }

        public var label: String {
            switch self {
            case .presents: "Restés"
            case .arrives: "Arrivés d'une autre région"
            case .partis: "Partis vers une autre région"
            case .nouveaux: "Nouveaux"
            case .disparus: "Disparus"
            }
        }
    }

    public struct Line: Sendable {
        /// Index in the names, `FigureNames.none` = without region.
        public let region: UInt8
        public let effect: Effect
        public let move: Move
        /// Of `presents`, those whom the effect touches.
        public internal(set) var agents = 0
        public internal(set) var netImposable = Cents.zero
        public internal(set) var euros: Int64 = 0

        init(_ region: UInt8, _ effect: Effect, _ move: Move) {
            self.region = region
            self.effect = effect
            self.move = move
        }

        var isEmpty: Bool { agents == 0 && netImposable == .zero && euros == 0 }
    }

    /// By region, effect, move; lines in which nothing is are left out.
    public let lines: [Line]

    public init(_ chain: FigureChain, _ workers: Workers) {
        let regions = chain[.apres].names.regions.codes.count
        let ranges = workers.ranges(chain.agents.count, atLeast: 16_384)
        let parts = workers.map(ranges.count) { i in
            var table = Table(regions: regions)
            for link in chain.agents.view(ranges[i]) {
                for effect in Effect.all { table.add(link, effect, chain) }
            }
            return table.lines
        }
        var whole = Table(regions: regions)
        for part in parts { whole.add(part) }
        lines = whole.lines.filter { !$0.isEmpty }
    }

    private struct Table {
        static let moves = Move.allCases.count
        let regions: Int
        var lines: [Line]

        init(regions: Int) {
            self.regions = regions
            lines = (Array(0..<UInt8(regions)) + [FigureNames.none]).flatMap { region in
                Effect.allCases.flatMap { effect in Move.allCases.map { Line(region, effect, $0) } }
            }
        }

        mutating func add(_ link: FigureChain.Link, _ effect: Effect, _ chain: FigureChain) {
            let ends = chain.ends(of: effect)
            guard !chain.isOne(ends.from, ends.to) else { return }
            let (from, to) = (link[ends.from], link[ends.to])
            guard from >= 0 || to >= 0 else { return }
            guard from >= 0 else { return add(chain.view(ends.to).pointee.agent(to), 1, effect, .nouveaux) }
            let before = chain.view(ends.from).pointee.agent(from)
            guard to >= 0 else { return add(before, -1, effect, .disparus) }
            let after = chain.view(ends.to).pointee.agent(to)
            guard before != after else { return }
            guard before.pointee.rights.region == after.pointee.rights.region else {
                add(before, -1, effect, .partis)
                add(after, 1, effect, .arrives)
                return
            }
            guard chain.isTouched(link, by: effect) else { return }
            let line = index(after.pointee.rights.region, effect, .presents)
            lines[line].agents += 1
            lines[line].netImposable += after.pointee.money.netImposable - before.pointee.money.netImposable
            lines[line].euros += after.pointee.money.euros - before.pointee.money.euros
        }

        private mutating func add(
            _ figures: UnsafePointer<AgentFigures>, _ sign: Int64, _ effect: Effect, _ move: Move
        ) {
            let line = index(figures.pointee.rights.region, effect, move)
            lines[line].agents += 1
            lines[line].netImposable += Cents(sign * figures.pointee.money.netImposable.value)
            lines[line].euros += sign * figures.pointee.money.euros
        }

        private func index(_ region: UInt8, _ effect: Effect, _ move: Move) -> Int {
            let place = min(Int(region), regions)
            return (place * Effect.all.count + effect.index) * Table.moves
                + move.index
        }

        mutating func add(_ other: [Line]) {
            for i in lines.indices {
                lines[i].agents += other[i].agents
                lines[i].netImposable += other[i].netImposable
                lines[i].euros += other[i].euros
            }
        }
    }
}
