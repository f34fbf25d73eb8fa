import Decisions
import Domain

/// What a change is to an agent: he wins, loses, does both, or something else changes (a motif, a register) that is
/// neither; else nothing changes.
public enum Gain: String, Sendable, CaseIterable {
    case gagne, perd, partage, autre, inchange

    public var label: String {
        switch self {
        case .gagne: "Gagnent"
        case .perd: "Perdent"
        case .partage: "Les deux"
        case .autre: "Autre"
        case .inchange: "Inchangés"
        }
    }

    /// - Parameters:
    ///   - before, after: the agent's place in each judging; negative = he is not in it.
    public init(_ before: Int, in baseline: JudgedFigures, _ after: Int, in variant: JudgedFigures) {
        guard before >= 0, after >= 0 else {
            self = before >= 0 ? .perd : after >= 0 ? .gagne : .inchange
            return
        }
        guard !baseline.isSame(before, as: after, in: variant) else {
            self = .inchange
            return
        }
        let balance = Balance(baseline.view, before, variant.view, after)
        self = balance.isBetter ? (balance.isWorse ? .partage : .gagne) : balance.isWorse ? .perd : .autre
    }

    /// What more of is better, whatever else changes.
    private struct Balance {
        private(set) var isBetter = false
        private(set) var isWorse = false

        init(
            _ baseline: UnsafePointer<FigureView>, _ before: Int, _ variant: UnsafePointer<FigureView>, _ after: Int
        ) {
            let (a, b) = (baseline.pointee.agent(before).pointee, variant.pointee.agent(after).pointee)
            weigh(Gain.worth(a.rights.verdict), Gain.worth(b.rights.verdict))
            weigh(Int64(a.rights.days), Int64(b.rights.days))
            weigh(Int64(a.rights.share), Int64(b.rights.share))
            weigh(Gain.worth(a.rights.participation), Gain.worth(b.rights.participation))
            weigh(
                a.rights.flags.contains(.droitMaladie) ? 1 : 0, b.rights.flags.contains(.droitMaladie) ? 1 : 0)
            weigh(Gain.day(a.rights.avantages), Gain.day(b.rights.avantages))
            // Studies: how many, and how much of each.
            let studies = (baseline.pointee.studies(before), variant.pointee.studies(after))
            weigh(
                Gain.sum(studies.0) { $0.status == .retenue ? 1 : 0 },
                Gain.sum(studies.1) { $0.status == .retenue ? 1 : 0 })
            weigh(
                Gain.sum(studies.0) { $0.status == .retenue ? Int64($0.share) : 0 },
                Gain.sum(studies.1) { $0.status == .retenue ? Int64($0.share) : 0 })
            let requests = (baseline.pointee.requests(before), variant.pointee.requests(after))
            weigh(Gain.sum(requests.0) { $0.amount?.value ?? 0 }, Gain.sum(requests.1) { $0.amount?.value ?? 0 })
            weigh(Gain.sum(requests.0) { Int64($0.nights) }, Gain.sum(requests.1) { Int64($0.nights) })
            func isGranted(_ request: RequestFigure) -> Int64 {
                request.status == .recevable || request.status == .aFixer ? 1 : 0
            }
            weigh(Gain.sum(requests.0, isGranted), Gain.sum(requests.1, isGranted))
            let dependants = (baseline.pointee.dependants(before), variant.pointee.dependants(after))
            weigh(Gain.sum(dependants.0) { Int64($0.rights.count) }, Gain.sum(dependants.1) { Int64($0.rights.count) })
            weigh(Gain.sum(dependants.0) { Int64($0.share) }, Gain.sum(dependants.1) { Int64($0.share) })
            weigh(a.money.kept.value, b.money.kept.value)
            // Less tax on the same money is better.
            if a.money.kept == b.money.kept { weigh(-a.money.netImposable.value, -b.money.netImposable.value) }
        }

        private mutating func weigh(_ before: Int64, _ after: Int64) {
            if after > before { isBetter = true }
            if after < before { isWorse = true }
        }
    }

    private static func sum<Row>(_ rows: UnsafeBufferPointer<Row>, _ value: (Row) -> Int64) -> Int64 {
        rows.reduce(0) { $0 + value($1) }
    }

    private static func worth(_ verdict: Verdict) -> Int64 {
        switch verdict {
        case .ouverts: 3
        case .offresSeules: 2
        case .suspendus: 1
        case .nonOuverts: 0
        }
    }

    private static func worth(_ share: ParticipationVacances) -> Int64 {
        switch share {
        case .pleine: 2
        case .reduite: 1
        case .aucune: 0
        }
    }

    private static func day(_ day: FigureDay) -> Int64 { Int64(day.day?.number ?? .min) }
}
