/// Who the agent is.
enum IdentityWords: String, StepWords {
    case accepted

    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) {
        switch self {
        case .accepted: ("§0", "L'agent {numero} est connu : sa ligne du fichier des agents est acceptée.", "")
        }
    }
}
