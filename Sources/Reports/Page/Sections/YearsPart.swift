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
        return (title(f), [charts(f), table(f), f.before.map { RegionsBeside(f, $0).html } ?? .group([])])
    }

    private static func title(_ f: ReportFigures) -> Html {
        guard let before = f.before, let agents = before.counts["national.agents"] else {
            return "Les années précédentes, sans la dernière"
        }
        let now: Html = .group([
            f.counted("national.agents", "agent", "agents"), " contre ", .figure(French.count(agents)), " en ",
            .year(before.year),
        ])
        guard let farthest = RegionsBeside(f, before).farthest else { return now }
        return .group([now, " ; la région qui change le plus : ", farthest])
    }

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
                [.words(name)] + years.map { $0.counts[key].map { .figure(words(key, $0)) } ?? .unknown })
        }
        return table.html
    }
}
