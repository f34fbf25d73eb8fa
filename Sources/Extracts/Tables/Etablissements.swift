import Domain

enum EtablissementColumn: UInt8, TableColumn {
    case finess, siret, nom, region, organisme, adhesion_debut, adhesion_fin, contribution_acquittee
    static let contract = declare(
        .etablissements, "Établissements", "Les établissements adhérents ou qui l'ont été, et leur comité.",
        key: [.finess])

    var declared: InputColumn {
        switch self {
        case .finess: required(.finess, "FINESS", "Numéro FINESS de l'établissement.")
        case .siret: optional(.siret, "SIRET", "Numéro SIRET, clé de Luhn vérifiée par le programme.")
        case .nom: required(.freeText, "Nom", "Nom de l'établissement.")
        case .region: required(.regions, "Région", "Code INSEE de la région, deux chiffres.")
        case .organisme: required(.committees, "Organisme", "Le comité dont relève l'établissement.")
        case .adhesion_debut:
            optional(.date, "Début d'adhésion", "Premier jour d'adhésion, compris ; vide : sans borne.")
        case .adhesion_fin: optional(.date, "Fin d'adhésion", "Dernier jour d'adhésion, compris ; vide : sans borne.")
        case .contribution_acquittee: required(.flag, "Contribution acquittée", "La contribution de l'année est payée.")
        }
    }
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

    var record: Etablissement {
        Etablissement(
            finess: finess, nom: nom, region: region, organisme: organisme, adhesion: adhesion,
            contributionAcquittee: contributionAcquittee, place: line.place)
    }
}
