import Domain

enum AyantDroitColumn: UInt8, TableColumn {
    case dossier, rang, lien, nom, prenom, date_naissance, charge_fiscale, residence_alternee, taux_incapacite,
        situation, niveau_etudes, correspondance, demande_etudes, certificat_scolarite, justificatif_correspondance
    static let contract = declare(
        .ayantsDroit, "Ayants droit", "Les conjoints et les enfants portés sur les dossiers.", key: [.dossier, .rang],
        references: [(.dossier, .dossiers)])

    var declared: InputColumn {
        switch self {
        case .dossier: required(.key, "Dossier", "Dossier sur lequel la personne est portée.")
        case .rang: required(.integer(1...99), "Rang", "Rang de la personne sur le dossier.")
        case .lien: required(.oneOf(Lien.codes), "Lien", "Lien avec l'agent.")
        case .nom: required(.personText, "Nom", "Nom de famille.")
        case .prenom: required(.personText, "Prénom", "Prénom.")
        case .date_naissance:
            required(.birth, "Date de naissance", "Jour de naissance, au plus tard à la date d'arrêté.")
        case .charge_fiscale: required(.flag, "Charge fiscale", "La personne est à la charge fiscale de l'agent.")
        case .residence_alternee: required(.flag, "Résidence alternée", "L'enfant est en résidence alternée.")
        case .taux_incapacite: optional(.integer(0...100), "Taux d'incapacité", "En pour cent.")
        case .situation: optional(.oneOf(SituationAyantDroit.codes), "Situation", "Situation de l'enfant.")
        case .niveau_etudes: optional(.oneOf(NiveauEtudes.codes), "Niveau d'études", "Niveau suivi dans l'année.")
        case .correspondance: optional(.flag, "Cours par correspondance", "Vide : non.")
        case .demande_etudes:
            optional(.flag, "Demande d'études", "La prestation Études-éducation-formation est demandée ; vide : non.")
        case .certificat_scolarite: optional(.flag, "Certificat de scolarité", "La pièce est au dossier ; vide : non.")
        case .justificatif_correspondance:
            optional(
                .flag, "Justificatif de correspondance", "Certificat d'inscription ou facture au dossier ; vide : non.")
        }
    }
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

    /// - Parameters:
    ///   - dossier: its index.
    ///   - identite: of the child, as `ChildIdentity` numbers it.
    @inline(__always)
    func record(on dossier: Int32, identite: Int32) -> AyantDroit {
        AyantDroit(
            dossier: dossier, rang: rang, lien: lien, nom: nom, prenom: prenom, dateNaissance: dateNaissance,
            chargeFiscale: chargeFiscale, residenceAlternee: residenceAlternee, tauxIncapacite: tauxIncapacite,
            situation: situation, niveauEtudes: niveauEtudes, correspondance: correspondance,
            demandeEtudes: demandeEtudes, certificatScolarite: certificatScolarite,
            justificatifCorrespondance: justificatifCorrespondance, identite: identite, place: line.place)
    }
}
