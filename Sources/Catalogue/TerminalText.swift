/// Words of the catalogue for a terminal of 80 columns: Markdown marks away, lines wrapped at spaces.
public struct TerminalText: Sendable {
    public static let width = 80
    public private(set) var text = ""

    public init() {}

    /// A line as it is.
    public mutating func line(_ words: String = "") { text += words + "\n" }

    /// A line across, that sets apart what follows.
    public mutating func rule() { text += TerminalText.ruler }

    public static let ruler = "\n" + String(repeating: "─", count: width) + "\n\n"

    /// A paragraph of Markdown, each of its lines indented; `mark` stands before the first line.
    public mutating func paragraph(_ words: String, indent: Int = 0, mark: String = "") {
        verbatim(TerminalText.plain(words), indent: indent, mark: mark)
    }

    /// The same of words that are no Markdown.
    public mutating func verbatim(_ words: String, indent: Int = 0, mark: String = "") {
        let lead = String(repeating: " ", count: indent)
        let hanging = lead + String(repeating: " ", count: mark.isEmpty ? 0 : mark.count + 1)
        var current = mark.isEmpty ? lead : lead + mark + " "
        var isEmpty = true
        // Only ordinary spaces may break: « and » hold their word by a non-breaking one.
        for word in words.split(separator: " ") {
            if !isEmpty, current.count + 1 + word.count > TerminalText.width {
                line(current)
                current = hanging
                isEmpty = true
            }
            current += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        line(current)
    }

    /// The blocks of a section, lists with their marks.
    public mutating func blocks(_ blocks: [CatalogueBlock], indent: Int = 0) {
        for (i, block) in blocks.enumerated() {
            switch block {
            case .paragraph(let words):
                if i > 0 { line() }
                paragraph(words, indent: indent)
            case .item(let mark, let words):
                if i > 0, case .paragraph = blocks[i - 1] { line() }
                paragraph(words, indent: indent, mark: mark == "-" ? "•" : mark)
            }
        }
    }

    /// Without the marks of Markdown: backquotes of code, asterisks of emphasis.
    public static func plain(_ words: String) -> String {
        var plain = ""
        var isCode = false
        for character in words {
            switch character {
            case "`": isCode.toggle()
            case "*" where !isCode: break
            default: plain.append(character)
            }
        }
        return plain
    }
}
