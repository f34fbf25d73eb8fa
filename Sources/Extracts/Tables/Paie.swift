import Domain

enum PaieColumn: UInt8, TableColumn {
    case numero, finess, debut, position, statut, fin, quotite
    static let contract = declare(
        .paie, "Lignes de paie",
        "Les périodes d'emploi : un agent, un établissement, une position, du premier au dernier jour compris.",
        key: [.numero, .finess, .debut, .position], references: [(.numero, .agents), (.finess, .etablissements)])

    var declared: InputColumn {
        switch self {
        case .numero:
            required(.numero, "Numéro de l'agent", "Numéro de l'agent au comité ; les zéros de tête comptent.")
        case .finess: required(.finess, "FINESS", "Établissement employeur.")
        case .debut: required(.date, "Début", "Premier jour, compris.")
        case .position: required(.positions, "Position", "Position administrative.")
        case .statut: required(.statuts, "Statut", "Statut de l'agent pendant la période.")
        case .fin: optional(.date, "Fin", "Dernier jour, compris ; vide : en cours.")
        case .quotite: optional(.integer(1...100), "Quotité", "Quotité de travail, en pour cent.")
        }
    }
}

struct RawPaie: RawRow {
    var line: RawLine
    let finess: Finess
    let etablissement: Int32
    let debut: Day?
    let fin: Day
    let statut: UInt8
    /// 255 = malformed.
    let position: UInt8
    let quotite: UInt8

    var keyHash: UInt64 {
        guard let debut, line.numero != .none, finess != .none, position != 255 else { return 0 }
        return KeyHash.of(
            line.numero.packed,
            finess.packed << 8 ^ UInt64(position) ^ UInt64(UInt32(bitPattern: debut.number)) << 32)
    }

    static func decode(_ line: inout LineDecoder<PaieColumn>) -> RawPaie {
        line.ownAgent(.numero)
        line.requireAgent(.numero)
        let (finess, etablissement) = line.etablissement(.finess)
        let debut = line.day(.debut)
        let position = line.index(.position, in: line.context.positions)
        let statut = line.index(.statut, in: line.context.statuts)
        let fin = line.day(.fin)
        line.checkOrder(debut, fin, .fin)
        let quotite = line.integer(.quotite, in: 1...100)
        return RawPaie(
            line: RawLine(line), finess: finess, etablissement: etablissement, debut: debut, fin: fin ?? .distantFuture,
            statut: statut ?? 0,
            position: position ?? 255, quotite: UInt8(quotite ?? 0))
    }

    /// Of an accepted line: its days can be read.
    @inline(__always)
    func record(of agent: Int32) -> LignePaie {
        LignePaie(
            agent: agent, etablissement: etablissement, days: Period(debut!, fin), statut: statut, position: position,
            quotite: quotite, place: line.place)
    }
}
