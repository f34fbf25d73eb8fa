/// What follows the judgement: paper dossier, invitation, register, channel, reminders.
enum FollowUpWords: String, StepWords {
    case paperDead, paperOnline, paperMedical, paperNeverOpen, paperDue, paperNone, paperToAuthor, paperNotToAuthor,
        paper
    case invitation
    case registerRestarted, registerKept, registerNew
    case byPost, byPostCommittee, online
    case remindDossier, remindLastRank, remindStudy, remindRequest

    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) {
        switch self {
        case .paperDead: ("O11", "Décédé : pas de dossier papier.", "")
        case .paperOnline: ("O11", "Il est sur l'espace agent : pas de dossier papier.", "")
        case .paperMedical: ("O11", "Personnel médical : pas de dossier papier.", "")
        case .paperNeverOpen:
            (
                "O11",
                "Ni droits ouverts cette année, ni, d'après le registre, l'année d'avant : pas de dossier papier.", ""
            )
        case .paperDue:
            (
                "O11",
                "Droits ouverts dans les deux dernières années, et pas sur l'espace agent : un dossier papier lui revient.",
                ""
            )
        case .paperNone: ("O11", "Le comité n'envoie pas de dossier papier.", "")
        case .paperToAuthor: ("O11", "Le dossier est partagé : l'agent {auteur}, qui l'a fait, le reçoit.", "")
        case .paperNotToAuthor:
            ("O11", "Le dossier est partagé, mais l'agent {auteur}, qui l'a fait, n'en reçoit pas.", "")
        case .paper: ("O11", "Le dossier de l'année suivante part par la poste.", "")
        case .invitation: ("O3", "Il est sur la liste des invitations, au rang {rang}.", "")
        case .registerRestarted:
            ("O3", "Au registre : fondement {fondement}, dernier dossier {dernier_dossier}, celui de cette année.", "")
        case .registerKept:
            (
                "O3",
                "Au registre : fondement {fondement}, dernier dossier {dernier_dossier}, celui que le registre connaissait.",
                ""
            )
        case .registerNew: ("O3", "Au registre : fondement {fondement}, aucun dossier connu.", "")
        case .byPost: ("T6", "Il n'est pas sur l'espace agent : ses papiers partent par la poste.", "")
        case .byPostCommittee: ("T6", "Le comité n'a pas d'espace en ligne : ses papiers partent par la poste.", "")
        case .online: ("T6", "Il est sur l'espace agent de son comité : ses papiers y sont.", "")
        case .remindDossier:
            (
                "§7",
                "Rien ne lui ouvre de droits ; son dossier {reference} peut encore le faire : il manque {manque}.", ""
            )
        case .remindLastRank:
            (
                "§7",
                "Au dernier rang du renouvellement, son dossier {reference} peut encore relancer les rangs : il manque {manque}.",
                ""
            )
        case .remindStudy: ("§7", "La demande d'études {reference} est incomplète : il manque {manque}.", "")
        case .remindRequest:
            ("§7", "La demande {reference} est incomplète, et son délai court encore : il manque {manque}.", "")
        }
    }
}
