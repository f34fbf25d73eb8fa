extension Workers {
    /// The elements in order, those that compare equal as they came: the same with any number of threads.
    public func sorted<T: Sendable>(_ elements: [T], by precedes: @escaping @Sendable (T, T) -> Bool) -> [T] {
        let ranges = ranges(elements.count, atLeast: 8_192)
        if ranges.count < 2 { return elements.sorted(by: precedes) }
        return merged(
            map(ranges.count) { part in
                let own = elements[ranges[part]]
                return isSorted(own, by: precedes) ? Array(own) : own.sorted(by: precedes)
            }, by: precedes)
    }

    /// Parts that are in order, made one: of equal elements those of the earlier part come first.
    public func merged<T: Sendable>(_ parts: [[T]], by precedes: @escaping @Sendable (T, T) -> Bool) -> [T] {
        var parts = parts
        while parts.count > 1 {
            parts = map((parts.count + 1) / 2) { [parts] i in
                2 * i + 1 < parts.count ? merge(parts[2 * i], parts[2 * i + 1], precedes) : parts[2 * i]
            }
        }
        return parts.first ?? []
    }
}

private func isSorted<T>(_ elements: ArraySlice<T>, by precedes: (T, T) -> Bool) -> Bool {
    zip(elements, elements.dropFirst()).allSatisfy { !precedes($1, $0) }
}

private func merge<T>(_ a: [T], _ b: [T], _ precedes: (T, T) -> Bool) -> [T] {
    guard let last = a.last, let first = b.first else { return a + b }
    if !precedes(first, last) { return a + b }
    var merged: [T] = []
    merged.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
        if precedes(b[j], a[i]) {
            merged.append(b[j])
            j += 1
        } else {
            merged.append(a[i])
            i += 1
        }
    }
    merged += a[i...]
    merged += b[j...]
    return merged
}
