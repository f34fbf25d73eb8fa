/// A page of the catalogue: a title and its entries.
public struct CataloguePage: Sendable, Equatable {
    public let title: String
    public let entries: [CatalogueEntry]

    public init(title: String, entries: [CatalogueEntry]) {
        self.title = title
        self.entries = entries
    }
}

/// What one heading states: a rule, a motif, a finding code, a table.
public struct CatalogueEntry: Sendable, Equatable {
    /// As it is cited, e.g. `O7`, `R-REF`, `droits.csv`.
    public let code: String
    /// In French.
    public let title: String
    /// Other names that find it, e.g. `quotient familial`.
    public let aliases: [String]
    /// What it says, first without a heading (`title` empty), then by heading (`Source`, `Remède`…).
    public let sections: [CatalogueSection]

    public init(code: String, title: String, aliases: [String], sections: [CatalogueSection]) {
        self.code = code
        self.title = title
        self.aliases = aliases
        self.sections = sections
    }

    public func section(_ title: String) -> CatalogueSection? { sections.first { $0.title == title } }

    /// `R` of `R-REF`, `ET` of `ET4`, `D` of `D13`; empty for a table.
    public var family: String {
        guard let first = code.unicodeScalars.first, (65...90).contains(first.value) else { return "" }
        let letters = code.prefix { $0.isASCII && $0.isUppercase }
        let rest = code.dropFirst(letters.count)
        guard let next = rest.first, next == "-" || next.isNumber else { return "" }
        return String(letters)
    }
}

/// A part of an entry under one heading, as lines of Markdown.
public struct CatalogueSection: Sendable, Equatable {
    public let title: String
    /// Paragraphs and list items, each one line, without blank lines around.
    public let blocks: [CatalogueBlock]

    public init(title: String, blocks: [CatalogueBlock]) {
        self.title = title
        self.blocks = blocks
    }

    /// The first code span of each item of its lists: paths, parameters, codes, columns.
    public var names: [String] {
        blocks.compactMap { block in
            guard case .item(_, let text) = block else { return nil }
            let parts = text.split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
            return parts.count == 3 && parts[0].isEmpty ? String(parts[1]) : nil
        }
    }
}

public enum CatalogueBlock: Sendable, Equatable {
    case paragraph(String)
    /// Of a list: its mark (`-`, `1.`) and its words.
    case item(mark: String, String)

    public var text: String {
        switch self {
        case .paragraph(let text), .item(_, let text): text
        }
    }
}
