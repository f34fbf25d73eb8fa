import Domain
import Workers

extension ReadExtracts {
    /// The physical line number (header = 1) of each place; `places` in order.
    ///
    /// Only files with findings are counted, each by one thread, from its beginning.
    public func lineNumbers(of places: [Place], _ workers: Workers) -> [Int] {
        var groups: [Range<Int>] = []
        var start = 0
        for i in places.indices where i + 1 == places.count || places[i + 1].file != places[i].file {
            groups.append(start..<(i + 1))
            start = i + 1
        }
        return workers.fill(places.count, ranges: groups) { _, range, target in
            let bytes = files[places[range.lowerBound].file].source.bytes
            var line = 1
            var offset = 0
            for i in range {
                let end = places[i].offset
                if end > offset { line += Survey(UnsafeRawBufferPointer(rebasing: bytes[offset..<end])).newlines }
                offset = max(offset, end)
                (target + i).initialize(to: line)
            }
        }
    }
}
