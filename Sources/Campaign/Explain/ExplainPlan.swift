/// What `millesime explain 2023 --agent …` is asked for.
public struct ExplainPlan: Sendable {
    /// The form of what is printed.
    public enum Format: String, Sendable, CaseIterable { case text, html, json }

    public var year: Int
    /// The number of the correction that is explained; nil: the publication.
    public var correction: Int?
    /// Holds `<N>/`: the extracts of the run.
    public var input: String
    /// Holds the published `<N>/`.
    public var output: String
    /// Threads; what is printed does not depend on them.
    public var jobs: Int
    /// In the order in which they are to be explained.
    public var selectors: [ExplainSelector]
    /// A file of agents' numbers, behind the others; nil = none.
    public var agentsFrom: String?
    public var format: Format

    public init(
        year: Int, correction: Int? = nil, input: String, output: String, jobs: Int, selectors: [ExplainSelector],
        agentsFrom: String? = nil,
        format: Format = .text
    ) {
        self.year = year
        self.correction = correction
        self.input = input
        self.output = output
        self.jobs = jobs
        self.selectors = selectors
        self.agentsFrom = agentsFrom
        self.format = format
    }
}
