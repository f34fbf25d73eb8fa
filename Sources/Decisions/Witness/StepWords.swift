/// The branches of a family of judges: each case is one branch that a judge can take, declared once with the number of
/// its rule and with its French sentence.
///
/// In a sentence, `{name}` means the operand or the result of that name; no sentence needs arithmetic or a
/// comparison to be printed. The raw value (the name of the case) is the branch's stable code, in JSON and in tests.
public protocol StepWords: RawRepresentable, CaseIterable, Sendable where RawValue == String {
    /// - `rule`: key of its entry in the catalogue of the law (`O7`, `§3`, `DOSSIER`).
    /// - `sentence`: what the step found.
    /// - `remedy`: which one fact would have changed it; empty where none would.
    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) { get }
}
