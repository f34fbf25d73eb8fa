/// Why a request is not paid as asked: all that apply are given.
public enum MotifDemandes: UInt8, Motif {
    case c01, c02, c03, c04, c05, c06, c07, c08, c09, c10, c11, c12, c13

    public var label: StaticString {
        switch self {
        case .c01: "Hors délai"
        case .c02: "Droits non ouverts, ou agent d'un autre comité"
        case .c03: "Condition d'âge non remplie"
        case .c04: "Taux d'incapacité insuffisant"
        case .c05: "Réservé aux retraités"
        case .c06: "Pièce ou prix manquant"
        case .c07: "Montant accordé hors des bornes"
        case .c08: "Mois au-delà du maximum annuel, retranchés"
        case .c09: "Plafond absent du formulaire : montant à vérifier"
        case .c10: "Variante absente ou inconnue"
        case .c11: "Demande sans date de dossier complet"
        case .c12: "Rang absent, ou inconnu au dossier"
        case .c13: "Événement un jour sans droit"
        }
    }

    public var rule: StaticString {
        switch self {
        case .c01, .c11: "Q1"
        case .c02, .c13: "§6"
        case .c03, .c05, .c07, .c10, .c12: "Q3"
        case .c04: "Q3-7"
        case .c06: "Q2"
        case .c08: "Q3-8"
        case .c09: "Q3-13"
        }
    }
}

public typealias RequestMotifs = MotifSet<MotifDemandes>

extension RequestMotifs {
    /// The request is refused.
    static let refusing: RequestMotifs = [.c02, .c03, .c04, .c05, .c07, .c10, .c12, .c13]
    /// What the agent can still bring.
    static let lacking: RequestMotifs = [.c06, .c11]
}
