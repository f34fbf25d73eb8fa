import Yams

/// Sets a key written twice apart from its twin, so that Yams reads on and both lines can be told.
enum DuplicateKey {
    /// A private-use character: no meaning in YAML, none in French.
    private static let mark: Unicode.Scalar = "\u{E000}"

    /// The text with the key at that place marked; nil if nothing stands there.
    static func setApart(in text: String, at place: Mark) -> String? {
        var scalars = Array(text.unicodeScalars)
        var line = 1
        var i = 0
        while i < scalars.count, line < place.line {
            if scalars[i] == "\n" { line += 1 }
            i += 1
        }
        i += place.column - 1
        guard i < scalars.count else { return nil }
        if scalars[i] == "\"" || scalars[i] == "'" { i += 1 }
        scalars.insert(mark, at: i)
        var marked = String.UnicodeScalarView()
        marked.append(contentsOf: scalars)
        return String(marked)
    }

    /// The key as its author wrote it.
    static func original(_ key: String) -> String {
        guard key.unicodeScalars.first == mark else { return key }
        return String(String.UnicodeScalarView(key.unicodeScalars.drop { $0 == mark }))
    }
}
