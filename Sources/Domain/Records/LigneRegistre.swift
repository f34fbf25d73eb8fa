/// What the campaign before wrote of an agent.
public struct LigneRegistre: Sendable {
    public let fondement: Fondement
    /// A year.
    public let dernierDossier: Int?

    public init(fondement: Fondement, dernierDossier: Int?) {
        self.fondement = fondement
        self.dernierDossier = dernierDossier
    }
}
