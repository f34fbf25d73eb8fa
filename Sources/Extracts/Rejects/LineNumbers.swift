import Domain
import Workers

extension ReadExtracts {
    /// The line number of each place as a person counts (header = 1 most often); `places` in order.
    public func lineNumbers(of places: [Place], _ workers: Workers) -> [Int] {
        let lines = physicalLines(of: places, workers)
        guard files.contains(where: { !$0.text.linesAreCounted }) else { return lines }
        return zip(places, lines).map { files[$0.file].text.lineNumber($1) }
    }

    /// The physical line number of each place in the bytes that are read; `places` in order.
    ///
    /// Counted from the landmark before: only pieces of files with findings are looked at, each by one thread.
    public func physicalLines(of places: [Place], _ workers: Workers) -> [Int] {
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
            let text = files[places[range.lowerBound].file].text
            let landmark = landmarks[range.lowerBound]
            var line = landmark.newlines + 1
            var offset = landmark.offset
            for i in range {
                let end = places[i].offset
                if end > offset {
                    line += Survey(UnsafeRawBufferPointer(rebasing: text.bytes[offset..<end])).newlines
                }
                offset = max(offset, end)
                (target + i).initialize(to: line)
            }
            text.releasePages(landmark.offset..<offset)
        }
    }
}
