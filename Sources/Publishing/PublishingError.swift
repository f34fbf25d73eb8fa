/// Why publishing cannot go on. Its text is one sentence for the operator; the run's status is 4.
///
/// Whatever the case, what was published before is untouched, unless the sentence says otherwise.
public enum PublishingError: Error, Hashable, Sendable {
    /// A system call failed: disk full, permission, quota…
    case system(SystemFailure)
    /// Another run holds the output's lock. What it wrote of itself, where it could be read.
    case alreadyRunning(target: String, process: Int32?, command: String?)
    /// The target holds something that no published folder holds: it will not be replaced.
    case notOurs(target: String, example: String, why: String)
    /// The target is a file, a link or a mount point, where a folder that can be renamed is needed.
    case notReplaceable(target: String, what: String)
    /// The run died between two renames (file systems without exchange) more than once: a person must choose.
    case severalPrevious(target: String, candidates: [String])
    /// Both the previous results and the new ones are kept, under hidden names; the next run restores the first.
    case setAside(target: String, previous: String, cause: SystemFailure)
    /// The new results are in place, but one last step failed.
    case afterPublication(target: String, cause: SystemFailure)
    /// A mistake of the program: what it wrote and what it says it wrote differ.
    case staging(path: String, mistake: StagingMistake)
}

/// Mistakes of a caller of ``Staging``; none can come from data or from the machine.
public enum StagingMistake: String, Hashable, Sendable {
    case badPath = "n'est pas un chemin relatif fait de noms simples"
    case twice = "a été commencée deux fois"
    case unfinished = "a été commencée et n'est pas finie"
    case unknown = "est dans le dossier sans avoir été annoncée"
    case missing = "a été annoncée et n'est pas dans le dossier"
    case notAFile = "n'est pas un fichier ordinaire"
    case finished = "a été écrite après sa fin"
    case closed = "a été demandée après la publication ou l'effacement"
}

extension PublishingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .system(let failure):
            return failure.description
        case .alreadyRunning(let target, let process, let command):
            let who = process.map { "le processus \($0)" } ?? "un autre processus"
            let what = command.map { " (\($0))" } ?? ""
            return "\(who)\(what) publie déjà dans \(target) :"
                + " attendre qu'il ait fini, ou choisir un autre dossier avec --output"
        case .notOurs(let target, let example, let why):
            return
                "\(target) contient \(example), \(why) ; remplacer le dossier le perdrait : le déplacer, puis relancer"
        case .notReplaceable(let target, let what):
            return "\(target) est \(what), et non un dossier qui puisse être remplacé :"
                + " le déplacer, ou choisir un autre dossier avec --output"
        case .severalPrevious(let target, let candidates):
            let list = candidates.joined(separator: ", ")
            return "\(target) manque et plusieurs résultats antérieurs peuvent l'être (\(list)) :"
                + " donner au bon le nom \(target), puis relancer"
        case .setAside(let target, let previous, let cause):
            return "\(cause) ;"
                + " les résultats d'avant sont entiers dans \(previous), la prochaine exécution les remettra dans \(target)"
        case .afterPublication(let target, let cause):
            return "les nouveaux résultats sont dans \(target), mais : \(cause)"
        case .staging(let path, let mistake):
            return "erreur du programme : la sortie \(path) \(mistake.rawValue) ; merci de la signaler"
        }
    }

    /// The failed system call, where there is one.
    public var systemFailure: SystemFailure? {
        switch self {
        case .system(let failure), .setAside(_, _, let failure), .afterPublication(_, let failure): failure
        default: nil
        }
    }
}
