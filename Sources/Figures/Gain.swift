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
        var isBetter = false
        var isWorse = false
        for scale in Gain.scales(before, baseline, after, variant) {
            if scale.after > scale.before { isBetter = true }
            if scale.after < scale.before { isWorse = true }
        }
        self = isBetter ? (isWorse ? .partage : .gagne) : isWorse ? .perd : .autre
    }

    private typealias Scale = (before: Int64, after: Int64)

    /// What more of is better, whatever else changes.
    private static func scales(
        _ before: Int, _ baseline: JudgedFigures, _ after: Int, _ variant: JudgedFigures
    ) -> [Scale] {
        let (a, b) = (baseline.agent(before), variant.agent(after))
        func both(_ value: (JudgedFigures, Int) -> Int64) -> Scale { (value(baseline, before), value(variant, after)) }
        var scales: [Scale] = [
            (worth(a.rights.verdict), worth(b.rights.verdict)), (Int64(a.rights.days), Int64(b.rights.days)),
            (Int64(a.rights.share), Int64(b.rights.share)),
            (worth(a.rights.participation), worth(b.rights.participation)),
            (a.rights.flags.contains(.droitMaladie) ? 1 : 0, b.rights.flags.contains(.droitMaladie) ? 1 : 0),
            (day(a.rights.avantages), day(b.rights.avantages)),
            // Studies: how many, and how much of each.
            both { Measure.etudesRetenues.value($1, in: $0) },
            both { judging, agent in
                judging.studies(agent).reduce(0) { $0 + ($1.status == .retenue ? Int64($1.share) : 0) }
            },
            both { Measure.montantDemandes.value($1, in: $0) },
            both { judging, agent in judging.requests(agent).reduce(0) { $0 + Int64($1.nights) } },
            both { judging, agent in
                Int64(judging.requests(agent).count { $0.status == .recevable || $0.status == .aFixer })
            },
            both { judging, agent in judging.dependants(agent).reduce(0) { $0 + Int64($1.rights.count) } },
            both { judging, agent in judging.dependants(agent).reduce(0) { $0 + Int64($1.share) } },
            (a.money.kept.value, b.money.kept.value),
        ]
        // Less tax on the same money is better.
        if a.money.kept == b.money.kept {
            scales.append((-a.money.netImposable.value, -b.money.netImposable.value))
        }
        return scales
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
