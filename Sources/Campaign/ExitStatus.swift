/// How the command ends: decided here, and nowhere else.
public enum ExitStatus: Int32, Sendable {
    /// Published (or, for `check`, publishable), without reject or discordance.
    case clean = 0
    /// Published, with rejects or discordances.
    case published = 1
    /// The command line, or a campaign that does not exist.
    case usage = 2
    /// Nothing published: too many rejects, an equation open, unreadable or contradictory rules or extracts.
    case refused = 3
    /// The machine failed: disk, permission.
    case machine = 4
}

/// Why a run cannot go on: one or more sentences for the operator, and the status.
public struct RunError: Error, Sendable {
    public let status: ExitStatus
    public let message: String
    /// The same for a log, where `message` names an agent.
    private let anonymous: String?

    public init(_ status: ExitStatus, _ message: String, anonymous: String? = nil) {
        self.status = status
        self.message = message
        self.anonymous = anonymous
    }

    var anonymousMessage: String { anonymous ?? message }

    /// For standard error, with its line end.
    public func line(_ format: LogFormat) -> String {
        format.error(format == .json ? anonymousMessage : message, status: status.rawValue)
    }
}

extension ExitStatus {
    /// In logs.
    var word: String {
        switch self {
        case .clean: "clean"
        case .published: "published"
        case .usage: "usage"
        case .refused: "refused"
        case .machine: "machine"
        }
    }
}
