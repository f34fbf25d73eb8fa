import Domain

enum RetraiteColumn: UInt8, TableColumn {
    case numero, date_liquidation, caisse, statut_liquidation, en_activite_liquidation, finess, annees_service,
        region_choisie, csg_pension, date_deces
    static let contract = declare(
        .retraites, "Retraites", "Les pensions liquidées. Table facultative.", key: [.numero],
        references: [(.numero, .agents), (.finess, .etablissements)])

    var declared: InputColumn {
        switch self {
        case .numero:
            required(.numero, "Numéro de l'agent", "Numéro de l'agent au comité ; les zéros de tête comptent.")
        case .date_liquidation: required(.date, "Date de liquidation", "Jour de la liquidation de la pension.")
        case .caisse: required(.oneOf(PensionFund.codes), "Caisse", "Caisse qui sert la pension.")
        case .statut_liquidation: required(.statuts, "Statut à la liquidation", "Dernier statut de l'agent.")
        case .en_activite_liquidation:
            required(
                .flag, "En activité à la liquidation", "L'agent était en activité dans l'établissement ce jour-là.")
        case .finess: required(.finess, "FINESS", "Établissement d'origine.")
        case .annees_service: required(.hundredths, "Années de service", "Nombre d'années, deux décimales au plus.")
        case .region_choisie:
            optional(
                .regions, "Région choisie", "Région demandée par l'agent, code INSEE ; vide : celle de l'établissement."
            )
        case .csg_pension:
            optional(.oneOf(CsgPension.codes), "CSG de la pension", "Taux de CSG de la pension ; vide : plein.")
        case .date_deces: optional(.date, "Date de décès", "Jour du décès.")
        }
    }
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

    /// - Parameter cutOff: a later day is not known yet.
    @inline(__always)
    func record(of agent: Int32, until cutOff: Day) -> Retraite {
        Retraite(
            agent: agent, etablissement: etablissement, dateLiquidation: dateLiquidation, caisse: caisse,
            statutLiquidation: statutLiquidation, enActiviteLiquidation: enActivite, anneesService: anneesService,
            regionChoisie: regionChoisie, csgPension: csgPension,
            dateDeces: dateDeces.flatMap { $0 > cutOff ? nil : $0 }, place: line.place)
    }
}
