/// The stages of a run, of a check, of a verification and of an explanation, in their order.
enum Stage: String, CaseIterable {
    // The values are what logs and timings say: English, and as they were.
    case opening = "opening files"
    case reading = "reading extracts"
    case judging = "judging agents"
    case listing = "listing findings"
    case payments = "listing payments"
    case addresses = "looking at addresses"
    case adding = "adding up regions"
    case writing = "writing results"
    case publishing = "publishing"
    case verifying = "verifying"
    case inputs = "looking at the inputs"
    case again = "running again"
    case comparing = "comparing"
    case later = "judging the later extracts"
    case earlier = "judging the earlier extracts"
    case trying = "trying other values"
    case seeking = "seeking who reads a value"
    case tables = "writing tables"
    case explaining = "explaining"

    /// For the operator.
    var words: String {
        switch self {
        case .opening: "ouverture des fichiers"
        case .reading: "lecture des extraits"
        case .judging: "examen des agents"
        case .listing: "liste des constats"
        case .payments: "détail des versements"
        case .addresses: "examen des adresses"
        case .adding: "totaux des régions"
        case .writing: "écriture des résultats"
        case .publishing: "publication"
        case .verifying: "vérification du dossier publié"
        case .inputs: "vérification des entrées"
        case .again: "seconde exécution"
        case .comparing: "comparaison"
        case .later: "examen des extraits d'après"
        case .earlier: "examen des extraits d'avant"
        case .trying: "SIMULATION, essai d'autres valeurs"
        case .seeking: "SIMULATION, recherche de qui lit une valeur"
        case .tables: "écriture des tables"
        case .explaining: "explication"
        }
    }

    /// About what part of a whole run comes before the end of this stage, per cent: as measured at two million agents.
    /// Nil for a stage of something else than a run.
    var endsAt: Int? {
        switch self {
        case .opening: 2
        case .reading: 13
        case .judging: 17
        case .listing: 18
        case .payments, .addresses: 25
        case .adding: 28
        case .writing: 98
        case .publishing: 100
        default: nil
        }
    }

    /// Where the stage before it ends.
    var beginsAt: Int? {
        guard endsAt != nil else { return nil }
        let before = Stage.allCases.prefix { $0 != self }
        return before.last?.endsAt ?? 0
    }
}
