import Domain

/// Strings of which few are distinct (file names, messages), each turned into a text once.
struct TextInterner {
    private var texts: [String: Text] = [:]

    mutating func text(_ string: String) -> Text {
        if let known = texts[string] { return known }
        let text = Text(leaking: string)
        texts[string] = text
        return text
    }
}
