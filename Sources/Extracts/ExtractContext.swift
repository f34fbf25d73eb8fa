import Domain

/// What the reading of extracts must know of the campaign: its year, its cut-off, and the lists of the rules.
///
/// Trivial: every thread has its own, and counts no reference.
public struct ExtractContext: Sendable, BitwiseCopyable {
    let days: CampaignDays
    public let statuts: Vocabulary
    public let positions: Vocabulary
    public let organismes: Vocabulary
    public let regions: Vocabulary
    public let prestations: Vocabulary
    /// Prestations that may be paid to an agent (Q3-11 never is); those that may be asked for in `demandes`.
    public let forAgents: CodeSet
    public let requestable: CodeSet
    public let pieces: Vocabulary
    /// The highest rang of the renewal that a register may hold; 0 where no committee renews.
    public let highestRang: Int

    public init(
        millesime: Int, cutOff: Day, statuts: Vocabulary, positions: Vocabulary, organismes: Vocabulary,
        regions: Vocabulary, prestations: Vocabulary, forAgents: CodeSet, requestable: CodeSet, pieces: Vocabulary,
        highestRang: Int
    ) {
        days = CampaignDays(millesime: millesime, cutOff: cutOff)
        self.statuts = statuts
        self.positions = positions
        self.organismes = organismes
        self.regions = regions
        self.prestations = prestations
        self.forAgents = forAgents
        self.requestable = requestable
        self.pieces = pieces
        self.highestRang = highestRang
    }

    public var millesime: Int { days.millesime }
    /// Lines dated after it are ignored (§0).
    public var cutOff: Day { days.cutOff }
}

/// The year of a campaign and its cut-off: what lines are in by their own dates.
struct CampaignDays: Sendable, BitwiseCopyable {
    let millesime: Int
    let year: Period
    let cutOff: Day

    init(millesime: Int, cutOff: Day) {
        self.millesime = millesime
        self.cutOff = cutOff
        year = Period(Day.first(of: millesime), Day.last(of: millesime))
    }

    /// In N, and not after the cut-off.
    func contains(_ day: Day) -> Bool { day >= year.first && day <= cutOff }
}
