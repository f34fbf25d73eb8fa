/// Who looks on while a judge decides. The judges are written once over it: a run passes `Silent`, `explain` a
/// `Recorder`, so that what is printed is the reasoning of the code that judged.
///
/// A judge tells each step where it is taken, and cites a parameter or a line where it reads it: what is not read is not
/// cited. Nothing that a witness does may change a decision.
public protocol Witness {
    /// Steps are kept; a constant of the type, so that what only serves the telling is not even compiled into a run.
    static var isRecording: Bool { get }

    /// A step was taken.
    ///
    /// - Parameters:
    ///   - words: the branch that was taken, with its rule and its sentence.
    ///   - fill: what the step was taken from, and what it concludes; called only where steps are kept.
    mutating func note<Words: StepWords>(_ words: @autoclosure () -> Words, _ fill: (inout Step) -> Void)

    /// What the steps from here on are about.
    mutating func turn(to subject: @autoclosure () -> Subject)

    /// What was decided of another agent was read.
    mutating func consult(_ other: Consulted)

    /// Of the steps on the present subject, the one that gave this motif was the only obstacle; nil: there was none, or
    /// several.
    mutating func settle(sole motif: @autoclosure () -> String?)
}

extension Witness {
    /// A step that has nothing to tell but its branch.
    @inline(__always)
    public mutating func note<Words: StepWords>(_ words: @autoclosure () -> Words) { note(words()) { _ in } }
}

/// Looks away: empty, and gone from the code of a run once the judges are specialised for it.
@frozen
public struct Silent: Witness {
    @inlinable
    @inline(__always)
    public init() {}

    @inlinable
    public static var isRecording: Bool {
        @inline(__always) get { false }
    }

    @inlinable
    @inline(__always)
    public mutating func note<Words: StepWords>(_: @autoclosure () -> Words, _: (inout Step) -> Void) {}

    @inlinable
    @inline(__always)
    public mutating func turn(to _: @autoclosure () -> Subject) {}

    @inlinable
    @inline(__always)
    public mutating func consult(_: Consulted) {}

    @inlinable
    @inline(__always)
    public mutating func settle(sole _: @autoclosure () -> String?) {}
}

/// A decision on another agent that one on the agent rests on.
@frozen
public enum Consulted: Sendable, Hashable {
    /// His rights; an index in `Extraits.agents`.
    case rights(Int)
    /// His request; an index in `Extraits.demandes.rows`.
    case request(Int32)
}
