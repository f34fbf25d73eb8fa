/// A value, or a whole rule file, that is to be tried in the place of what the rule files say.
public struct RuleChange: Sendable {
    /// `cgos.etudes.plafond_qf`; the name of the file where a whole one takes another's place.
    public let path: String
    /// Where it was written, as a person finds it again: `--set cgos.etudes.plafond_qf=1300`, `variante.yaml:3`.
    public let origin: String
    let content: Content

    enum Content: Sendable {
        /// A file of that name, or of that committee, is this one.
        case file(String, RuleNode)
        /// Of a parameter, or of a field of its value.
        case value([String], RuleNode)
    }
}

/// Why a variant cannot be used: French sentences, each with where it was written.
public struct RuleVariantError: Error, Sendable, Equatable {
    public let messages: [String]

    init(_ message: String) { messages = [message] }
    init(_ messages: [String]) { self.messages = messages }
}

extension RuleVariantError: CustomStringConvertible {
    public var description: String { messages.joined(separator: "\n") }
}

/// A parameter that two sets of rules do not give the same value.
public struct ParameterChange: Sendable, Equatable {
    public let file: String
    public let path: String
    public let rule: String
    public let label: String
    /// As a person reads it; empty where the parameter has none.
    public let before: String
    public let after: String
    /// Where its words are printed; nil for a parameter that decides something.
    public let printedIn: String?

    /// As `whatif --set` takes it: `cgos.etudes.plafond_qf`.
    public var name: String { "\(file.prefix { $0 != "." }).\(path)" }
}

extension Rules {
    /// The parameters whose value is another there, in the order of files and paths.
    public func changes(to other: Rules) -> [ParameterChange] {
        func values(_ rules: Rules) -> [Key: [ParameterInForce]] {
            Dictionary(grouping: rules.inForce) { Key(file: $0.file, path: $0.path) }
        }
        let (old, new) = (values(self), values(other))
        return Set(old.keys).union(new.keys).sorted().compactMap { key in
            let (a, b) = (old[key] ?? [], new[key] ?? [])
            // Of a rate that changes within the year, each value with its first day.
            func text(_ values: [ParameterInForce]) -> String {
                values.count < 2
                    ? values.first?.value ?? ""
                    : values.map { "\($0.value) (à partir du \($0.from))" }.joined(separator: ", ")
            }
            guard text(a) != text(b), let any = b.first ?? a.first else { return nil }
            return ParameterChange(
                file: key.file, path: key.path, rule: any.rule, label: any.label, before: text(a), after: text(b),
                printedIn: any.printedIn)
        }
    }

    private struct Key: Hashable, Comparable {
        let file: String
        let path: String
        static func < (a: Key, b: Key) -> Bool { (a.file, a.path) < (b.file, b.path) }
    }
}
