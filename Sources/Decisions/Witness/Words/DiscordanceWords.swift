/// Dossiers, and children on them, that do not go together (§2, §3).
enum DiscordanceWords: String, StepWords {
    case multiple, couple, childTwice

    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) {
        switch self {
        case .multiple:
            (
                "DOSSIER",
                "Le dossier {dossier} n'est pas celui qui est retenu, {retenu} : signalé (A-DOSSIERS-MULTIPLES).", ""
            )
        case .couple:
            (
                "O2", "Il a le dossier {dossier}, et son conjoint en a aussi ({autres}) : signalé (A-COUPLE-DOSSIERS).",
                ""
            )
        case .childTwice:
            (
                "§3",
                "L'enfant de rang {rang} est à charge sur le dossier d'un autre agent aussi ({autres}) : signalé (A-ENFANT-DOUBLE).",
                ""
            )
        }
    }
}
