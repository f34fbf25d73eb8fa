/// Markdown of the catalogue to pages: `#` begins a page, `## CODE — Titre` an entry, `###` a section of it.
enum CatalogueParser {
    static func pages(_ markdown: String) -> [CataloguePage] {
        var pages: [CataloguePage] = []
        for (title, lines) in cut(markdown.split(separator: "\n", omittingEmptySubsequences: false), at: "# ") {
            guard let title else { continue }
            let entries = cut(lines[...], at: "## ").compactMap { heading, lines in heading.map { entry($0, lines) } }
            pages.append(CataloguePage(title: title, entries: entries))
        }
        return pages
    }

    private static func entry(_ heading: String, _ lines: [Substring]) -> CatalogueEntry {
        let parts = heading.split(separator: " — ", maxSplits: 1)
        var aliases: [String] = []
        var sections: [CatalogueSection] = []
        for (title, lines) in cut(lines[...], at: "### ") {
            var blocks = blocks(lines)
            if title == nil, let found = otherNames(blocks.first) {
                aliases = found
                blocks.removeFirst()
            }
            sections.append(CatalogueSection(title: title ?? "", blocks: blocks))
        }
        return CatalogueEntry(
            code: String(parts.first ?? ""), title: parts.count > 1 ? String(parts[1]) : "", aliases: aliases,
            sections: sections)
    }

    /// `*Autres noms : …*`, the names parted by commas.
    private static func otherNames(_ block: CatalogueBlock?) -> [String]? {
        guard case .paragraph(let text)? = block, text.hasPrefix("*Autres noms"), text.hasSuffix("*"),
            let colon = text.firstIndex(of: ":")
        else { return nil }
        return text[text.index(after: colon)...].dropLast().split(separator: ",").map { trimmed($0) }
    }

    /// Lines cut at the headings of one level: what stands before the first has no heading.
    private static func cut(
        _ lines: some Sequence<Substring>, at mark: String
    ) -> [(heading: String?, lines: [Substring])] {
        var parts: [(heading: String?, lines: [Substring])] = [(nil, [])]
        for line in lines {
            if line.hasPrefix(mark) {
                parts.append((trimmed(line.dropFirst(mark.count)), []))
            } else {
                parts[parts.count - 1].lines.append(line)
            }
        }
        return parts
    }

    private static func blocks(_ lines: [Substring]) -> [CatalogueBlock] {
        lines.compactMap { line in
            let text = trimmed(line)
            if text.isEmpty { return nil }
            if text.hasPrefix("- ") { return .item(mark: "-", trimmed(text.dropFirst(2))) }
            let digits = text.prefix(while: \.isNumber)
            let rest = text.dropFirst(digits.count)
            if !digits.isEmpty, rest.hasPrefix(". ") { return .item(mark: "\(digits).", trimmed(rest.dropFirst(2))) }
            return .paragraph(text)
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var rest = Substring(text)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
