import Domain

/// What the reading of extracts must know of the campaign: its year, its cut-off, and the lists of the rules.
public struct ExtractContext: Sendable {
    public let millesime: Int
    /// Lines dated after it are ignored (domain.md §0).
    public let cutOff: Day
    public let statuts: Vocabulary
    public let positions: Vocabulary
    public let organismes: Vocabulary
    public let regions: Vocabulary
    public let prestations: Vocabulary
    /// By prestation: may be paid to an agent; may be asked for in `demandes`.
    public let isForAgents: [Bool]
    public let isRequestable: [Bool]
    public let pieces: Vocabulary

    public init(
        millesime: Int, cutOff: Day, statuts: Vocabulary, positions: Vocabulary, organismes: Vocabulary,
        regions: Vocabulary, prestations: Vocabulary, isForAgents: [Bool], isRequestable: [Bool], pieces: Vocabulary
    ) {
        self.millesime = millesime
        self.cutOff = cutOff
        self.statuts = statuts
        self.positions = positions
        self.organismes = organismes
        self.regions = regions
        self.prestations = prestations
        self.isForAgents = isForAgents
        self.isRequestable = isRequestable
        self.pieces = pieces
    }

    public var year: Period { Period(Day.first(of: millesime), Day.last(of: millesime)) }

    /// In N, and not after the cut-off.
    public func isInCampaign(_ day: Day) -> Bool { day >= year.first && day <= cutOff }
}
