import Domain
import Workers

/// The index of each accepted agent by his number: one probe, one cache line.
///
/// Cut in parts by hash, so that several threads fill it; where a number lies does not depend on their count.
struct NumeroIndex: Sendable {
    struct Slot: BitwiseCopyable {
        var packed: UInt64
        var agent: Int32
    }

    private static let parts = 16
    private let block: RowBlock
    /// Of a part; a power of two, at least twice what the fullest part holds.
    private let capacity: Int

    /// A number looks for its place in the part that the upper bits of its hash give.
    private static func part(_ hash: UInt64) -> Int { Int(hash >> 60) }

    /// Agents without repetition; an agent's index is his place.
    init(_ agents: Rows<Agent>, _ workers: Workers) {
        let ranges = workers.ranges(agents.count, atLeast: 16_384)
        let numeros: [UInt64] = workers.fill(agents.count, ranges: ranges) { _, range, target in
            for agent in range { (target + agent).initialize(to: agents[agent].numero.packed) }
        }
        let counts = workers.map(ranges.count) { i in
            var counts = [Int](repeating: 0, count: NumeroIndex.parts)
            for agent in ranges[i] { counts[NumeroIndex.part(KeyHash.of(numeros[agent]))] += 1 }
            return counts
        }
        let fullest = (0..<NumeroIndex.parts).map { part in counts.reduce(0) { $0 + $1[part] } }.max()!
        var capacity = 16
        while capacity < fullest * 2 { capacity *= 2 }
        self.capacity = capacity
        let block = RowBlock(of: Slot.self, count: capacity * NumeroIndex.parts)
        self.block = block
        let parts = NumeroIndex.parts / workers.shares(of: NumeroIndex.parts)
        workers.forEach(NumeroIndex.parts / parts) { [capacity] share in
            let slots = block.base.assumingMemoryBound(to: Slot.self)
            let own = (share * parts)..<((share + 1) * parts)
            for part in own {
                (slots + part * capacity).initialize(repeating: Slot(packed: 0, agent: -1), count: capacity)
            }
            for (agent, packed) in numeros.enumerated() {
                let hash = KeyHash.of(packed)
                guard own.contains(NumeroIndex.part(hash)) else { continue }
                let part = slots + NumeroIndex.part(hash) * capacity
                var i = Int(truncatingIfNeeded: hash) & (capacity - 1)
                while part[i].packed != 0 { i = (i + 1) & (capacity - 1) }
                part[i] = Slot(packed: packed, agent: Int32(agent))
            }
        }
    }

    var view: View { View(slots: UnsafePointer(block.base.assumingMemoryBound(to: Slot.self)), capacity: capacity) }

    /// The index as threads look at it; good for as long as the index is kept.
    struct View: BitwiseCopyable, @unchecked Sendable {
        let slots: UnsafePointer<Slot>?
        let capacity: Int

        static let empty = View(slots: nil, capacity: 0)

        /// -1 where unknown.
        func agent(_ numero: Numero) -> Int32 {
            guard numero != .none, let slots else { return -1 }
            let hash = KeyHash.of(numero.packed)
            let part = slots + NumeroIndex.part(hash) * capacity
            var i = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while part[i].packed != 0 {
                if part[i].packed == numero.packed { return part[i].agent }
                i = (i + 1) & (capacity - 1)
            }
            return -1
        }
    }
}
