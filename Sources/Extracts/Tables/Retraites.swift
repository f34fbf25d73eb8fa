import Domain

enum RetraiteColumn: UInt8, TableColumn {
    case numero, date_liquidation, caisse, statut_liquidation, en_activite_liquidation, finess, annees_service,
        region_choisie, csg_pension, date_deces
    static let table = Table.retraites
    static let optional: Set<Self> = [.region_choisie, .csg_pension, .date_deces]
}

struct RawRetraite: RawRow {
    var line: RawLine
    let dateLiquidation: Day
    let caisse: PensionFund
    let statutLiquidation: UInt8
    let enActivite: Bool
    let etablissement: Int32
    let anneesService: Int64
    let regionChoisie: UInt8?
    let csgPension: CsgPension
    let dateDeces: Day?

    var keyHash: UInt64 { line.numero == .none ? 0 : KeyHash.of(line.numero.packed) }

    static func decode(_ line: inout LineDecoder<RetraiteColumn>) -> RawRetraite {
        line.ownAgent(.numero)
        line.requireAgent(.numero)
        let liquidation = line.day(.date_liquidation)
        let caisse: PensionFund? = line.coded(.caisse)
        let statut = line.index(.statut_liquidation, in: line.context.statuts)
        let enActivite = line.flag(.en_activite_liquidation)
        let etablissement = line.etablissement(.finess).index
        let annees = line.hundredths(.annees_service)
        let region = line.region(.region_choisie)
        let csg: CsgPension? = line.coded(.csg_pension)
        let deces = line.day(.date_deces)
        line.checkOrder(liquidation, deces, .date_deces)
        return RawRetraite(
            line: RawLine(line), dateLiquidation: liquidation ?? .distantPast, caisse: caisse ?? .autre,
            statutLiquidation: statut ?? 0, enActivite: enActivite, etablissement: etablissement,
            anneesService: annees ?? 0,
            regionChoisie: region, csgPension: csg ?? .plein, dateDeces: deces)
    }
}
