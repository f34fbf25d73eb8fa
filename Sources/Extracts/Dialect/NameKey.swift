/// The name of a column, made comparable: without case, accents, invisible characters, surrounding quotes and spaces;
/// between words, spaces, `-` and `_` are one and the same.
enum NameKey {
    static func of(_ name: String) -> String {
        var scalars = Characters.folded(name).unicodeScalars.filter { !isInvisible($0) }[...]
        while let first = scalars.first, isSurrounding(first) { scalars.removeFirst() }
        while let last = scalars.last, isSurrounding(last) { scalars.removeLast() }
        var key = String.UnicodeScalarView()
        var isGap = false
        for scalar in scalars {
            // At the very beginning it is part of the name: `_ligne` is not `ligne`.
            if isBetweenWords(scalar), !key.isEmpty {
                isGap = true
                continue
            }
            if isGap { key.append("_") }
            isGap = false
            key.append(scalar)
        }
        if isGap { key.append("_") }
        return String(key)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format: true
        // A byte of 0 is no character that somebody typed unseen: it tells of another encoding.
        case .control: !scalar.properties.isWhitespace && scalar.value != 0
        default: false
        }
    }

    private static func isSurrounding(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || quotes.contains(scalar)
    }

    private static func isBetweenWords(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "-" || scalar == "_"
    }

    private static let quotes = Set("\"'`´‘’‚“”„«»‹›".unicodeScalars)
}
