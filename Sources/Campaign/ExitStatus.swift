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

    public init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }
}
