import Domain
import Workers

extension Workers {
    /// Groups rows: `groupOf` gives each row's group, negative = left out; `order` sorts within a group.
    ///
    /// Without `order`, rows keep the order of their lines.
    func group<Row: Sendable>(
        into groups: Int, groupOf: [Int32], order: (@Sendable (Int, Int) -> Bool)? = nil, make: @Sendable (Int) -> Row
    ) -> Grouped<Row> {
        let (starts, sorted) = groupOrder(into: groups, groupOf: groupOf, order: order)
        let rows: [Row] = fill(sorted.count, ranges: ranges(sorted.count)) { _, range, target in
            for i in range { (target + i).initialize(to: make(Int(sorted[i]))) }
        }
        return Grouped(rows: rows, starts: starts)
    }

    /// Where each group begins, and the rows in the order of groups.
    func groupOrder(
        into groups: Int, groupOf: [Int32], order: (@Sendable (Int, Int) -> Bool)? = nil
    ) -> (starts: [Int32], rows: [Int32]) {
        // Each thread counts, then places, the rows of its own range of groups.
        let parts = Swift.max(1, Swift.min(count, groups / 4096))
        let bounds = (0...parts).map { Int32(groups * $0 / parts) }
        var starts: [Int32] = fill(groups + 1, ranges: (0..<parts).map { Int(bounds[$0])..<Int(bounds[$0 + 1]) }) {
            part, range, target in
            (target + range.lowerBound).initialize(repeating: 0, count: range.count)
            if part == parts - 1 { (target + groups).initialize(to: 0) }
            for group in groupOf where group >= bounds[part] && group < bounds[part + 1] { target[Int(group)] += 1 }
        }
        var total: Int32 = 0
        for group in 0...groups {
            let size = group < groups ? starts[group] : 0
            starts[group] = total
            total += size
        }
        let begin = starts
        let rows: [Int32] = fill(
            Int(total), ranges: (0..<parts).map { Int(begin[Int(bounds[$0])])..<Int(begin[Int(bounds[$0 + 1])]) }
        ) {
            part, _, target in
            let low = bounds[part]
            let high = bounds[part + 1]
            var next = Array(begin[Int(low)..<Int(high)])
            for (row, group) in groupOf.enumerated() where group >= low && group < high {
                (target + Int(next[Int(group - low)])).initialize(to: Int32(row))
                next[Int(group - low)] += 1
            }
            guard let order else { return }
            for group in low..<high {
                let range = Int(begin[Int(group)])..<Int(begin[Int(group) + 1])
                if range.count > 1 {
                    var slice = UnsafeMutableBufferPointer(
                        rebasing: UnsafeMutableBufferPointer(start: target, count: range.upperBound)[range])
                    slice.sort { order(Int($0), Int($1)) }
                }
            }
        }
        return (starts, rows)
    }
}
