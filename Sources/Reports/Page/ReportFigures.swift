import Domain

/// All that the page of a run shows: the counts of its manifest, and the names that go with them.
///
/// The page has no other source: a number that stands in it is a count of the manifest, this year's or one carried on
/// from the years before. Nobody is in it.
public struct ReportFigures: Sendable {
    public struct Year: Sendable {
        public let year: Int
        public let counts: [String: Int64]

        public init(year: Int, counts: [String: Int64]) {
            self.year = year
            self.counts = counts
        }

        /// 0 where it has no such count.
        subscript(_ key: String) -> Int64 { counts[key] ?? 0 }
    }

    /// A region, a committee.
    public struct Named: Sendable {
        public let code: String
        public let name: String

        public init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    public struct Benefit: Sendable {
        public let code: String
        public let label: String
        /// Of its committee.
        public let committee: String
        public let isTaxable: Bool

        public init(code: String, label: String, committee: String, isTaxable: Bool) {
            self.code = code
            self.label = label
            self.committee = committee
            self.isTaxable = isTaxable
        }
    }

    /// An establishment to ask.
    public struct Establishment: Sendable {
        public let finess: String
        public let name: String
        public let region: String
        public let finding: String
        public let agents: Int
        public let agentsBefore: Int?

        public init(
            finess: String, name: String, region: String, finding: String, agents: Int, agentsBefore: Int?
        ) {
            self.finess = finess
            self.name = name
            self.region = region
            self.finding = finding
            self.agents = agents
            self.agentsBefore = agentsBefore
        }
    }

    /// A file that is not there, or was refused whole.
    public struct File: Sendable {
        public let path: String
        public let why: String

        public init(path: String, why: String) {
            self.path = path
            self.why = why
        }
    }

    /// A parameter that nobody read again.
    public struct Parameter: Sendable {
        public let rule: String
        public let label: String
        /// File and line.
        public let place: String
        public let readAgainFor: Int
        public let isHypothesis: Bool

        public init(rule: String, label: String, place: String, readAgainFor: Int, isHypothesis: Bool) {
            self.rule = rule
            self.label = label
            self.place = place
            self.readAgainFor = readAgainFor
            self.isHypothesis = isHypothesis
        }
    }

    public var now: Year
    public var cutOff: Day
    /// The same as in the manifest.
    public var identity: String
    public var tool: String
    /// N−1 first.
    public var earlier: [Year] = []
    /// Tables that were read.
    public var tables: [Table] = []
    /// Those that have an agent or a finding.
    public var regions: [Named] = []
    /// All that the rules know, and « Sans rattachement » where it has something.
    public var allRegions: [Named] = []
    public var committees: [Named] = []
    public var benefits: [Benefit] = []
    /// Of committees, and of payments whose benefit cannot be read.
    public var reconciled: [Named] = []
    public var establishments: [Establishment] = []
    public var files: [File] = []
    /// Committees whose payments are far below those of N−1.
    public var lowCommittees: [Named] = []
    public var parametersToReadAgain: [Parameter] = []

    public init(now: Year, cutOff: Day, identity: String, tool: String) {
        self.now = now
        self.cutOff = cutOff
        self.identity = identity
        self.tool = tool
    }

    /// N.
    var year: Int { now.year }

    /// What was counted; 0 where the manifest has no such count.
    subscript(_ key: String) -> Int64 { now.counts[key] ?? 0 }

    /// The campaign before, where it was published here.
    var before: Year? { earlier.first.flatMap { $0.year == year - 1 ? $0 : nil } }
}
