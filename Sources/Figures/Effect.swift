/// Why a figure is another: the parts into which every change is split, in the order in which they are taken.
public enum Effect: String, Sendable, CaseIterable {
    /// Rules or program edited after the earlier campaign was published.
    case corrige
    /// Other extracts, and with them ages, ranks and the calendar.
    case donnees
    /// Other values of the rules.
    case regles

    /// In titles and headings.
    public var label: String {
        switch self {
        case .corrige: "Corrigé après coup"
        case .donnees: "Données"
        case .regles: "Règles"
        }
    }

    /// The cases, made once: they are gone through for each agent.
    static let all = allCases

    var index: Int {
        switch self {
        case .corrige: 0
        case .donnees: 1
        case .regles: 2
        }
    }
}

/// The judgings between which the effects lie: `corrige` leads from the first to the second, and so on.
public enum Stage: String, Sendable, CaseIterable {
    /// The earlier publication.
    case avant
    /// The earlier extracts, judged now under the values that were in force for them.
    case rejuge
    /// The later extracts, judged under those same values.
    case reporte
    /// The later publication.
    case apres

    var index: Int {
        switch self {
        case .avant: 0
        case .rejuge: 1
        case .reporte: 2
        case .apres: 3
        }
    }
}
