import Domain
import Workers

/// The index of each accepted agent by his number: a directory over the numbers in order.
///
/// Lines come nearly in the order of agents in most extracts, and neighbours in number lie side by side here: what one
/// line brings into the processor's memory serves the next, which a hash table would not give.
struct NumeroIndex: Sendable {
    /// `Numero.packed` of each agent, in order.
    private let numeros: Rows<UInt64>
    /// By bucket of numbers, the first agent in it or after; one more at the end.
    private let firsts: Rows<Int32>
    private let low: UInt64
    private let shift: UInt64

    /// Agents in the order of their numbers, without repetition; an agent's index is his place.
    init(_ agents: Rows<Agent>, _ workers: Workers) {
        let numeros = workers.rows(agents.count) { agents[$0].numero.packed }
        let low = numeros.first ?? 0
        let span = (numeros.last ?? 0) - low
        var shift: UInt64 = 0
        while span >> shift >= UInt64(max(agents.count, 1)) * 4 { shift += 1 }
        let buckets = Int(span >> shift) + 1
        let block = RowBlock(of: Int32.self, count: buckets + 1)
        // The range of an agent who is the first of a bucket fills the buckets without agents before it too.
        let ranges = workers.ranges(agents.count, atLeast: 16_384)
        workers.forEach(ranges.count) { [shift] part in
            let firsts = block.base.assumingMemoryBound(to: Int32.self)
            var next =
                ranges[part].lowerBound == 0
                ? 0 : Int((numeros[ranges[part].lowerBound - 1] - low) >> shift) + 1
            for agent in ranges[part] {
                let bucket = Int((numeros[agent] - low) >> shift)
                while next <= bucket {
                    (firsts + next).initialize(to: Int32(agent))
                    next += 1
                }
            }
        }
        let firsts = block.base.assumingMemoryBound(to: Int32.self)
        (firsts + buckets).initialize(to: Int32(agents.count))
        if agents.isEmpty { firsts.initialize(to: 0) }
        self.numeros = numeros
        self.firsts = Rows(block, count: buckets + 1)
        self.low = low
        self.shift = shift
    }

    var view: View {
        View(
            numeros: numeros.view(0..<numeros.count), firsts: firsts.view(0..<firsts.count), low: low, shift: shift)
    }

    /// The index as threads look at it; good for as long as the index is kept.
    struct View: BitwiseCopyable, @unchecked Sendable {
        let numeros: UnsafeBufferPointer<UInt64>
        let firsts: UnsafeBufferPointer<Int32>
        let low: UInt64
        let shift: UInt64

        static let empty = View(
            numeros: UnsafeBufferPointer(start: nil, count: 0), firsts: UnsafeBufferPointer(start: nil, count: 0),
            low: 0, shift: 0)

        /// -1 where unknown.
        func agent(_ numero: Numero) -> Int32 {
            let packed = numero.packed
            guard packed >= low, packed != 0 else { return -1 }
            let bucket = (packed - low) >> shift
            guard bucket < UInt64(max(firsts.count - 1, 0)) else { return -1 }
            var first = Int(firsts[Int(bucket)])
            var end = Int(firsts[Int(bucket) + 1])
            // Few numbers a bucket, unless they are spread very unevenly.
            while end - first > 8 {
                let middle = (first + end) / 2
                if numeros[middle] < packed { first = middle + 1 } else { end = middle + 1 }
            }
            while first < end {
                if numeros[first] == packed { return Int32(first) }
                first += 1
            }
            return -1
        }
    }
}
