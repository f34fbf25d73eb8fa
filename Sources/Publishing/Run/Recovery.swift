/// Puts right what a run that died left beside the target. Only under the output's lock: whatever
/// has a run's name is then a dead run's.
///
/// Only folders whose names this program gives are touched (``Destination``), and none that a link points to.
public enum Recovery {
    /// What was done, to which hidden folder.
    public enum Action: Hashable, Sendable {
        /// Unfinished or replaced results of a dead run, removed.
        case cleared(String)
        /// The previous results, given back their name.
        case restored(String)
    }

    /// Puts right what a run left that died after its results had their name: nobody publishes there again.
    public static func clear(_ destination: Destination, command: String) throws(PublishingError) {
        let lock = try OutputLock(destination, command: command)
        defer { lock.release() }
        _ = try run(lock)
    }

    static func run(_ lock: OutputLock) throws(PublishingError) -> [Action] {
        let destination = lock.destination
        var stale: [String] = []
        var previous: [String] = []
        for name in try Folder.entries(destination.output) {
            guard let role = destination.role(of: name.text) else { continue }
            let path = destination.inside(name.text)
            guard try FileStatus.of(path)?.kind == .folder else { continue }
            switch role {
            case .underWay: stale.append(path)
            case .previous: previous.append(path)
            }
        }
        var done: [Action] = []
        if let first = previous.first, try FileStatus.of(destination.target) == nil {
            guard previous.count == 1 else {
                throw .severalPrevious(target: destination.target, candidates: previous)
            }
            try Folder.rename(first, to: destination.target)
            try Folder.flush(destination.output)
            done.append(.restored(first))
            previous = []
        }
        for path in stale + previous {
            try Tree.remove(path)
            done.append(.cleared(path))
        }
        return done
    }
}
