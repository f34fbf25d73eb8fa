import Domain

enum RegistreColumn: UInt8, TableColumn {
    case numero, annee, fondement, rang, dernier_dossier
    static let table = Table.registre
    static let optional: Set<Self> = [.rang, .dernier_dossier]
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
}
