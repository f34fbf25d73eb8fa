/// Why publishing cannot go on. Its text is one English sentence for the operator; the run's status is 4.
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
    case badPath = "is no relative path of plain names"
    case twice = "was begun twice"
    case unfinished = "was begun and not finished"
    case unknown = "is in the folder, but nobody announced it"
    case missing = "was announced, but is not in the folder"
    case notAFile = "is not a plain file"
    case finished = "was written to after its end"
    case closed = "was asked for after publication or removal"
}

extension PublishingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .system(let failure):
            return failure.description
        case .alreadyRunning(let target, let process, let command):
            let who = process.map { "process \($0)" } ?? "another process"
            let what = command.map { " (\($0))" } ?? ""
            return "\(who)\(what) is already publishing to \(target);"
                + " wait for its end, or choose another folder with --output"
        case .notOurs(let target, let example, let why):
            return "\(target) holds \(example), \(why); replacing the folder would lose it: move it away and run again"
        case .notReplaceable(let target, let what):
            return "\(target) is \(what), not a folder that can be replaced;"
                + " move it away, or choose another folder with --output"
        case .severalPrevious(let target, let candidates):
            let list = candidates.joined(separator: ", ")
            return "\(target) is missing and several earlier results could be it (\(list));"
                + " rename the right one to \(target) and run again"
        case .setAside(let target, let previous, let cause):
            return "\(cause);"
                + " the previous results are whole in \(previous), and the next run puts them back as \(target)"
        case .afterPublication(let target, let cause):
            return "the new results are in \(target), but the program \(cause)"
        case .staging(let path, let mistake):
            return "internal error: the output \(path) \(mistake.rawValue); please report it"
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
