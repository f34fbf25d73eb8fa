/// Why a study request is not retained: all that apply are given.
public enum MotifEtudes: UInt8, Motif {
    case e01, e02, e03, e04, e05, e06, e07, e08, e09, e10, e11

    public var label: StaticString {
        switch self {
        case .e01: "Hors délai"
        case .e02: "Enfant non à charge fiscale"
        case .e03: "Limite d'âge dépassée"
        case .e04: "Niveau d'études absent, ou non retenu"
        case .e05: "QF au-dessus du plafond"
        case .e06: "Droits non ouverts"
        case .e07: "Dossier incomplet"
        case .e08: "QF inconnu (ressources ou parts absentes)"
        case .e09: "Certificat de scolarité manquant"
        case .e10: "Justificatif de cours par correspondance manquant"
        case .e11: "Taux nul d'après les années de service"
        }
    }

    public var rule: StaticString {
        switch self {
        case .e01: "ET1"
        case .e02, .e03: "ET2"
        case .e04: "ET3"
        case .e05, .e08: "ET4"
        case .e06, .e07: "§4"
        case .e09, .e10: "ET5"
        case .e11: "O7"
        }
    }
}

public typealias StudyMotifs = MotifSet<MotifEtudes>

extension StudyMotifs {
    /// ET2, ET4 and O7: the request is refused. E04 and E06 refuse or not, by what stands beside them.
    static let refusing: StudyMotifs = [.e02, .e03, .e05, .e11]
    /// What the agent can still bring, where nothing refuses: level, dossier, resources, certificate, proof of
    /// correspondence courses.
    public static let lacking: StudyMotifs = [.e04, .e07, .e08, .e09, .e10]
}
