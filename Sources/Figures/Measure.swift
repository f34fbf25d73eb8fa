import Decisions
import Domain

/// A figure of an agent that is added up: in cents, in whole euros, or a number.
public enum Measure: String, Sendable, CaseIterable {
    case netImposable = "net_imposable"
    case montantADeclarer = "montant_a_declarer"
    case brutImposable = "brut_imposable"
    case nonImposable = "non_imposable"
    case prelevements
    case montantDemandes = "montant_demandes"
    case etudesRetenues = "etudes_retenues"
    case demandesRecevables = "demandes_recevables"
    case joursOuverts = "jours_ouverts"

    public enum Unit: Sendable { case cents, euros, number }

    public var unit: Unit {
        switch self {
        case .netImposable, .brutImposable, .nonImposable, .prelevements, .montantDemandes: .cents
        case .montantADeclarer: .euros
        case .etudesRetenues, .demandesRecevables, .joursOuverts: .number
        }
    }

    public var label: String {
        switch self {
        case .netImposable: "Net imposable"
        case .montantADeclarer: "Montant à déclarer"
        case .brutImposable: "Brut imposable"
        case .nonImposable: "Non imposable"
        case .prelevements: "CSG, CRDS et CASA"
        case .montantDemandes: "Montant des demandes recevables"
        case .etudesRetenues: "Études retenues"
        case .demandesRecevables: "Demandes recevables"
        case .joursOuverts: "Jours ouverts"
        }
    }

    /// Of an agent, by his index in the judging; 0 where he is not in it (negative index).
    public func value(_ agent: Int, in judging: JudgedFigures) -> Int64 {
        guard agent >= 0 else { return 0 }
        let figures = judging.agents[agent]
        switch self {
        case .netImposable: return figures.money.netImposable.value
        case .montantADeclarer: return figures.money.euros
        case .brutImposable: return figures.money.brut.value
        case .nonImposable: return figures.money.nonImposable.value
        case .prelevements: return figures.money.contributions.value
        case .montantDemandes: return judging.requests[agent].reduce(0) { $0 + ($1.amount?.value ?? 0) }
        case .etudesRetenues: return Int64(judging.studies[agent].count { $0.status == .retenue })
        case .demandesRecevables: return Int64(judging.requests[agent].count { $0.status == .recevable })
        case .joursOuverts: return Int64(figures.rights.days)
        }
    }
}

/// A figure before, what each effect changed of it, and after: the parts make the whole, because each is a difference of
/// neighbours.
public struct SplitValue: Sendable, Equatable {
    /// By `Stage`.
    private var stages: (Int64, Int64, Int64, Int64)

    public init(_ avant: Int64, _ rejuge: Int64, _ reporte: Int64, _ apres: Int64) {
        stages = (avant, rejuge, reporte, apres)
    }

    public static let zero = SplitValue(0, 0, 0, 0)

    public var avant: Int64 { stages.0 }
    public var apres: Int64 { stages.3 }
    public var change: Int64 { apres - avant }

    public subscript(effect: Effect) -> Int64 {
        switch effect {
        case .corrige: stages.1 - stages.0
        case .donnees: stages.2 - stages.1
        case .regles: stages.3 - stages.2
        }
    }

    public static func == (a: SplitValue, b: SplitValue) -> Bool { a.stages == b.stages }

    public static func + (a: SplitValue, b: SplitValue) -> SplitValue {
        SplitValue(
            a.stages.0 + b.stages.0, a.stages.1 + b.stages.1, a.stages.2 + b.stages.2, a.stages.3 + b.stages.3)
    }

    /// Nothing before, after or between.
    public var isZero: Bool { self == .zero }
    /// Every effect is nil.
    public var isUnchanged: Bool { stages.0 == stages.1 && stages.1 == stages.2 && stages.2 == stages.3 }
}
