import Domain

/// Ids that are numbers, and differ only by the zeros in front: what a spreadsheet makes of them.
enum OtherZeros {
    /// Whether an id with more zeros in front, or fewer, is known. Asked only where `id` itself is not.
    static func of(_ id: Text, isKnown: (Text) -> Bool) -> Bool {
        guard id.count <= longest, id.bytes.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
        var digits = Array(id.bytes.drop { $0 == 0x30 })
        while digits.count <= longest {
            if !digits.isEmpty, digits.withUnsafeBufferPointer({ isKnown(Text($0)) }) { return true }
            digits.insert(0x30, at: 0)
        }
        return false
    }

    /// No number of a committee or a payment is longer.
    private static let longest = 20
}
