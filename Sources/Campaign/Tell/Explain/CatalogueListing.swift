import Catalogue

/// What the catalogue holds, as a terminal shows it.
enum CatalogueListing {
    /// Each page with its codes.
    static func families(_ catalogue: Catalogue) -> String {
        var out = TerminalText()
        out.paragraph(
            "Le catalogue : règles, motifs, constats, tables. « millesime explain CODE » explique une entrée, « millesime explain ET » liste une famille."
        )
        for page in catalogue.pages {
            out.line()
            out.paragraph(page.title)
            out.paragraph(page.entries.map(\.code).joined(separator: ", "), indent: 2)
        }
        return out.text
    }

    /// The entries of a page, each with its title.
    static func page(_ page: CataloguePage) -> String {
        var out = TerminalText()
        out.paragraph(page.title)
        out.line()
        for entry in page.entries { out.paragraph("\(entry.code) — \(entry.title)", indent: 2, mark: "•") }
        return out.text
    }
}
