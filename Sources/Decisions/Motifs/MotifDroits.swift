/// Why a verdict on rights is what it is: all that apply are given.
public enum MotifDroits: UInt8, Motif {
    case d01, d02, d03, d04
    case d10, d11, d12, d13, d14, d15, d16, d17, d18, d19, d20, d21, d22, d23

    public var label: StaticString {
        switch self {
        case .d01: "Dossier complet"
        case .d02: "Dossier du conjoint"
        case .d03: "Renouvellement automatique"
        case .d04: "Personnel médical"
        case .d10: "Aucun dossier"
        case .d11: "Dossier incomplet à l'arrêté"
        case .d12: "Contribution non acquittée"
        case .d13: "Établissement non adhérent, au moins un jour"
        case .d14: "En disponibilité"
        case .d15: "Démission ou licenciement"
        case .d16: "Décès"
        case .d17: "Retraite : non-adhérent, ou autre caisse"
        case .d18: "Retraite : pas en activité à la liquidation"
        case .d19: "Renouvellement épuisé"
        case .d20: "Refus de renseignements"
        case .d21: "Signature manquante"
        case .d22: "Ni paie ni retraite"
        case .d23: "Ressources ou parts non déclarées"
        }
    }

    public var rule: StaticString {
        switch self {
        case .d01, .d10, .d11: "O1"
        case .d02: "O2"
        case .d03, .d19: "O3"
        case .d04: "S1"
        case .d12: "S3"
        case .d13: "S4"
        case .d14, .d15, .d16: "S2"
        case .d17, .d18: "S7"
        case .d20, .d21, .d23: "O9"
        case .d22: "S9"
        }
    }
}

public typealias Motifs = MotifSet<MotifDroits>
