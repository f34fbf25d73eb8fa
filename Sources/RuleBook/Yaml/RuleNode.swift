/// A piece of a rule file as written: text, list or mapping, with its line. No type is guessed (`1270.00` stays text).
struct RuleNode: Sendable {
    enum Content: Sendable {
        case scalar(String)
        case list([RuleNode])
        case mapping([RuleEntry])
    }

    /// First line of the piece; the first of the file is 1.
    let line: Int
    let content: Content

    var scalar: String? {
        if case .scalar(let text) = content { return text }
        return nil
    }

    /// What it is, for a sentence that says it should be something else.
    var description: String {
        switch content {
        case .scalar(let text): text.isEmpty ? "une valeur vide" : "« \(text) »"
        case .list: "une liste"
        case .mapping: "un groupe de clés"
        }
    }
}

/// A key of a mapping and what it holds.
struct RuleEntry: Sendable {
    let key: String
    /// Line of the key.
    let line: Int
    let node: RuleNode
    /// Lines where the same key was written again.
    var repeats: [Int] = []
}
