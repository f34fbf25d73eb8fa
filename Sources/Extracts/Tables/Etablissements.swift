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
        let region = line.region(.region)
        let organisme = line.index(.organisme, in: line.context.organismes)
        let debut = line.day(.adhesion_debut)
        let fin = line.day(.adhesion_fin)
        line.checkOrder(debut, fin, .adhesion_fin)
        let contribution = line.flag(.contribution_acquittee)
        return RawEtablissement(
            line: RawLine(line), finess: finess ?? .none, nom: nom, region: region ?? 0, organisme: organisme ?? 0,
            adhesion: Period(debut ?? .distantPast, fin ?? .distantFuture), contributionAcquittee: contribution)
    }
}
