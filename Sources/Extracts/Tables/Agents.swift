import Domain

enum AgentColumn: UInt8, TableColumn {
    case numero, nir, civilite, nom, prenom, date_naissance, adresse_1, adresse_2, adresse_3, code_postal, commune,
        pays, espace_agent
    static let contract = declare(
        .agents, "Agents", "Les agents, en activité ou retraités, qui ont un numéro du comité.", key: [.numero])

    var declared: InputColumn {
        switch self {
        case .numero:
            required(.numero, "Numéro de l'agent", "Numéro de l'agent au comité ; les zéros de tête comptent.")
        case .nir:
            optional(
                .nir, "NIR",
                "Numéro de sécurité sociale, clé comprise (2A et 2B pour la Corse) ; la clé est vérifiée par le programme."
            )
        case .civilite: required(.oneOf(Civilite.codes), "Civilité", "M ou MME.")
        case .nom: required(.personText, "Nom", "Nom de famille.")
        case .prenom: required(.personText, "Prénom", "Prénom.")
        case .date_naissance:
            required(.birth, "Date de naissance", "Jour de naissance, au plus tard à la date d'arrêté.")
        case .adresse_1: optional(.personText, "Adresse, ligne 1", "Première ligne de l'adresse.")
        case .adresse_2: optional(.personText, "Adresse, ligne 2", "Deuxième ligne de l'adresse.")
        case .adresse_3: optional(.personText, "Adresse, ligne 3", "Troisième ligne de l'adresse.")
        case .code_postal: optional(.postcode, "Code postal", "Code postal, français ou étranger.")
        case .commune: optional(.personText, "Commune", "Commune de l'adresse.")
        case .pays: optional(.personText, "Pays", "Pays ; vide : France.")
        case .espace_agent: required(.flag, "Espace agent", "L'agent est inscrit sur l'espace en ligne.")
        }
    }
}

struct RawAgent: RawRow {
    var line: RawLine
    /// The 15 characters packed; 0 = not given.
    let nir: UInt64
    let civilite: Civilite
    let nom: Text
    let prenom: Text
    let dateNaissance: Day
    let espaceAgent: Bool

    var keyHash: UInt64 { line.numero == .none ? 0 : KeyHash.of(line.numero.packed) }

    static func decode(_ line: inout LineDecoder<AgentColumn>) -> RawAgent {
        line.ownNumero(.numero)
        let nir = line.nir(.nir)
        let civilite: Civilite? = line.coded(.civilite)
        let nom = line.text(.nom)
        let prenom = line.text(.prenom)
        let naissance = line.birth(.date_naissance)
        let espace = line.flag(.espace_agent)
        line.postcode(.code_postal, country: .pays)
        line.checkTexts()
        return RawAgent(
            line: RawLine(line), nir: nir, civilite: civilite ?? .monsieur, nom: nom, prenom: prenom,
            dateNaissance: naissance ?? .distantPast, espaceAgent: espace)
    }

    @inline(__always)
    var record: Agent {
        Agent(
            numero: line.numero, nom: nom, prenom: prenom, dateNaissance: dateNaissance, civilite: civilite,
            espaceAgent: espaceAgent, nir: nir, place: line.place)
    }
}

extension LineDecoder {
    /// A day of birth, not after the cut-off.
    mutating func birth(_ column: Column) -> Day? {
        guard let day = day(column) else { return nil }
        if day > context.cutOff { report(.valeur, .birthAfterCutOff, column) }
        return day
    }
}
