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

    /// Of an agent, by his place in the judging; 0 where he is not in it (negative).
    public func value(_ place: Int, in judging: JudgedFigures) -> Int64 { value(place, in: judging.view) }

    func value(_ place: Int, in view: UnsafePointer<FigureView>) -> Int64 {
        guard place >= 0 else { return 0 }
        let figures = view.pointee.agent(place)
        switch self {
        case .netImposable: return figures.pointee.money.netImposable.value
        case .montantADeclarer: return figures.pointee.money.euros
        case .brutImposable: return figures.pointee.money.brut.value
        case .nonImposable: return figures.pointee.money.nonImposable.value
        case .prelevements: return figures.pointee.money.contributions.value
        case .montantDemandes:
            return view.pointee.requests(place).reduce(0) { $0 + ($1.amount?.value ?? 0) }
        case .etudesRetenues: return Int64(view.pointee.studies(place).count { $0.status == .retenue })
        case .demandesRecevables: return Int64(view.pointee.requests(place).count { $0.status == .recevable })
        case .joursOuverts: return Int64(figures.pointee.rights.days)
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
