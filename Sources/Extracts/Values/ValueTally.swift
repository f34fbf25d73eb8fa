import Domain

/// What the values of some lines of a file needed so that they could be read, and what the messages about them need.
struct ValueTally: Sendable {
    /// Values whose zeros in front came back.
    var restoredZeros = 0
    var damage = TextDamage()
    /// Of lines whose examination ended early: their first column, which is the key of the tables that others name.
    var lostKeys: [Text] = []
    /// Lists and bounds that a value was not in, by column.
    var lists: [UInt8: Vocabulary] = [:]
    var bounds: [UInt8: ClosedRange<Int>] = [:]

    mutating func add(_ other: ValueTally) {
        restoredZeros += other.restoredZeros
        damage.add(other.damage)
        lostKeys += other.lostKeys
        lists.merge(other.lists) { first, _ in first }
        bounds.merge(other.bounds) { first, _ in first }
    }
}
