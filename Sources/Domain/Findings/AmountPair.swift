/// Two amounts that should be one: what the extract gives, and what stands (`A-NET`, `A-ANNULATION`).
///
/// Amounts of payments may stand in a message; nothing that names a person may.
@frozen
public struct AmountPair: Sendable, BitwiseCopyable, Hashable {
    public let given: Cents
    public let expected: Cents

    @inlinable
    public init(given: Cents, expected: Cents) {
        self.given = given
        self.expected = expected
    }
}
