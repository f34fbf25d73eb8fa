import Domain
import Workers

extension ReadExtracts {
    /// The physical line number (header = 1) of each place; `places` in order.
    ///
    /// Counted from the landmark before: only pieces of files with findings are looked at, each by one thread.
    public func lineNumbers(of places: [Place], _ workers: Workers) -> [Int] {
        let landmarks = places.map { files[$0.file].landmarks.before($0.offset) }
        var groups: [Range<Int>] = []
        var start = 0
        for i in places.indices
        where i + 1 == places.count || places[i + 1].file != places[i].file
            || landmarks[i + 1].index != landmarks[i].index
        {
            groups.append(start..<(i + 1))
            start = i + 1
        }
        return workers.fill(places.count, ranges: groups) { _, range, target in
            let source = files[places[range.lowerBound].file].source
            let landmark = landmarks[range.lowerBound]
            var line = landmark.newlines + 1
            var offset = landmark.offset
            for i in range {
                let end = places[i].offset
                if end > offset {
                    line += Survey(UnsafeRawBufferPointer(rebasing: source.bytes[offset..<end])).newlines
                }
                offset = max(offset, end)
                (target + i).initialize(to: line)
            }
            source.releasePages(landmark.offset..<offset)
        }
    }
}
