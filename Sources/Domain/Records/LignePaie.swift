/// A payroll row.
public struct LignePaie: Sendable, BitwiseCopyable {
    public let agent: Int32
    public let etablissement: Int32
    /// First and last day, both included; an empty `fin` is `Day.distantFuture`.
    public let days: Period
    /// Index in `SituationRules.statuts`.
    public let statut: UInt8
    /// Index in `SituationRules.positions`.
    public let position: UInt8
    /// Per cent, 1 to 100; 0 = not given.
    public let quotite: UInt8
    public let place: Place

    public init(
        agent: Int32, etablissement: Int32, days: Period, statut: UInt8, position: UInt8, quotite: UInt8, place: Place
    ) {
        self.agent = agent
        self.etablissement = etablissement
        self.days = days
        self.statut = statut
        self.position = position
        self.quotite = quotite
        self.place = place
    }
}
