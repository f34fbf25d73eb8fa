import Testing

/// What prints an explanation reckons nothing and compares nothing: it says what the judges recorded.
@Suite struct ExplainTests {
    @Test func printsOnly() {
        let files = SourceTree.swiftFiles(in: "Sources/Explain")
        #expect(files.count > 5)
        for (path, text) in files { #expect(Reckoning.found(in: text) == [], "\(path)") }
    }

    @Test(arguments: [
        "let a = b + c", "let a = b - 1", "x += 1", "if a < b {", "if a >= b {", "a == b ? x : y", "a != b",
        "n % 2", "a * b", "a / b", "let worst = max(a, b)", "values.sorted()", "values.reduce(0) { $0 &+ $1 }",
        "import RuleBook", "let text = \"\\(a + b)\"",
    ])
    func reckoningIsSeen(_ line: String) { #expect(!Reckoning.found(in: line).isEmpty) }

    @Test(arguments: [
        "// a + b", "/// 1 < 2", "let sign = \"×\"", "let text = \"a < b + c\"", "func list() -> String { x ?? y }",
        "extension Array where Element: Sendable {}", "Dictionary<String, Int>()", "case .none: \"vide\"",
    ])
    func wordsAreNot(_ line: String) { #expect(Reckoning.found(in: line) == []) }
}

/// Operators of arithmetic and comparison, and functions that stand for them, outside of comments and words.
enum Reckoning {
    private static let operators: Set<String> = [
        "+", "-", "*", "/", "%", "&+", "&-", "&*", "+=", "-=", "*=", "/=", "%=", "<", ">", "<=", ">=", "==", "!=",
        "===", "!==", "~=", "..<", "...", "<<", ">>",
    ]
    private static let functions: Set<String> = [
        "min", "max", "abs", "sorted", "sort", "reduce", "isMultiple", "contains", "RuleBook",
    ]

    static func found(in text: String) -> [String] {
        var found: [String] = []
        for line in text.split(separator: "\n") {
            for word in code(String(line)).split(separator: " ") where operators.contains(String(word)) {
                found.append("\(line)")
            }
            let names = code(String(line)).split { !$0.isLetter && $0 != "_" }
            if names.contains(where: { functions.contains(String($0)) }) { found.append("\(line)") }
        }
        return found
    }

    /// A line without its comment and its words; what is interpolated in words is code.
    private static func code(_ line: String) -> String {
        var code = ""
        var isWords = false
        var depth: [Int] = []
        var rest = Substring(line)
        while let character = rest.first {
            if !isWords, rest.hasPrefix("//") { break }
            if isWords, rest.hasPrefix("\\(") {
                isWords = false
                depth.append(0)
                rest = rest.dropFirst(2)
                code += " "
                continue
            }
            if isWords, character == "\\" {
                rest = rest.dropFirst(2)
                continue
            }
            rest = rest.dropFirst()
            switch character {
            case "\"": isWords.toggle()
            case "(" where !isWords && !depth.isEmpty: depth[depth.count - 1] += 1
            case ")" where !isWords && depth.last == 0:
                depth.removeLast()
                isWords = true
                code += " "
                continue
            case ")" where !isWords && !depth.isEmpty: depth[depth.count - 1] -= 1
            default: break
            }
            if !isWords, character != "\"" { code.append(character) }
        }
        return code
    }
}
