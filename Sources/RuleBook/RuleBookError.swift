/// One thing that is wrong in a rule file, with its place and what to do about it.
public struct RuleProblem: Sendable, Equatable {
    /// Name of the file under `Regles/`; empty where no file is at fault.
    public let file: String
    /// Line in that file, the first is 1; 0 where the file as a whole is meant.
    public let line: Int
    /// One French sentence: what is wrong, what to write instead.
    public let message: String

    public init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }
}

extension RuleProblem: CustomStringConvertible {
    /// `cgos.yaml:12: …`, as editors and terminals make clickable.
    public var description: String {
        if file.isEmpty { return message }
        return line == 0 ? "\(file): \(message)" : "\(file):\(line): \(message)"
    }
}

/// Why rule files were refused, or why they have no rules for a year: every problem found, not only the first.
public struct RuleBookError: Error, Sendable, Equatable {
    /// In the order of files and lines.
    public let problems: [RuleProblem]

    public init(problems: [RuleProblem]) {
        self.problems = problems.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }
}

extension RuleBookError: CustomStringConvertible {
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
