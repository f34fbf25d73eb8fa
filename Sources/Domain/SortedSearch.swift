extension RandomAccessCollection where Index == Int {
    /// The first index whose element is no longer before what is looked for, in a sorted collection; its end if all are.
    @inlinable
    public func firstIndex(notBefore isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
