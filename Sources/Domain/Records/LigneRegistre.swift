/// What the campaign before wrote of an agent.
public struct LigneRegistre: Sendable, BitwiseCopyable {
    public let fondement: Fondement
    public let place: Place
    private let year: Int16

    /// - Parameter dernierDossier: a year of four digits.
    public init(fondement: Fondement, dernierDossier: Int?, place: Place) {
        self.place = place
        self.fondement = fondement
        year = dernierDossier.map { Int16($0) } ?? -1
    }

    /// A year; nil = not known.
    public var dernierDossier: Int? { year < 0 ? nil : Int(year) }
}
