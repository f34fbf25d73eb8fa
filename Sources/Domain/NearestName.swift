/// The name that somebody meant who wrote another: for sentences that refuse an unknown one.
public enum NearestName {
    /// The known name with the fewest edits (a letter added, left out, changed, or two swapped), two at most; the first
    /// of several. Case aside.
    public static func of(_ written: String, among known: [String]) -> String? {
        let all = known.map { (name: $0, edits: edits(Array(written.lowercased()), Array($0.lowercased()))) }
        guard let best = all.min(by: { $0.edits < $1.edits }), best.edits <= 2 else { return nil }
        return best.name
    }

    /// Edits between two words.
    static func edits(_ a: [Character], _ b: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var edits = min(last[j] + (a[i] == b[j] ? 0 : 1), min(last[j + 1], row[j]) + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { edits = min(edits, before[j - 1] + 1) }
                row.append(edits)
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}
