import Domain
import Workers

/// Groups are small; in order as they come, most often.
private func sort(_ rows: UnsafeMutableBufferPointer<Int32>, _ order: (Int, Int) -> Bool) {
    if rows.count > 16 {
        var rows = rows
        rows.sort { order(Int($0), Int($1)) }
        return
    }
    for i in rows.indices.dropFirst() {
        var k = i
        while k > 0, order(Int(rows[k]), Int(rows[k - 1])) {
            rows.swapAt(k, k - 1)
            k -= 1
        }
    }
}

extension Workers {
    /// Rows made in place by all threads, each in ranges of its own.
    func rows<Row: BitwiseCopyable>(
        _ count: Int, of _: Row.Type = Row.self, _ make: @Sendable (Int) -> Row
    ) -> Rows<Row> {
        let block = RowBlock(of: Row.self, count: count)
        let ranges = ranges(count)
        forEach(ranges.count) { part in
            let target = block.base.assumingMemoryBound(to: Row.self)
            block.populate(ranges[part], of: Row.self)
            for i in ranges[part] { (target + i).initialize(to: make(i)) }
        }
        return Rows(block, count: count)
    }

    /// The indices of `0..<count` that pass a test, in order: few, of many.
    func matching(_ count: Int, _ test: @Sendable (Int) -> Bool) -> [Int] {
        let ranges = ranges(count)
        return map(ranges.count) { part in ranges[part].filter(test) }.flatMap { $0 }
    }

    /// Groups rows: `groupOf` gives each row's group, negative = left out; `order` sorts within a group.
    ///
    /// Without `order`, rows keep the order of their lines.
    func group<Row: BitwiseCopyable>(
        into groups: Int, groupOf: Rows<Int32>, order: (@Sendable (Int, Int) -> Bool)? = nil,
        make: @Sendable (Int) -> Row
    ) -> Grouped<Row> {
        let (starts, sorted) = groupOrder(into: groups, groupOf: groupOf, order: order)
        return Grouped(rows: rows(sorted.count) { make(Int(sorted[$0])) }, starts: starts)
    }

    /// Where each group begins, and the rows in the order of groups.
    func groupOrder(
        into groups: Int, groupOf: Rows<Int32>, order: (@Sendable (Int, Int) -> Bool)? = nil
    ) -> (starts: Rows<Int32>, rows: Rows<Int32>) {
        // Each thread counts, then places, the rows of its own range of groups.
        let parts = Swift.max(1, Swift.min(count, groups / 4096))
        let bounds = (0...parts).map { groups * $0 / parts }
        // A view: looking at it counts no reference.
        nonisolated(unsafe) let view = groupOf.view(0..<groupOf.count)
        defer { withExtendedLifetime(groupOf) {} }
        let block = RowBlock(of: Int32.self, count: groups + 1)
        let totals = map(parts) { part in
            let starts = block.base.assumingMemoryBound(to: Int32.self)
            let own = bounds[part]..<bounds[part + 1]
            (starts + own.lowerBound).initialize(repeating: 0, count: own.count)
            let (low, size) = (Int32(own.lowerBound), UInt32(own.count))
            var total: Int32 = 0
            for group in view {
                if UInt32(bitPattern: group &- low) < size, group >= 0 {
                    starts[Int(group)] += 1
                    total += 1
                }
            }
            return total
        }
        let firsts = totals.reduce(into: [Int32(0)]) { $0.append($0.last! + $1) }
        let rows = RowBlock(of: Int32.self, count: Int(firsts[parts]))
        forEach(parts) { part in
            let starts = block.base.assumingMemoryBound(to: Int32.self)
            let target = rows.base.assumingMemoryBound(to: Int32.self)
            let own = bounds[part]..<bounds[part + 1]
            if own.isEmpty { return }
            var sum = firsts[part]
            var next = [Int32](unsafeUninitializedCapacity: own.count) { next, count in
                for group in own {
                    let size = starts[group]
                    starts[group] = sum
                    (next.baseAddress! + group - own.lowerBound).initialize(to: sum)
                    sum += size
                }
                count = own.count
            }
            let (low, size) = (Int32(own.lowerBound), UInt32(own.count))
            next.withUnsafeMutableBufferPointer { next in
                for (row, group) in view.enumerated() {
                    guard UInt32(bitPattern: group &- low) < size, group >= 0 else { continue }
                    (target + Int(next[Int(group - low)])).initialize(to: Int32(row))
                    next[Int(group - low)] += 1
                }
            }
            guard let order else { return }
            for group in own {
                let end = group + 1 < own.upperBound ? starts[group + 1] : sum
                let range = Int(starts[group])..<Int(end)
                sort(UnsafeMutableBufferPointer(start: target + range.lowerBound, count: range.count), order)
            }
        }
        (block.base.assumingMemoryBound(to: Int32.self) + groups).initialize(to: firsts[parts])
        return (Rows(block, count: groups + 1), Rows(rows, count: Int(firsts[parts])))
    }
}
