import Domain

/// How agents are gathered where a simulation tells who wins and who loses. No rule of any text.
public struct SimulationRules: Sendable, Equatable {
    /// Upper edges of the bands of QF, in cents, rising, each in its band; above the last there is one more. Empty = all
    /// known QF together.
    public var quotientBands: [Cents]

    public init(quotientBands: [Cents] = []) { self.quotientBands = quotientBands }

    /// The band of a QF, counted from 0; `quotientBands.count` above the last edge.
    public func band(of quotient: Cents) -> Int { quotientBands.firstIndex { quotient <= $0 } ?? quotientBands.count }
}
