/// A request for a benefit (§6).
public struct Demande: Sendable, BitwiseCopyable {
    public internal(set) var id: Text
    public let agent: Int32
    /// Index in `Rules.benefits`.
    public let prestation: UInt8
    /// 0 = not given.
    public let rang: UInt8
    public let dateEvenement: Day
    public let dateReception: Day
    /// Nil also where the file gives a day after the cut-off.
    public let dateComplet: Day?
    /// Bit i = piece i of `Rules.pieces` is there.
    public let pieces: CodeSet
    public let variante: Variant?
    /// 1 to 999; 1 where not given.
    public let quantite: Int64
    public let montantPaye: Cents?
    public let montantAccorde: Cents?
    public let place: Place

    public init(
        id: Text, agent: Int32, prestation: UInt8, rang: UInt8, dateEvenement: Day, dateReception: Day,
        dateComplet: Day?, pieces: CodeSet, variante: Variant?, quantite: Int64, montantPaye: Cents?,
        montantAccorde: Cents?, place: Place
    ) {
        self.id = id
        self.agent = agent
        self.prestation = prestation
        self.rang = rang
        self.dateEvenement = dateEvenement
        self.dateReception = dateReception
        self.dateComplet = dateComplet
        self.pieces = pieces
        self.variante = variante
        self.quantite = quantite
        self.montantPaye = montantPaye
        self.montantAccorde = montantAccorde
        self.place = place
    }
}
