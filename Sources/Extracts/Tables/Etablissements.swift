import Domain

enum EtablissementColumn: UInt8, TableColumn {
    case finess, siret, nom, region, organisme, adhesion_debut, adhesion_fin, contribution_acquittee
    static let table = Table.etablissements
    static let optional: Set<Self> = [.siret, .adhesion_debut, .adhesion_fin]
}

struct RawEtablissement: RawRow {
    var line: RawLine
    let finess: Finess
    let nom: Text
    let region: UInt8
    let organisme: UInt8
    let adhesion: Period
    let contributionAcquittee: Bool

    var keyHash: UInt64 { finess == .none ? 0 : KeyHash.of(finess.packed) }

    static func decode(_ line: inout LineDecoder<EtablissementColumn>) -> RawEtablissement {
        let finess = line.finess(.finess)
        line.siret(.siret)
        let nom = line.text(.nom)
        let region = line.index(.region, in: line.context.regions, orElse: .valeur, .region)
        let organisme = line.index(.organisme, in: line.context.organismes, orElse: .valeur, .notInList)
        let debut = line.day(.adhesion_debut)
        let fin = line.day(.adhesion_fin)
        line.checkOrder(debut, fin, .adhesion_fin)
        let contribution = line.flag(.contribution_acquittee)
        return RawEtablissement(
            line: RawLine(line), finess: finess ?? .none, nom: nom, region: region ?? 0, organisme: organisme ?? 0,
            adhesion: Period(debut ?? .distantPast, fin ?? .distantFuture), contributionAcquittee: contribution)
    }
}

extension LineDecoder {
    /// 14 digits with a Luhn check; another is kept out of use (`A-SIRET`).
    mutating func siret(_ column: Column) {
        guard let raw = raw(column) else { return }
        guard raw.count == 14, Number.digits(raw) != nil else { return report(.siret, .malformed, column) }
        if !NationalKeys.isLuhnValid(raw) { report(.siret, .none, column) }
    }
}
