/// §2, « which dossier »: each candidate, and the one that is retained.
enum DossierWords: String, StepWords {
    case none
    case ownOpens, ownOpensConstituted, namingOpens, namingOpensConstituted
    case ownLacking, namingLacking, ownBarred, namingBarred
    case retainedOwnOpening, retainedNamingOpening, retainedOwnEarliest, retainedNamingEarliest

    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) {
        switch self {
        case .none: ("O1", "Aucun dossier de l'année, ni le sien, ni un qui le nomme comme conjoint.", "")
        case .ownOpens:
            (
                "O1",
                "Son dossier {dossier}, complet le {complet}, ouvrirait des droits à compter de ce jour (signatures : {signatures} ; ressources et parts : {reponse} ; refus de renseignements : {refus}).",
                ""
            )
        case .ownOpensConstituted:
            (
                "O1",
                "Son dossier {dossier}, complet, ouvrirait des droits à compter de sa constitution, le {constitution} (signatures : {signatures} ; ressources et parts : {reponse} ; refus de renseignements : {refus}).",
                ""
            )
        case .namingOpens:
            (
                "O2",
                "Le dossier {dossier} de l'agent {auteur}, qui le nomme comme conjoint, complet le {complet}, lui ouvrirait des droits à compter de ce jour (signatures : {signatures} ; ressources et parts : {reponse} ; refus de renseignements : {refus}).",
                ""
            )
        case .namingOpensConstituted:
            (
                "O2",
                "Le dossier {dossier} de l'agent {auteur}, qui le nomme comme conjoint, complet, lui ouvrirait des droits à compter de sa constitution, le {constitution} (signatures : {signatures} ; ressources et parts : {reponse} ; refus de renseignements : {refus}).",
                ""
            )
        case .ownLacking:
            (
                "O1",
                "Son dossier {dossier}, constitué le {constitution}, n'ouvre pas : complet le {complet} ; signatures : {signatures} ; ressources et parts : {reponse}.",
                "Complété et signé, le dossier {dossier} aurait ouvert des droits."
            )
        case .namingLacking:
            (
                "O2",
                "Le dossier {dossier} de l'agent {auteur}, qui le nomme comme conjoint, n'ouvre pas : complet le {complet} ; signatures : {signatures} ; ressources et parts : {reponse}.",
                "Complété et signé, le dossier {dossier} aurait ouvert des droits."
            )
        case .ownBarred:
            (
                "O9",
                "Son dossier {dossier} n'ouvre pas : refus de renseignements ({refus}) ; signatures : {signatures} ; ressources et parts : {reponse}.",
                ""
            )
        case .namingBarred:
            (
                "O9",
                "Le dossier {dossier} de l'agent {auteur} ne lui ouvre rien : refus de renseignements ({refus}) ; signatures : {signatures} ; ressources et parts : {reponse}.",
                ""
            )
        case .retainedOwnOpening:
            (
                "DOSSIER",
                "Dossier retenu : {dossier}, le dernier complet des siens qui ouvrent ; les droits courent du {ouvre}.",
                ""
            )
        case .retainedNamingOpening:
            (
                "DOSSIER",
                "Dossier retenu : {dossier}, le dernier complet de ceux qui le nomment et ouvrent ; les droits courent du {ouvre}.",
                ""
            )
        case .retainedOwnEarliest:
            ("DOSSIER", "Aucun dossier n'ouvre ; dossier retenu : {dossier}, le premier constitué des siens.", "")
        case .retainedNamingEarliest:
            (
                "DOSSIER",
                "Aucun dossier n'ouvre ; dossier retenu : {dossier}, le premier constitué de ceux qui le nomment.", ""
            )
        }
    }
}
