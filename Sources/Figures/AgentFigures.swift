import Domain

/// One agent in one judging.
public struct AgentFigures: Sendable, BitwiseCopyable, Equatable {
    public var numero: Numero
    /// As shown, to the cent; negative = unknown.
    public var quotientCents: Int64 = -1
    public var rights = RightsFigures()
    public var money = MoneyFigures()

    public init(_ numero: Numero) { self.numero = numero }

    /// The QF of his retained dossier (§0), as shown; nil where it is not known.
    public var quotient: Cents? { quotientCents < 0 ? nil : Cents(quotientCents) }
}
