import Domain

/// The index of each accepted establishment by its FINESS.
struct FinessIndex: Sendable {
    private let block: RowBlock
    private let etablissements: Rows<Etablissement>
    private let capacity: Int

    /// Without repetition.
    init(_ etablissements: Rows<Etablissement>) {
        var capacity = 16
        while capacity < etablissements.count * 4 { capacity *= 2 }
        self.etablissements = etablissements
        self.capacity = capacity
        block = RowBlock(of: Int32.self, count: capacity)
        let slots = block.base.assumingMemoryBound(to: Int32.self)
        slots.initialize(repeating: -1, count: capacity)
        for (index, etablissement) in etablissements.enumerated() {
            var i = Int(truncatingIfNeeded: KeyHash.of(etablissement.finess.packed)) & (capacity - 1)
            while slots[i] >= 0 { i = (i + 1) & (capacity - 1) }
            slots[i] = Int32(index)
        }
    }

    var view: View {
        View(
            slots: UnsafePointer(block.base.assumingMemoryBound(to: Int32.self)),
            etablissements: etablissements.view(0..<etablissements.count), capacity: capacity)
    }

    /// The index as threads look at it; good for as long as the index is kept.
    struct View: BitwiseCopyable, @unchecked Sendable {
        let slots: UnsafePointer<Int32>?
        let etablissements: UnsafeBufferPointer<Etablissement>
        let capacity: Int

        static let empty = View(slots: nil, etablissements: UnsafeBufferPointer(start: nil, count: 0), capacity: 0)

        /// -1 where unknown.
        func index(_ finess: Finess) -> Int32 {
            guard let slots else { return -1 }
            var i = Int(truncatingIfNeeded: KeyHash.of(finess.packed)) & (capacity - 1)
            while slots[i] >= 0 {
                if etablissements[Int(slots[i])].finess == finess { return slots[i] }
                i = (i + 1) & (capacity - 1)
            }
            return -1
        }
    }
}
