import Domain

/// The index of each accepted agent by his number: one probe, one cache line.
struct NumeroIndex: Sendable {
    private struct Slot {
        var packed: UInt64
        var agent: Int32
    }

    private let slots: [Slot]
    private let mask: Int

    /// `numeros` without repetition; an agent's index is his place in it.
    init(_ numeros: [Numero]) {
        var capacity = 16
        while capacity < numeros.count * 2 { capacity *= 2 }
        var slots = [Slot](repeating: Slot(packed: 0, agent: -1), count: capacity)
        mask = capacity - 1
        for (agent, numero) in numeros.enumerated() {
            var i = Int(truncatingIfNeeded: KeyHash.of(numero.packed)) & mask
            while slots[i].packed != 0 { i = (i + 1) & mask }
            slots[i] = Slot(packed: numero.packed, agent: Int32(agent))
        }
        self.slots = slots
    }

    /// -1 where unknown.
    func agent(_ numero: Numero) -> Int32 {
        guard numero != .none else { return -1 }
        var i = Int(truncatingIfNeeded: KeyHash.of(numero.packed)) & mask
        while slots[i].packed != 0 {
            if slots[i].packed == numero.packed { return slots[i].agent }
            i = (i + 1) & mask
        }
        return -1
    }
}
