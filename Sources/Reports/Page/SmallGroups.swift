import Domain

/// Groups of fewer than five agents, of which the page shows the number alone: what a region's only agent declares is
/// his own business. One that would stand alone takes the next smallest with it, or the total would give it away.
enum SmallGroups {
    static let least = 5

    /// Indices of the groups not to be shown; an empty one hides nobody.
    static func hidden(_ sizes: [Int64]) -> Set<Int> {
        var hidden = Set(sizes.indices.filter { (1..<Int64(least)).contains(sizes[$0]) })
        guard hidden.count == 1 else { return hidden }
        let others = sizes.indices.filter { sizes[$0] >= Int64(least) }
        if let next = others.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) { hidden.insert(next) }
        return hidden
    }

    static let cell: Html = .element(.em, [], ["masqué"])

    static let note: Html = .p(
        "« masqué » : un groupe de moins de cinq agents n'est pas détaillé, ni celui qui permettrait de le retrouver par différence ; les classeurs ont tout.",
        class: .note)
}
