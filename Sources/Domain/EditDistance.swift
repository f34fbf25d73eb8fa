/// How many letters must be added, taken away or replaced to make one name of the other.
public enum EditDistance {
    public static func between(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        // Far longer than any name: not worth the product of both lengths.
        if max(a.count, b.count) > 256 { return abs(a.count - b.count) + (a.count == b.count && a != b ? 256 : 0) }
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let replaced = diagonal + (letter == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[b.count]
    }

    /// Within two edits; one, for names under six letters.
    public static func isNear(_ found: String, _ name: String) -> Bool {
        between(found, name) <= (name.unicodeScalars.count < 6 ? 1 : 2)
    }
}
