import Domain

/// From one year to the next: the nation over five years, the regions beside N−1.
enum YearsPart {
    static func html(_ f: ReportFigures) -> RunPage.Content? {
        guard !f.earlier.isEmpty else {
            return (
                "Aucune année précédente à comparer",
                [
                    .p(
                        "La publication de l'an passé n'est pas dans le dossier de sortie, ou ne compte rien qui se compare."
                    )
                ]
            )
        }
        return (title(f), [charts(f), table(f), regions(f)])
    }

    private static func title(_ f: ReportFigures) -> Html {
        guard let before = f.before, let agents = before.counts["national.agents"] else {
            return "Les années précédentes, sans la dernière"
        }
        let now: Html = .group([
            f.counted("national.agents", "agent", "agents"), " contre ", .figure(French.count(agents)), " en ",
            .year(before.year),
        ])
        guard let region = farthest(f, before) else { return now }
        let key = "region.\(region.code).agents"
        return .group([
            now, " ; la région qui s'en écarte le plus est ", .name(region.name, most: 40), " : ", f.count(key),
            " contre ", .figure(French.count(before.counts[key] ?? 0)),
        ])
    }

    /// By number of agents; nil where none differs.
    private static func farthest(_ f: ReportFigures, _ before: ReportFigures.Year) -> ReportFigures.Named? {
        func gap(_ region: ReportFigures.Named) -> UInt64 {
            let key = "region.\(region.code).agents"
            return (f[key] - (before.counts[key] ?? 0)).magnitude
        }
        return f.regions.filter { gap($0) > 0 }.max { gap($0) < gap($1) }
    }

    // MARK: The nation

    private static func years(_ f: ReportFigures) -> [ReportFigures.Year] { f.earlier.reversed() + [f.now] }

    private static func words(_ key: String, _ value: Int64) -> String {
        switch key {
        case "national.net_imposable": French.euros(Cents(value))
        case FollowedCounts.toDeclare: French.wholeEuros(value)
        default: French.count(value)
        }
    }

    private static func charts(_ f: ReportFigures) -> Html {
        let drawn: [(String, SvgInk)] = [
            ("national.agents", .blue), (FollowedCounts.toDeclare, .green), (FollowedCounts.rejectedLines, .red),
        ]
        return .div(
            drawn.compactMap { key, ink in
                let points = years(f).compactMap { year in
                    year.counts[key].map { YearsChart.Point(year: year.year, value: $0, words: words(key, $0)) }
                }
                guard points.count > 1, let name = FollowedCounts.national.first(where: { $0.0 == key })?.1 else {
                    return nil
                }
                return YearsChart.html(name, points, ink)
            }, class: .charts)
    }

    private static func table(_ f: ReportFigures) -> Html {
        let years = years(f)
        var table = HtmlTable(
            id: "t-annees", "D'une année à l'autre", [.words("Chiffre")] + years.map { .number(.year($0.year)) })
        for (key, name) in FollowedCounts.national {
            table.add(
                [.words(name)] + years.map { $0.counts[key].map { .figure(words(key, $0)) } ?? .absent })
        }
        return table.html
    }

    // MARK: Regions

    private static func regions(_ f: ReportFigures) -> Html {
        guard let before = f.before else { return .group([]) }
        let shown = f.allRegions.filter {
            f["region.\($0.code).agents"] != 0 || (before.counts["region.\($0.code).agents"] ?? 0) != 0
        }
        let now = SmallGroups.hidden(shown.map { f["region.\($0.code).declarants"] })
        let then = SmallGroups.hidden(shown.map { before.counts["region.\($0.code).declarants"] ?? 0 })
        func gap(_ region: ReportFigures.Named) -> Int64 {
            let key = "region.\(region.code).agents"
            return Int64((f[key] - (before.counts[key] ?? 0)).magnitude)
        }
        let most = shown.map(gap).max() ?? 0
        var table = HtmlTable(
            id: "t-annees-regions", "Les régions face à l'an passé ; la barre est l'écart du nombre d'agents",
            [
                .words("Région"), .number(.group(["Agents ", .year(before.year)])),
                .number(.group(["Agents ", .year(f.year)])), .number(.group(["Net imposable ", .year(before.year)])),
                .number(.group(["Net imposable ", .year(f.year)])),
            ])
        for i in shown.indices.prefix(ReportFigures.mostRows) {
            let key = "region.\(shown[i].code)."
            table.add([
                .name(shown[i].name, most: 40), .figure(French.count(before.counts[key + "agents"] ?? 0)),
                .group([f.count(key + "agents"), SvgBar.html(gap(shown[i]), of: most, .orange)]),
                then.contains(i)
                    ? SmallGroups.cell
                    : before.counts[key + "net_imposable"].map { .figure(French.euros(Cents($0))) } ?? .absent,
                now.contains(i) ? SmallGroups.cell : f.amount(key + "net_imposable"),
            ])
        }
        return .group([
            table.html, now.isEmpty && then.isEmpty ? .group([]) : SmallGroups.note,
            .cut(shown.count, .group(["le reste est dans ", .code("national.xlsx"), "."])),
        ])
    }
}
