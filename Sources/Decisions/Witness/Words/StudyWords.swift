/// §4: one request of studies.
enum StudyWords: String, StepWords {
    case notServed
    case inTime, inTimeWithPieces, late, piecesLate
    case atCharge, notAtCharge, youngEnough, tooOld, noStudiesAtThatAge
    case levelServed, levelRefused, levelBySchool, levelMissing
    case underCeiling, aboveCeiling, quotientUnknown
    case rightsNotOpen, dossierComplete, dossierIncomplete, onlyIncomplete, neverEligible
    case correspondenceProof, correspondenceProofMissing, certificate, certificateMissing, certificateNotAsked
    case notYetRetired, reducedByService, serviceDoesNotBear, share, shareNone, shareWithoutRights
    case accepted, incomplete, outOfTime, refused

    static func status(_ status: StudyStatus) -> StudyWords {
        switch status {
        case .retenue: .accepted
        case .incomplete: .incomplete
        case .horsDelai: .outOfTime
        case .refusee: .refused
        }
    }

    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) {
        switch self {
        case .notServed: ("ET2", "Le comité ne sert pas la prestation d'études : la demande n'est pas jugée.", "")
        case .inTime:
            ("ET1", "Dossier constitué le {constitution}, au plus tard le {limite} : dans les délais ({jours}).", "")
        case .inTimeWithPieces:
            (
                "ET1",
                "Dossier constitué le {constitution} et complet le {complet}, au plus tard le {limite} : dans les délais ({jours}).",
                ""
            )
        case .late:
            (
                "ET1", "Dossier constitué le {constitution}, après le {limite} : hors délai ({jours}).",
                "Un dossier constitué le {limite} au plus tard aurait été dans les délais."
            )
        case .piecesLate:
            (
                "ET1", "Dossier constitué à temps, mais pas complet le {limite} (complet : {complet}) : hors délai.",
                "Un dossier complet le {limite} au plus tard aurait été dans les délais."
            )
        case .atCharge: ("ET2", "L'enfant est à charge fiscale.", "")
        case .notAtCharge:
            ("ET2", "L'enfant n'est pas à charge fiscale.", "À charge fiscale de l'agent, l'enfant aurait été admis.")
        case .youngEnough: ("ET2", "{age} au 31 décembre : moins de {limite}.", "")
        case .tooOld: ("ET2", "{age} au 31 décembre : il faut moins de {limite}.", "")
        case .noStudiesAtThatAge:
            ("ET2", "{age} au 31 décembre : le tableau des ayants droit ne lui donne pas les études.", "")
        case .levelServed: ("ET3", "Niveau {niveau} : il est servi.", "")
        case .levelRefused: ("ET3", "Niveau {niveau} : il n'est pas servi.", "")
        case .levelBySchool:
            ("ET3", "Niveau absent, mais l'enfant est scolarisé et a l'âge de l'école : il est servi.", "")
        case .levelMissing:
            (
                "ET3", "Niveau absent, et rien d'autre ne le dit : il manque.",
                "Le niveau d'études, s'il est servi, suffisait."
            )
        case .underCeiling: ("ET4", "Quotient familial au plus égal au plafond, {plafond}.", "")
        case .aboveCeiling:
            (
                "ET4", "Quotient familial au-dessus du plafond, {plafond}.",
                "Des ressources au plus égales aux ressources admises auraient suffi."
            )
        case .quotientUnknown:
            (
                "ET4", "Ressources ou parts absentes : le quotient familial est inconnu, c'est une pièce qui manque.",
                "L'avis d'impôt, ressources et parts, suffisait."
            )
        case .rightsNotOpen:
            ("§4", "Les droits ne sont pas ouverts.", "Avec des droits ouverts, la demande aurait été admise.")
        case .dossierComplete: ("ET5", "Le dossier {dossier} est complet.", "")
        case .dossierIncomplete:
            ("ET5", "Le dossier {dossier} n'est pas complet.", "Le dossier complété, la demande aurait été retenue.")
        case .onlyIncomplete:
            (
                "§4",
                "Un jour au moins pourrait s'ouvrir : il ne manque que les pièces du dossier, ce n'est pas un refus.",
                ""
            )
        case .neverEligible: ("§4", "Aucun jour ne pourrait s'ouvrir : c'est un refus.", "")
        case .correspondenceProof: ("ET5", "Cours par correspondance : le justificatif est là.", "")
        case .correspondenceProofMissing:
            (
                "ET5", "Cours par correspondance : le justificatif manque.",
                "Le certificat d'inscription ou la facture suffisait."
            )
        case .certificate: ("ET5", "Le certificat de scolarité est demandé, et il est là.", "")
        case .certificateMissing:
            ("ET5", "Le certificat de scolarité est demandé, et il manque.", "Le certificat de scolarité suffisait.")
        case .certificateNotAsked: ("ET5", "Ni l'âge ni le niveau ne demandent le certificat de scolarité.", "")
        case .notYetRetired:
            ("§4", "Pas encore retraité le jour du dossier : la part selon les années de service ne joue pas.", "")
        case .reducedByService:
            (
                "O7",
                "Retraité le jour du dossier : la part selon les années de service, {part}, joue aussi pour les études.",
                ""
            )
        case .serviceDoesNotBear:
            ("O7", "La part selon les années de service, {part}, ne porte pas sur les études.", "")
        case .share: ("§4", "Taux de l'enfant par part de l'agent : {taux}.", "")
        case .shareNone: ("O7", "La part selon les années de service est nulle.", "")
        case .shareWithoutRights: ("§4", "Sans droits ouverts, le taux est de {taux}.", "")
        case .accepted: ("§4", "Rien ne s'y oppose et rien ne manque : demande retenue.", "")
        case .incomplete: ("§4", "Il manque de quoi juger ({motifs}) : demande incomplète.", "")
        case .outOfTime: ("§4", "Hors délai ({motifs}).", "")
        case .refused: ("§4", "Une condition n'est pas remplie ({motifs}) : demande refusée.", "")
        }
    }
}
