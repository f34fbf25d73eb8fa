import Domain

enum RegistreColumn: UInt8, TableColumn {
    case numero, annee, fondement, rang, dernier_dossier
    static let contract = declare(
        .registre, "Registre",
        "Le registre publié par la campagne précédente. Table facultative : absente, rien n'est connu.",
        key: [.numero, .annee], references: [(.numero, .agents)])

    var declared: InputColumn {
        switch self {
        case .numero: required(.numero, "Numéro de l'agent", "Agent.")
        case .annee: required(.year, "Année", "Année de la campagne qui a publié la ligne, quatre chiffres.")
        case .fondement: required(.oneOf(Fondement.codes), "Fondement", "Ce qui a ouvert ses droits cette année-là.")
        case .rang: optional(.rank, "Rang", "Rang du renouvellement automatique.")
        case .dernier_dossier:
            optional(.year, "Dernier dossier", "Dernière année où un dossier a ouvert ses droits, quatre chiffres.")
        }
    }
}

struct RawRegistre: RawRow {
    var line: RawLine
    /// -1 = malformed; 0000 is four digits.
    let annee: Int
    let fondement: Fondement
    let dernierDossier: Int?

    var keyHash: UInt64 {
        line.numero == .none || annee < 0 ? 0 : KeyHash.of(line.numero.packed, UInt64(annee))
    }

    static func decode(_ line: inout LineDecoder<RegistreColumn>) -> RawRegistre {
        // Agents that are gone stand in it too: their rows are ignored.
        line.ownAgent(.numero)
        let annee = line.year(.annee)
        let fondement: Fondement? = line.coded(.fondement)
        _ = line.integer(.rang, in: 1...max(1, line.context.highestRang))
        let dernier = line.year(.dernier_dossier)
        if let annee, let dernier, dernier > annee { line.report(.valeur, .afterItsYear, .dernier_dossier) }
        return RawRegistre(
            line: RawLine(line), annee: annee ?? -1, fondement: fondement ?? .aucun, dernierDossier: dernier)
    }

    var record: LigneRegistre { LigneRegistre(fondement: fondement, dernierDossier: dernierDossier, place: line.place) }
}
