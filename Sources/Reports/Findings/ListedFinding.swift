import Domain

/// A finding as a person reads it: where it is, and what to do.
///
/// There may be as many as lines, and more; of files, columns and sentences there are few: texts made once, not
/// strings.
public struct ListedFinding: Sendable {
    /// Nil for what is not of a line of an extract (rule files, whole files, what is missing).
    public let place: Place?
    public let code: FindingCode
    /// Relative to the campaign's folder, e.g. `paie/750000001.csv`; empty where the campaign is concerned.
    public let file: Text
    /// Physical line, header = 1; 0 for what is of no line: a whole file, the campaign.
    public let line: Int
    /// Empty where the whole line is concerned.
    public let column: Text
    /// `Numero.none` where the line has none.
    public let numero: Numero
    /// Of what rejects a line.
    public let cause: Cause?
    /// French, one sentence, saying what to do; holds no value of the line.
    public let message: Text

    public init(
        place: Place?, code: FindingCode, file: Text, line: Int, column: Text, numero: Numero, cause: Cause? = nil,
        message: Text
    ) {
        self.place = place
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.numero = numero
        self.cause = cause
        self.message = message
    }

    /// Why a line is rejected.
    public enum Cause: String, Sendable {
        /// Something is wrong with the line itself.
        case propre
        /// Only what it names was rejected: nothing is to be done on this line.
        case suite
    }
}
