/// What a published folder says of itself (`manifeste.json`): with what it was made, and what it holds.
///
/// Nothing in it changes from one run to the next on the same inputs: no time, duration, host, process or
/// absolute path. Two runs give the same bytes.
public struct Manifest: Equatable, Sendable {
    /// The manifest's own name in the folder; not in its list of outputs.
    public static let fileName = "manifeste.json"
    /// Of the manifest's shape; a reader refuses any other.
    static let format: Int64 = 1
    static let program = "millesime"

    /// A rule file or an extract that was read.
    public struct Input: Equatable, Sendable {
        /// Relative to the input folder, `/` between the parts.
        public var path: String
        /// Physical lines, header included.
        public var lines: Int64
        public var digest: FileDigest
        /// Of an extract: the columns of its table that it has, then those that nobody knows; nil where it has none, or
        /// was published before manifests said so.
        public var columns: [String]?

        public init(path: String, lines: Int64, digest: FileDigest, columns: [String]? = nil) {
            self.path = path
            self.lines = lines
            self.digest = digest
            self.columns = columns
        }
    }

    /// A file of the folder.
    public struct Output: Equatable, Sendable {
        /// Relative to the folder, `/` between the parts.
        public var path: String
        public var digest: FileDigest

        public init(path: String, digest: FileDigest) {
            self.path = path
            self.digest = digest
        }
    }

    /// An equation of the run, in lines, days or cents.
    public struct Equation: Equatable, Sendable {
        public var controle: String
        public var attendu: Int64
        public var obtenu: Int64

        public init(controle: String, attendu: Int64, obtenu: Int64) {
            self.controle = controle
            self.attendu = attendu
            self.obtenu = obtenu
        }

        /// obtenu − attendu.
        public var ecart: Int64 { obtenu - attendu }
        public var isClosed: Bool { attendu == obtenu }
        /// As `controles.csv` has it.
        public var statut: String { isClosed ? "conforme" : "écart" }
    }

    /// Rejected lines of a table that came back corrected, or with what they name, and are kept now.
    public struct Recovered: Equatable, Sendable {
        public struct Line: Equatable, Sendable {
            /// Relative to the campaign's folder, `/` between the parts.
            public var file: String
            /// Physical line, header = 1.
            public var line: Int64

            public init(file: String, line: Int64) {
                self.file = file
                self.line = line
            }
        }

        public var table: String
        /// By file and line.
        public var lines: [Line]

        public init(table: String, lines: [Line]) {
            self.table = table
            self.lines = lines
        }
    }

    /// What a folder is that is no publication of a campaign.
    public enum Nature: String, Equatable, Sendable, CaseIterable {
        case comparaison, simulation, rectificatif
    }

    /// What a campaign before this one counted, carried on from one manifest to the next: no older folder is read.
    public struct EarlierYear: Equatable, Sendable {
        public var year: Int
        /// As in its own manifest, those that are followed over the years.
        public var counts: [String: Int64]

        public init(year: Int, counts: [String: Int64]) {
            self.year = year
            self.counts = counts
        }
    }

    /// The campaign.
    public var year: Int
    /// The program's version.
    public var version: String
    /// Library name → version.
    public var libraries: [String: String]
    /// Option → value, as they were in force.
    public var options: [String: String]
    public var rules: [Input]
    public var inputs: [Input]
    /// Filled by ``Staging/publish(_:)``.
    public var outputs: [Output]
    /// What was counted → how many.
    public var counts: [String: Int64]
    /// N−1 first, then the years before it that N−1's manifest carried; nil where there is none.
    public var earlierYears: [EarlierYear]?
    /// In the order of `controles.csv`.
    public var equations: [Equation]
    /// Nil where no rejected line was put back: the manifest then says nothing of it.
    public var recovered: [Recovered]?
    /// Nil for a publication of a campaign: the manifest then says nothing of it.
    public var nature: Nature?

    public init(
        year: Int, version: String, libraries: [String: String] = [:], options: [String: String] = [:],
        rules: [Input] = [], inputs: [Input] = [], outputs: [Output] = [], counts: [String: Int64] = [:],
        earlierYears: [EarlierYear]? = nil, equations: [Equation] = [], recovered: [Recovered]? = nil,
        nature: Nature? = nil
    ) {
        self.year = year
        self.version = version
        self.libraries = libraries
        self.options = options
        self.rules = rules
        self.inputs = inputs
        self.outputs = outputs
        self.counts = counts
        self.earlierYears = earlierYears
        self.equations = equations
        self.recovered = recovered
        self.nature = nature
    }
}
