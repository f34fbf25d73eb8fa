import Domain

/// Small groups of agents of a region, of which the page shows the number alone: what a region's only agent declares is
/// his own business. One that would stand alone takes the next smallest with it, or the total would give it away.
struct SmallGroups {
    private let least: Int64

    init(_ f: ReportFigures) { self.init(least: f[RuleCounts.smallestGroup]) }

    /// - Parameter least: agents from which a group is shown.
    init(least: Int64) { self.least = least }

    /// Indices of the groups not to be shown; an empty one hides nobody.
    func hidden(_ sizes: [Int64]) -> Set<Int> {
        var hidden = Set(sizes.indices.filter { sizes[$0] > 0 && sizes[$0] < least })
        guard hidden.count == 1 else { return hidden }
        let others = sizes.indices.filter { sizes[$0] >= least && sizes[$0] > 0 }
        if let next = others.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) { hidden.insert(next) }
        return hidden
    }

    static let cell: Html = .element(.em, [], ["masqué"])

    static func note(_ f: ReportFigures) -> Html {
        .p(
            "« masqué » : un groupe de moins de ", f.counted(RuleCounts.smallestGroup, "agent", "agents"),
            " n'est pas détaillé, ni celui qui permettrait de le retrouver par différence ; les classeurs ont tout.",
            class: .note)
    }
}
