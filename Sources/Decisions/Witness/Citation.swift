import Domain

/// A parameter that a step read: file under `Regles/` and dotted path, as `ParameterInForce` has them; its value, its
/// source or why it is a hypothesis are looked up there.
public struct ParameterCitation: Sendable, Hashable {
    public let file: String
    public let path: String
    /// Which of its values, where it holds day by day (contributions); nil = that of 31/12/N.
    public let day: Day?

    public init(_ file: String, _ path: String, on day: Day? = nil) {
        self.file = file
        self.path = path
        self.day = day
    }
}

/// A line of the extracts that a step read.
public struct LineCitation: Sendable, Equatable {
    /// Whose line it is, and so what of it may be shown.
    public enum Owner: Sendable, Equatable {
        /// The agent's, or an ayant droit's of his retained dossier.
        case own
        /// Of an establishment: no person's.
        case establishment
        /// Of another person: number, file, line, and one value at most.
        case other(Numero)
    }

    public let table: Table
    public let place: Place
    public let owner: Owner
    /// The columns that the step read, with their values as they may be shown: of a child's birth date the year alone,
    /// of another person the one value that decided.
    public let columns: [Operand]
}
