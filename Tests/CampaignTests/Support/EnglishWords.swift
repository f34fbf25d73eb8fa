/// Words of English sentences that no French one has: what the operator reads holds none of them.
enum EnglishWords {
    /// Small words only: file names, keys of YAML and of JSON are the operator's own, whatever their language.
    private static let known: Set<Substring> = [
        "the", "of", "is", "are", "was", "were", "be", "been", "it", "its", "this", "that", "these", "those", "which",
        "and", "not", "cannot", "with", "without", "from", "into", "for", "has", "have", "had", "must", "should",
        "would",
        "does", "when", "where", "there", "than", "then", "by", "to", "at", "you", "your", "give", "missing",
        "expected",
    ]

    /// Those that stand in the text as words: letters on no side, and no sign that makes them part of a name.
    static func found(in text: String) -> [String] {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber || "-_./'’`<>=".contains($0)) }
        return words.map { word in
            let end = word.lastIndex { $0.isLetter || $0.isNumber } ?? word.startIndex
            return word[...end]
        }.filter(known.contains).map(String.init)
    }
}
