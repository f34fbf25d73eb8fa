import Decisions

/// Which edges an agent was found near, or far from: none of them decides anything.
enum WatchWords: String, StepWords {
    case deadlineNear, deadlineFar, quotientNear, quotientFar, holidayNear, holidayFar, bandNear, bandFar
    case roundingNear, roundingFar, listed

    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) {
        switch self {
        case .deadlineNear: ("ET1", "La constitution est près de la date limite.", "")
        case .deadlineFar: ("ET1", "La constitution n'est pas près de la date limite.", "")
        case .quotientNear: ("ET4", "Le quotient familial est près du plafond des études.", "")
        case .quotientFar: ("ET4", "Le quotient familial n'est pas près du plafond des études.", "")
        case .holidayNear: ("O8", "Le quotient familial est près du plafond des vacances.", "")
        case .holidayFar: ("O8", "Le quotient familial n'est pas près du plafond des vacances.", "")
        case .bandNear: ("O7", "Les années de service sont près d'un palier.", "")
        case .bandFar: ("O7", "Les années de service ne sont pas près d'un palier.", "")
        case .roundingNear: ("T5", "L'arrondi à l'euro s'est décidé de peu.", "")
        case .roundingFar: ("T5", "L'arrondi à l'euro ne s'est pas décidé de peu.", "")
        case .listed: ("§7", "À surveiller, {critere} : {constat}.", "")
        }
    }
}
