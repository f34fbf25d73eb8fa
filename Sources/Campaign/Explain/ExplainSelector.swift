import Domain

/// One thing that is to be explained, as the command line names it.
public enum ExplainSelector: Hashable, Sendable {
    /// Everything of an agent.
    case agent(Numero)
    /// What belongs to one line of his: its key.
    case versement(String)
    case demande(String)
    case dossier(String)
    /// A line of `ayants_droit`.
    case enfant(dossier: String, rang: Int)
    case etablissement(Finess)

    /// `--agent 0000042`.
    ///
    /// - Returns: nil where the value has not the form of such a name.
    public init?(option: String, value: String) {
        switch option {
        case "agent":
            guard let numero = Numero(value) else { return nil }
            self = .agent(numero)
        case "etablissement":
            guard let finess = Finess(value.uppercased()) else { return nil }
            self = .etablissement(finess)
        case "enfant":
            // The id of a dossier may hold a stroke: the rang stands behind the last one.
            guard let stroke = value.lastIndex(of: "/"), stroke != value.startIndex,
                let rang = Int(value[value.index(after: stroke)...]), (1...99).contains(rang)
            else { return nil }
            self = .enfant(dossier: String(value[..<stroke]), rang: rang)
        default:
            guard !value.isEmpty else { return nil }
            switch option {
            case "versement": self = .versement(value)
            case "demande": self = .demande(value)
            case "dossier": self = .dossier(value)
            default: return nil
            }
        }
    }

    /// As it stands on the command line: `--agent 0000042`.
    var words: String {
        switch self {
        case .agent(let numero): "--agent \(numero)"
        case .versement(let id): "--versement \(id)"
        case .demande(let id): "--demande \(id)"
        case .dossier(let id): "--dossier \(id)"
        case .enfant(let dossier, let rang): "--enfant \(dossier)/\(rang)"
        case .etablissement(let finess): "--etablissement \(finess)"
        }
    }
}
