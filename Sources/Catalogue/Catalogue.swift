import CCatalogue

/// The law as the project states it: the French pages of `Catalogue.docc`, cut into entries.
///
/// Pure: a text comes in. `Catalogue.embedded` is the text that was compiled into the binary, so that no file is
/// needed to print an entry.
public struct Catalogue: Sendable {
    /// In the order in which a reader meets them.
    public let pages: [CataloguePage]
    /// In the order of pages.
    public let entries: [CatalogueEntry]
    /// Where the entry of each name stands.
    private let index: [CatalogueKey: Int]

    public init(markdown: String) {
        pages = CatalogueParser.pages(markdown)
        entries = pages.flatMap(\.entries)
        var index: [CatalogueKey: Int] = [:]
        // A code goes before another name, and what comes first before what comes later.
        for (i, entry) in entries.enumerated() where index[CatalogueKey(entry.code)] == nil {
            index[CatalogueKey(entry.code)] = i
        }
        for (i, entry) in entries.enumerated() {
            for name in entry.aliases where index[CatalogueKey(name)] == nil { index[CatalogueKey(name)] = i }
        }
        self.index = index
    }

    /// The pages that the compiler put into the binary.
    public static func embedded() -> Catalogue {
        let text = catalogue_text()
        let bytes = UnsafeBufferPointer(start: text.bytes, count: Int(text.count))
        return Catalogue(markdown: String(decoding: bytes, as: UTF8.self))
    }

    /// The entry of a code or another name of it, however it is spelt: `O7`, `o 7`, `r-ref`, `C06:rib`, `d1`.
    public func entry(_ name: some StringProtocol) -> CatalogueEntry? {
        for key in CatalogueKey.spellings(name) {
            if let found = index[key] { return entries[found] }
        }
        return nil
    }

    /// The page of a family: its letter (`E`, `R`), or its title.
    public func page(_ name: some StringProtocol) -> CataloguePage? {
        let key = CatalogueKey(name)
        return pages.first { CatalogueKey($0.title) == key }
            ?? pages.first { $0.entries.contains { $0.family == name.uppercased() } }
    }

    /// Codes that resemble an unknown name, the nearest first, then entries whose title holds it; at most five.
    public func suggestions(for name: some StringProtocol) -> [CatalogueEntry] {
        let asked = CatalogueKey(name)
        let near = entries.indices.compactMap { i -> (distance: Int, index: Int)? in
            let keys = ([entries[i].code] + entries[i].aliases).map { CatalogueKey($0) }
            let distance = keys.map { asked.distance(to: $0) }.min() ?? .max
            return distance <= max(1, asked.count / 3) ? (distance, i) : nil
        }
        let holding = entries.indices.filter { asked.count > 2 && CatalogueKey(entries[$0].title).contains(asked) }
        var found: [Int] = []
        for i in near.sorted(by: { ($0.distance, $0.index) < ($1.distance, $1.index) }).map(\.index) + holding
        where !found.contains(i) { found.append(i) }
        return found.prefix(5).map { entries[$0] }
    }
}
