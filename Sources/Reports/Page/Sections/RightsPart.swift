import Decisions
import Domain

/// Rights: on what grounds they are open, and where.
enum RightsPart {
    static func html(_ f: ReportFigures) -> RunPage.Content? {
        guard f["national.agents"] > 0 else { return ("Aucun agent n'est accepté : il n'y a pas de droits", []) }
        let title: Html = .group([
            f.counted("droits.ouverts", "agent", "agents"), " sur ", f.count("national.agents"),
            f["droits.ouverts"] > 1 ? " ont leurs droits ouverts" : " a ses droits ouverts",
        ])
        return (title, [byGround(f), byRegion(f)])
    }

    private static func byGround(_ f: ReportFigures) -> Html {
        var table = HtmlTable(
            id: "t-fondements", "Agents par fondement des droits", [.words("Fondement"), .barred("Agents")])
        let keys = Fondement.allCases.map { "national.fondement.\($0.rawValue)" }
        let most = keys.map { f[$0] }.max() ?? 0
        for (ground, key) in zip(Fondement.allCases, keys) {
            table.add(
                [.words(ground.label.description), f.count(key)], bar: SvgBar.html(f[key], of: most, .blue))
        }
        table.addTotal(["Tous", f.count("national.agents")])
        return table.html
    }

    private static func byRegion(_ f: ReportFigures) -> Html {
        RegionTable(
            id: "t-droits", caption: "Droits par région",
            columns: [.init("Agents", "agents")]
                + Verdict.allCases.map {
                    .init($0.label.description, "droits.\($0.rawValue)", total: "droits.\($0.rawValue)")
                },
            groups: "agents", barOf: 1, isFirstAlwaysShown: true
        ).html(f)
    }
}
