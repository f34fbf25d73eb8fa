import Domain

enum AyantDroitColumn: UInt8, TableColumn {
    case dossier, rang, lien, nom, prenom, date_naissance, charge_fiscale, residence_alternee, taux_incapacite,
        situation, niveau_etudes, correspondance, demande_etudes, certificat_scolarite, justificatif_correspondance
    static let table = Table.ayantsDroit
    static let optional: Set<Self> = [
        .taux_incapacite, .situation, .niveau_etudes, .correspondance, .demande_etudes, .certificat_scolarite,
        .justificatif_correspondance,
    ]
    static let namesAndAddresses: [Self] = [.nom, .prenom]
}

struct RawAyantDroit: RawRow {
    var line: RawLine
    let dossier: Text
    /// 0 = malformed.
    let rang: UInt8
    let lien: Lien
    let nom: Text
    let prenom: Text
    let dateNaissance: Day
    let chargeFiscale: Bool
    let residenceAlternee: Bool
    let tauxIncapacite: UInt8?
    let situation: SituationAyantDroit?
    let niveauEtudes: NiveauEtudes?
    let correspondance: Bool
    let demandeEtudes: Bool
    let certificatScolarite: Bool
    let justificatifCorrespondance: Bool

    /// Of the dossier, by which it is found, and the rang.
    var keyHash: UInt64 {
        rang == 0 || dossier.isEmpty ? 0 : KeyHash.of(KeyHash.of(dossier), UInt64(rang))
    }

    static func decode(_ line: inout LineDecoder<AyantDroitColumn>) -> RawAyantDroit {
        let dossier = line.text(.dossier)
        let rang = line.integer(.rang, in: 1...99)
        let lien: Lien? = line.coded(.lien)
        let nom = line.text(.nom)
        let prenom = line.text(.prenom)
        let naissance = line.birth(.date_naissance)
        let charge = line.flag(.charge_fiscale)
        let alternee = line.flag(.residence_alternee)
        let taux = line.integer(.taux_incapacite, in: 0...100)
        let situation: SituationAyantDroit? = line.coded(.situation)
        let niveau: NiveauEtudes? = line.coded(.niveau_etudes)
        let correspondance = line.flag(.correspondance)
        let demande = line.flag(.demande_etudes)
        let certificat = line.flag(.certificat_scolarite)
        let justificatif = line.flag(.justificatif_correspondance)
        line.checkTexts()
        return RawAyantDroit(
            line: RawLine(line), dossier: dossier, rang: UInt8(rang ?? 0), lien: lien ?? .enfant, nom: nom,
            prenom: prenom, dateNaissance: naissance ?? .distantPast, chargeFiscale: charge,
            residenceAlternee: alternee, tauxIncapacite: taux.map { UInt8($0) }, situation: situation,
            niveauEtudes: niveau, correspondance: correspondance, demandeEtudes: demande,
            certificatScolarite: certificat, justificatifCorrespondance: justificatif)
    }
}
