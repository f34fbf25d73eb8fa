import Domain

/// One thing that is wrong in a letter's template, with its place and what to do about it.
public struct TemplateProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// Under the input folder, e.g. `Lettres/cgos/avis.txt`.
    public let file: String
    /// The first is 1; 0 where the file as a whole is meant.
    public let line: Int
    /// One French sentence.
    public let message: String

    public init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    public var description: String {
        let place = line == 0 ? file : "\(file):\(line)"
        return "\(place): \(FrenchSpacing.held(message))"
    }
}

/// Every problem of every template.
public struct TemplateError: Error, Equatable, Sendable, CustomStringConvertible {
    public let problems: [TemplateProblem]

    public init(problems: [TemplateProblem]) { self.problems = problems }

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
