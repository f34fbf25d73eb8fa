import Domain

enum AgentColumn: UInt8, TableColumn {
    case numero, nir, civilite, nom, prenom, date_naissance, adresse_1, adresse_2, adresse_3, code_postal, commune,
        pays, espace_agent
    static let table = Table.agents
    static let optional: Set<Self> = [.nir, .adresse_1, .adresse_2, .adresse_3, .code_postal, .commune, .pays]
    static let namesAndAddresses: [Self] = [
        .nom, .prenom, .adresse_1, .adresse_2, .adresse_3, .code_postal, .commune, .pays,
    ]
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
}

extension LineDecoder {
    /// A day of birth, not after the cut-off.
    mutating func birth(_ column: Column) -> Day? {
        guard let day = day(column) else { return nil }
        if day > context.cutOff { report(.valeur, .birthAfterCutOff, column) }
        return day
    }
}
