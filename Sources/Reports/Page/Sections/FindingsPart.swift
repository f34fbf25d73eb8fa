import Domain

/// Findings: by code with where they are, then by region.
enum FindingsPart {
    static func html(_ f: ReportFigures) -> RunPage.Content? {
        let met = FindingCode.allCases.filter { f["constats.\($0.code)"] > 0 }
        guard !met.isEmpty else { return ("Rien n'est à signaler", []) }
        var content: [Html] = [
            .p(.code("millesime explain \(met[0].code)"), " dit la cause et le remède d'un code.")
        ]
        if f["lignes.suites"] > 0 {
            content.append(
                .p(
                    f.counted(
                        "lignes.suites", "ligne rejetée n'est que la suite", "lignes rejetées ne sont que la suite"),
                    " d'une autre ligne rejetée, ou d'un fichier refusé : corriger d'abord les autres."))
        }
        return (title(f, met), content + [byCode(f, met), byRegion(f)])
    }

    private static func title(_ f: ReportFigures, _ met: [FindingCode]) -> Html {
        let counts: [Html] = [
            (FindingClass.anomalie, "anomalie", "anomalies"), (.discordance, "discordance", "discordances"),
            (.informative, "information", "informations"),
        ].map { (key: "national.constats.\($0.0.rawValue)", one: $0.1, many: $0.2) }
            .filter { f[$0.key] > 0 }.map { f.counted($0.key, $0.one, $0.many) }
        let looked = met.filter { $0.findingClass != .informative }
        guard let first = looked.max(by: { f["constats.\($0.code)"] < f["constats.\($1.code)"] }) else {
            return .list(counts)
        }
        return .group([
            .list(counts), " ; le plus fréquent est ", .code(first.code), ", «\u{A0}", .words(first.meaning), "\u{A0}»",
        ])
    }

    /// A table for each class.
    private static func byCode(_ f: ReportFigures, _ met: [FindingCode]) -> Html {
        .group(
            FindingClass.allCases.map { one in
                let codes = met.filter { $0.findingClass == one }
                guard !codes.isEmpty else { return .group([]) }
                var table = HtmlTable(
                    id: "t-constats-\(one.rawValue)", .words(caption(one)),
                    [.words("Constat"), .barred("Nombre"), .words("Régions")])
                let most = codes.map { f["constats.\($0.code)"] }.max() ?? 0
                for code in codes {
                    let key = "constats.\(code.code)"
                    table.add(
                        [.group([.code(code.code), " ", .words(code.meaning)]), f.count(key), places(f, key)],
                        bar: SvgBar.html(f[key], of: most, ink(one)))
                }
                return table.html
            })
    }

    private static func caption(_ findingClass: FindingClass) -> String {
        switch findingClass {
        case .anomalie: "Anomalies : la ligne est rejetée"
        case .discordance: "Discordances : la ligne est gardée, une personne doit regarder"
        case .informative: "Informations : bonnes à savoir"
        }
    }

    /// Regions of a code, those with most first.
    private static let mostPlaces = 8

    private static func places(_ f: ReportFigures, _ key: String) -> Html {
        let found = f.regions.map { ($0, f["region.\($0.code).\(key)"]) }.filter { $0.1 > 0 }
            .sorted { ($1.1, $0.0.code) < ($0.1, $1.0.code) }
        let shown: [Html] = found.prefix(mostPlaces).map {
            .group([.name($0.0.name, most: 40), " ", .figure(French.count($0.1))])
        }
        return .list(shown + (found.count > mostPlaces ? ["d'autres régions"] : []))
    }

    private static func ink(_ findingClass: FindingClass) -> SvgInk {
        switch findingClass {
        case .anomalie: .red
        case .discordance: .orange
        case .informative: .grey
        }
    }

    private static func byRegion(_ f: ReportFigures) -> Html {
        var table = HtmlTable(
            id: "t-constats-regions", "Constats par région",
            [.words("Région")]
                + FindingClass.allCases.map {
                    $0 == .discordance ? .barred(.words("\($0.label)s")) : .number(.words("\($0.label)s"))
                })
        let shown = f.regions.prefix(ReportFigures.mostRows)
        let most = shown.map { f["region.\($0.code).constats.discordance"] }.max() ?? 0
        for region in shown {
            let key = "region.\(region.code).constats."
            table.add(
                [.name(region.name, most: 40)] + FindingClass.allCases.map { f.count(key + $0.rawValue) },
                bar: SvgBar.html(f[key + FindingClass.discordance.rawValue], of: most, ink(.discordance)))
        }
        table.addTotal(
            ["Toutes"] + FindingClass.allCases.map { f.count("national.constats.\($0.rawValue)") })
        return .group([
            table.html, .cut(f.regions.count, .group(["le reste est dans ", .code("national.xlsx"), "."])),
            .p("Ce qui n'est pas d'un agent d'une région est « Sans rattachement ».", class: .note),
        ])
    }
}
