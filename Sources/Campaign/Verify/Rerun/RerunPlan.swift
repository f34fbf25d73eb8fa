/// What a second run is asked to do.
public struct RerunPlan: Sendable {
    public var name: PublishedName
    /// Holds `<N>/`, `Regles/`.
    public var input: String
    /// Holds the published folder, and what the campaign before published.
    public var output: String
    /// Threads of the second run; nil = 1, or 3 on a machine with one processor.
    public var jobs: Int?
    public var processors: Int
    /// Whose rules judged the published run, as its manifest says.
    var rules = RuleSource.input
    /// Of this process.
    public var environment: [String: String]

    public init(
        _ name: PublishedName, input: String, output: String, jobs: Int?, processors: Int, environment: [String: String]
    ) {
        self.name = name
        self.input = input
        self.output = output
        self.jobs = jobs
        self.processors = processors
        self.environment = environment
    }

    var year: Int { name.year }

    /// Another number than the default of a run.
    var otherJobs: Int { jobs ?? (processors > 1 ? 1 : 3) }
}
