import Domain

/// The rules of one campaign: every parameter at the value in force for the millésime.
///
/// Made by `RuleBook.rules(for:)`; a pure value that decisions take as an argument.
public struct Rules: Sendable {
    /// N, the campaign year; 2018 or later (§0).
    public let millesime: Int
    public let situation: SituationRules
    public let contributions: ContributionRules
    /// The committees, in the order of their codes; a record's organisme is an index here.
    public let committees: [CommitteeRules]
    /// Index in `committees` of the one whose rules judge an agent without organisme (reading).
    public let defaultCommittee: Int
    /// Benefits of all committees, sorted by code as bytes; a record's prestation is an index here.
    public let benefits: [Benefit]
    /// Known piece codes of requests (PIECES), sorted, with what the form calls them.
    public let pieces: [Piece]
    /// The INSEE regions, by code.
    public let regions: [Region]
    /// The highest rang of the renewal that a register of the campaign before may hold; 0 where no committee renews.
    public let highestRang: Int
    /// What puts an agent on the list `À surveiller`.
    public let watch: WatchEdges
    /// What makes a volume suspect beside that of N−1.
    public let completeness: CompletenessRules
    /// How a simulation gathers agents.
    public let simulation: SimulationRules
    /// What must change for a letter of correction.
    public let letterTrigger: LetterTrigger
    /// Agents of a region under whom its figures are not shown in `rapport.html`.
    public let smallestGroup: Int
    /// All of the above as a person reads it: for `millesime rules`, the `Règles` sheets and the warnings.
    public let inForce: [ParameterInForce]

    public init(
        millesime: Int, situation: SituationRules, contributions: ContributionRules, committees: [CommitteeRules],
        defaultCommittee: Int, benefits: [Benefit], pieces: [Piece], regions: [Region],
        highestRang: Int, watch: WatchEdges = WatchEdges(), completeness: CompletenessRules = CompletenessRules(),
        simulation: SimulationRules = SimulationRules(), letterTrigger: LetterTrigger = .euro,
        smallestGroup: Int = 1, inForce: [ParameterInForce]
    ) {
        self.millesime = millesime
        self.situation = situation
        self.contributions = contributions
        self.committees = committees
        self.defaultCommittee = defaultCommittee
        self.benefits = benefits
        self.pieces = pieces
        self.regions = regions
        self.highestRang = highestRang
        self.watch = watch
        self.completeness = completeness
        self.simulation = simulation
        self.letterTrigger = letterTrigger
        self.smallestGroup = smallestGroup
        self.inForce = inForce
    }
}

/// A parameter at its value for the year, with where it comes from.
public struct ParameterInForce: Sendable {
    /// File name under `Regles/`, and the line of the value.
    public let file: String
    public let line: Int
    /// Dotted path in the file, e.g. `renouvellement.annees_max`.
    public let path: String
    /// Rule number in the catalogue, e.g. `O3`.
    public let rule: String
    /// What it is, in French.
    public let label: String
    /// The value as a person reads it, in French (`1 270,00 €`, `oui`, `30 juillet`).
    public let value: String
    /// First and last day of the value; nil = still in force.
    public let from: Day
    public let to: Day?
    /// The text that says so, or, for a hypothesis, why this reading was chosen.
    public let source: String
    public let isHypothesis: Bool
    /// Last campaign for which a person read it again.
    public let readAgainFor: Int
    /// Where its words are printed; nil for a parameter that decides something.
    public let printedIn: String?

    public init(
        file: String, line: Int, path: String, rule: String, label: String, value: String, from: Day, to: Day?,
        source: String, isHypothesis: Bool, readAgainFor: Int, printedIn: String? = nil
    ) {
        self.file = file
        self.line = line
        self.path = path
        self.rule = rule
        self.label = label
        self.value = value
        self.from = from
        self.to = to
        self.source = source
        self.isHypothesis = isHypothesis
        self.readAgainFor = readAgainFor
        self.printedIn = printedIn
    }
}

/// An INSEE region.
public struct Region: Sendable {
    /// Two characters, e.g. `11`.
    public let code: Text
    /// e.g. `Île-de-France`.
    public let label: String

    public init(code: Text, label: String) {
        self.code = code
        self.label = label
    }
}

/// A piece that a request can carry.
public struct Piece: Sendable {
    public let code: Text
    /// What the form calls it, in French.
    public let label: String

    public init(code: Text, label: String) {
        self.code = code
        self.label = label
    }
}
