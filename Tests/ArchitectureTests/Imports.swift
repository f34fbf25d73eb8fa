/// An `import` of a source file.
struct Import: Equatable {
    let module: String
    let line: Int
}

/// Reads the imports of Swift text: attributes, access levels, `import struct A.B`, several on a line.
enum Imports {
    private static let levels: Set = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"]

    static func read(_ text: String) -> [Import] {
        var found: [Import] = []
        for (number, line) in withoutComments(text).enumerated() {
            for statement in line.split(separator: ";") {
                if let module = module(of: statement) { found.append(Import(module: module, line: number + 1)) }
            }
        }
        return found
    }

    private static func module(of statement: Substring) -> String? {
        var words = statement.split(whereSeparator: \.isWhitespace)[...]
        while let word = words.first, word.hasPrefix("@") || levels.contains(String(word)) { words.removeFirst() }
        guard words.popFirst() == "import" else { return nil }
        if let word = words.first, kinds.contains(String(word)) { words.removeFirst() }
        guard let name = words.first?.split(separator: ".").first else { return nil }
        return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? String(name) : nil
    }

    /// Lines, with `/* … */` and `// …` taken away (the text of strings is not looked at: no import is in one).
    private static func withoutComments(_ text: String) -> [String] {
        var depth = 0
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var kept = ""
            var rest = line[...]
            while let first = rest.first {
                if rest.hasPrefix("/*") {
                    depth += 1
                    rest = rest.dropFirst(2)
                } else if depth > 0, rest.hasPrefix("*/") {
                    depth -= 1
                    rest = rest.dropFirst(2)
                } else if depth == 0, rest.hasPrefix("//") {
                    break
                } else {
                    if depth == 0 { kept.append(first) }
                    rest = rest.dropFirst()
                }
            }
            return kept
        }
    }
}
