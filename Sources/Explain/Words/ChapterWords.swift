import Decisions

extension Chapter {
    /// As a heading.
    var title: String {
        switch self {
        case .identity: "L'agent"
        case .situation: "La situation, jour par jour"
        case .dossiers: "Les dossiers"
        case .rights: "Les droits"
        case .dependants: "Les ayants droit"
        case .studies: "Les études"
        case .payments: "Les versements"
        case .declarations: "La somme à déclarer"
        case .requests: "Les demandes"
        case .followUp: "Les suites\u{A0}: relances, invitation, registre"
        case .findings: "Les constats"
        }
    }

    /// In JSON.
    var code: String {
        switch self {
        case .identity: "agent"
        case .situation: "situation"
        case .dossiers: "dossiers"
        case .rights: "droits"
        case .dependants: "ayants_droit"
        case .studies: "etudes"
        case .payments: "versements"
        case .declarations: "declarations"
        case .requests: "demandes"
        case .followUp: "suites"
        case .findings: "constats"
        }
    }
}
