/// A payment, a repayment, or the cancellation of one (T4).
public struct Versement: Sendable, BitwiseCopyable {
    public let agent: Int32
    /// Index in `Rules.benefits`.
    public let prestation: UInt8
    public let nature: NatureVersement
    /// Cancelled, or a cancellation: counts for nothing.
    public var isCancelled: Bool
    public let date: Day
    /// Physical line, header = 1; 0 where nobody counted.
    public let line: Int32
    /// Gross, > 0.
    public let brut: Cents
    private let netGiven: Cents
    /// Tax withheld at source; 0 where not given.
    public let prelevementSource: Cents
    public let place: Place
    /// Its key.
    public let id: ShortText

    public init(
        agent: Int32, prestation: UInt8, nature: NatureVersement, isCancelled: Bool, date: Day, brut: Cents,
        net: Cents?, prelevementSource: Cents, place: Place, line: Int32 = 0, id: ShortText = .empty
    ) {
        self.agent = agent
        self.prestation = prestation
        self.nature = nature
        self.isCancelled = isCancelled
        self.date = date
        self.brut = brut
        netGiven = net ?? Versement.noNet
        self.prelevementSource = prelevementSource
        self.place = place
        self.line = line
        self.id = id
    }

    /// Millions of these are held: an amount that no extract can give means none.
    private static let noNet = Cents(.min)

    /// As the extract gives it; nil = not given.
    public var net: Cents? { netGiven == Versement.noNet ? nil : netGiven }
}
