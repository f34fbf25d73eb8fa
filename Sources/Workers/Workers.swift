import Dispatch
import Synchronization

/// A fixed number of threads that share numbered pieces of work.
///
/// Results go back by index, so that one thread or many give the same values in the same order.
public struct Workers: Sendable {
    /// At least 1.
    public let count: Int

    public init(count: Int) { self.count = max(1, count) }

    /// Calls `body` once for each index of `0..<pieces`, in no order.
    public func forEach(_ pieces: Int, _ body: @Sendable (Int) -> Void) {
        let threads = min(count, pieces)
        guard threads > 1 else {
            for i in 0..<pieces { body(i) }
            return
        }
        // What is written before is seen by all threads, what they write by those who come after: dispatch sees to it
        // too, but the thread sanitizer does not know that.
        let next = Atomic<Int>(0)
        next.store(0, ordering: .releasing)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            while true {
                let i = next.wrappingAdd(1, ordering: .acquiringAndReleasing).oldValue
                if i >= pieces { return }
                body(i)
            }
        }
        _ = next.load(ordering: .acquiring)
    }

    /// The results of `body` for each index of `0..<pieces`, in the order of the indices.
    public func map<T: Sendable>(_ pieces: Int, _ body: @Sendable (Int) -> T) -> [T] {
        // An empty array made in place would write to the one that all threads share.
        if pieces == 0 { return [] }
        return [T](unsafeUninitializedCapacity: pieces) { buffer, initialized in
            let slots = Slots(base: buffer.baseAddress)
            forEach(pieces) { slots.base!.advanced(by: $0).initialize(to: body($0)) }
            initialized = pieces
        }
    }

    /// The same, those of the most weight begun first: threads then end together.
    public func map<T: Sendable>(_ pieces: Int, weight: (Int) -> Int, _ body: @Sendable (Int) -> T) -> [T] {
        let weights = (0..<pieces).map(weight)
        let order = weights.indices.sorted { weights[$0] > weights[$1] }
        let results = map(pieces) { body(order[$0]) }
        var place = order
        for (i, piece) in order.enumerated() { place[piece] = i }
        return place.map { results[$0] }
    }

    /// Fills one array of `count` places from several threads, each given ranges that no other has.
    public func fill<T: Sendable>(
        _ count: Int, ranges: [Range<Int>], _ body: @Sendable (Int, Range<Int>, UnsafeMutablePointer<T>) -> Void
    ) -> [T] {
        if count == 0 { return [] }
        return [T](unsafeUninitializedCapacity: count) { buffer, initialized in
            let slots = Slots(base: buffer.baseAddress)
            forEach(ranges.count) { body($0, ranges[$0], slots.base!) }
            initialized = count
        }
    }

    /// `0..<count` cut in pieces of nearly equal size, several for each thread.
    public func ranges(_ count: Int, atLeast minimum: Int = 1024) -> [Range<Int>] {
        guard count > 0 else { return [] }
        #if FUZZ
            // The few lines that a fuzzer writes are shared out too.
            let minimum = 2
        #endif
        let pieces = max(1, min(self.count * 8, count / minimum))
        return (0..<pieces).map { (count * $0 / pieces)..<(count * ($0 + 1) / pieces) }
    }
}

/// Each thread writes only its own places.
private struct Slots<T>: @unchecked Sendable {
    let base: UnsafeMutablePointer<T>?
}
