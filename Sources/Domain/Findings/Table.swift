/// The tables of a campaign, in the order they are shown.
public enum Table: String, CaseIterable, Sendable {
    case etablissements, agents, paie, retraites, dossiers
    case ayantsDroit = "ayants_droit"
    case versements, demandes, registre

    /// The run stops where a required table is missing.
    public var isRequired: Bool {
        switch self {
        case .retraites, .demandes, .registre: false
        default: true
        }
    }
}
