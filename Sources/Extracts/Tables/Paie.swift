import Domain

enum PaieColumn: UInt8, TableColumn {
    case numero, finess, debut, position, statut, fin, quotite
    static let table = Table.paie
    static let optional: Set<Self> = [.fin, .quotite]
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
}
