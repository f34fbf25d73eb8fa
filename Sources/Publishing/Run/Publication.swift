/// What a publication did.
public struct Published: Equatable, Sendable {
    /// How the new folder took the target's name.
    public enum Way: Equatable, Sendable {
        /// There was none before: one rename.
        case first
        /// New and old swapped names in one step.
        case exchange
        /// The file system has no such step: old aside, new in; a kill between leaves the old one to the next run.
        case twoRenames
    }

    /// The published folder.
    public let target: String
    public let way: Way
    /// As it was written.
    public let manifest: Manifest
    /// The new results are in place, but something after that failed (the old folder could not be removed…).
    public let trouble: PublishingError?
}

/// The moments of a publication, in order; a run may be killed at any of them.
enum PublicationStep: String, CaseIterable, Sendable {
    case temporariesRemoved, manifestWritten, flushed
    case exchanged
    case previousSetAside, renamed
    case outputFlushed, previousRenamed, previousRemoved
}

/// What tests may put in the way of a publication.
struct PublicationProbe: Sendable {
    /// Called after each step; what it throws stops the publication there, as a kill would.
    var after: @Sendable (PublicationStep) throws(PublishingError) -> Void = { (_) throws(PublishingError) in }
    /// Behaves as a file system without exchange.
    var withoutExchange = false
}

extension Staging {
    /// Writes the manifest, waits until everything is on the disk, and gives the folder the target's name in one
    /// step; then removes the old folder and lets the next run in. At any moment the target is the old results or the new ones, whole.
    ///
    /// - Parameter manifest: everything but its outputs, which are known here.
    /// - Throws: before the step, with the target untouched: ``discard()`` is still to be called. What fails
    ///   after the step is told in ``Published/trouble``.
    public func publish(_ manifest: Manifest) throws(PublishingError) -> Published {
        try publish(manifest, probe: PublicationProbe())
    }

    func publish(_ manifest: Manifest, probe: PublicationProbe) throws(PublishingError) -> Published {
        try ending.withLock { (_) throws(PublishingError) in try publishAlone(manifest, probe) }
    }

    private func publishAlone(_ manifest: Manifest, _ probe: PublicationProbe) throws(PublishingError) -> Published {
        close()
        try Tree.remove(temporaryFolder)
        try probe.after(.temporariesRemoved)

        var manifest = manifest
        manifest.outputs = try outputs()
        let file = try Descriptor.create(path + "/" + Manifest.fileName)
        try manifest.bytes.span.bytes.withUnsafeBytes { (bytes) throws(PublishingError) in try file.write(bytes) }
        try file.flush()
        try file.close()
        try probe.after(.manifestWritten)

        // The files are left to the disk one by one as they are finished; their names come after them.
        try flushes.wait()
        for entry in try Tree.list(path) where entry.status.kind == .folder {
            try Folder.flush(path + "/" + entry.path)
        }
        try Folder.flush(path)
        try probe.after(.flushed)

        try destination.checkReplaceable()
        let (way, old) = try takeName(probe)

        // The new results have the name: what fails from here on does not undo that.
        var trouble: PublishingError?
        do {
            try Folder.flush(destination.output)
            try probe.after(.outputFlushed)
            if let old {
                // From "previous", which may be put back, to a name that only waits to be removed.
                if old != path { try Folder.rename(old, to: path) }
                try probe.after(.previousRenamed)
                try Tree.remove(path)
            }
            try probe.after(.previousRemoved)
        } catch {
            trouble = error.systemFailure.map { .afterPublication(target: destination.target, cause: $0) } ?? error
        }
        lock.release()
        return Published(target: destination.target, way: way, manifest: manifest, trouble: trouble)
    }

    /// The step, and where the old results are after it.
    private func takeName(_ probe: PublicationProbe) throws(PublishingError) -> (Published.Way, old: String?) {
        let target = destination.target
        guard try FileStatus.of(target) != nil else {
            try Folder.rename(path, to: target)
            try probe.after(.renamed)
            return (.first, nil)
        }
        if !probe.withoutExchange, try Folder.exchange(path, target) {
            try probe.after(.exchanged)
            return (.exchange, path)
        }
        // Killed after the first rename, the target is missing: the next run gives it back its old folder.
        let previous = destination.inside(destination.newName(.previous))
        try Folder.rename(target, to: previous)
        try probe.after(.previousSetAside)
        do {
            try Folder.rename(path, to: target)
        } catch {
            do { try Folder.rename(previous, to: target) } catch {
                guard let cause = error.systemFailure else { throw error }
                throw .setAside(target: target, previous: previous, cause: cause)
            }
            throw error
        }
        try probe.after(.renamed)
        return (.twoRenames, previous)
    }
}
