/// A retirement line (S7 to S9).
public struct Retraite: Sendable, BitwiseCopyable {
    public let agent: Int32
    public let etablissement: Int32
    public let dateLiquidation: Day
    public let caisse: PensionFund
    /// Index in `SituationRules.statuts`.
    public let statutLiquidation: UInt8
    public let enActiviteLiquidation: Bool
    /// Hundredths of a year.
    public let anneesService: Int64
    /// Index in the list of regions of the rules.
    public let regionChoisie: UInt8?
    public let csgPension: CsgPension
    /// Nil also where the file gives a day after the cut-off.
    public let dateDeces: Day?
    public let place: Place

    public init(
        agent: Int32, etablissement: Int32, dateLiquidation: Day, caisse: PensionFund, statutLiquidation: UInt8,
        enActiviteLiquidation: Bool, anneesService: Int64, regionChoisie: UInt8?, csgPension: CsgPension,
        dateDeces: Day?, place: Place
    ) {
        self.agent = agent
        self.etablissement = etablissement
        self.dateLiquidation = dateLiquidation
        self.caisse = caisse
        self.statutLiquidation = statutLiquidation
        self.enActiviteLiquidation = enActiviteLiquidation
        self.anneesService = anneesService
        self.regionChoisie = regionChoisie
        self.csgPension = csgPension
        self.dateDeces = dateDeces
        self.place = place
    }
}
