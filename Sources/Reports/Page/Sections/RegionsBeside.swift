import Domain

/// Each region beside what it was in N−1, and the one that changes most.
struct RegionsBeside {
    private let f: ReportFigures
    private let before: ReportFigures.Year
    /// Those that have, or had, an agent.
    private let shown: [ReportFigures.Named]
    /// Whose amounts are not shown, of either year.
    private let hidden: Set<Int>

    init(_ f: ReportFigures, _ before: ReportFigures.Year) {
        self.f = f
        self.before = before
        let shown = f.allRegions.filter {
            f["region.\($0.code).agents"] != 0 || before["region.\($0.code).agents"] != 0
        }
        self.shown = shown
        hidden = SmallGroups(f).hidden(shown.map { f["region.\($0.code).declarants"] })
            .union(SmallGroups(f).hidden(shown.map { before["region.\($0.code).declarants"] }))
    }

    private static let agents = "agents"
    private static let net = "net_imposable"

    private func key(_ i: Int, _ figure: String) -> String { "region.\(shown[i].code).\(figure)" }

    private func gap(_ i: Int, _ figure: String) -> UInt64 {
        let path = key(i, figure)
        return (f[path] - before[path]).magnitude
    }

    /// Of the regions that may be shown; « Sans rattachement » is none.
    private func widest(_ figure: String, of candidates: [Int]) -> Int? {
        candidates.filter { shown[$0].code != RegionPart.unattachedCode && gap($0, figure) > 0 }
            .max { gap($0, figure) < gap($1, figure) }
    }

    /// By number of agents: `Bretagne, 10 contre 20`; nil where none changes.
    var farthest: Html? {
        widest(RegionsBeside.agents, of: Array(shown.indices)).map { i in
            let agents = key(i, RegionsBeside.agents)
            return .group([
                .name(shown[i].name, most: 40), ", ", f.count(agents), " contre ",
                .figure(French.count(before[agents])),
            ])
        }
    }

    /// By net imposable.
    private var farthestAmount: Html {
        let compared = shown.indices.filter {
            !hidden.contains($0) && before.counts[key($0, RegionsBeside.net)] != nil
        }
        guard let i = widest(RegionsBeside.net, of: compared) else { return .group([]) }
        let net = key(i, RegionsBeside.net)
        return .p(
            "Par le net imposable, c'est ", .name(shown[i].name, most: 40), " : ", f.amount(net), " contre ",
            .figure(French.euros(Cents(before[net]))), ".")
    }

    var html: Html {
        let most = shown.indices.map { gap($0, RegionsBeside.agents) }.max() ?? 0
        var table = HtmlTable(
            id: "t-annees-regions", "Les régions face à l'an passé ; la barre est l'écart du nombre d'agents",
            [
                .words("Région"), .number(.group(["Agents ", .year(before.year)])),
                .barred(.group(["Agents ", .year(f.year)])), .number(.group(["Net imposable ", .year(before.year)])),
                .number(.group(["Net imposable ", .year(f.year)])),
            ])
        for i in shown.indices.prefix(ReportFigures.mostRows) {
            let (agents, net) = (key(i, RegionsBeside.agents), key(i, RegionsBeside.net))
            let amounts: [Html] =
                hidden.contains(i)
                ? [SmallGroups.cell, SmallGroups.cell]
                : [before.counts[net].map { .figure(French.euros(Cents($0))) } ?? .unknown, f.amount(net)]
            table.add(
                [.name(shown[i].name, most: 40), .figure(French.count(before[agents])), f.count(agents)] + amounts,
                bar: SvgBar.html(Int64(gap(i, RegionsBeside.agents)), of: Int64(most), .orange))
        }
        return .group([
            farthestAmount, table.html, hidden.isEmpty ? .group([]) : SmallGroups.note(f),
            .cut(shown.count, .group(["le reste est dans ", .code("national.xlsx"), "."])),
        ])
    }
}
