import Domain

/// Findings: by code with where they are, then by region.
enum FindingsPart {
    static func html(_ f: ReportFigures) -> RunPage.Content? {
        let met = FindingCode.allCases.filter { f["constats.\($0.code)"] > 0 }
        guard !met.isEmpty else { return ("Rien n'est à signaler", []) }
        var content: [Html] = [
            .p(
                "Une anomalie rejette la ligne ; une discordance la garde, mais une personne doit regarder ; une information est bonne à savoir. ",
                .code("millesime explain \(met[0].code)"), " dit la cause et le remède d'un code.")
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
            f.counted("national.constats.anomalie", "anomalie", "anomalies"),
            f.counted("national.constats.discordance", "discordance", "discordances"),
            f.counted("national.constats.informative", "information", "informations"),
        ]
        let looked = met.filter { $0.findingClass != .informative }
        guard let first = looked.max(by: { f["constats.\($0.code)"] < f["constats.\($1.code)"] }) else {
            return .list(counts)
        }
        return .group([
            .list(counts), " ; le plus fréquent est ", .code(first.code), ", « ", .words(first.meaning), " »",
        ])
    }

    private static func byCode(_ f: ReportFigures, _ met: [FindingCode]) -> Html {
        var table = HtmlTable(
            id: "t-constats", "Constats par code",
            [.words("Code"), .words("Sens"), .words("Classe"), .number("Nombre"), .words("Régions")])
        let most = met.map { f["constats.\($0.code)"] }.max() ?? 0
        for code in met {
            let key = "constats.\(code.code)"
            table.add([
                .code(code.code), .words(code.meaning), .words(code.findingClass.label.description),
                .group([f.count(key), SvgBar.html(f[key], of: most, ink(code.findingClass))]), places(f, key),
            ])
        }
        return table.html
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
            [.words("Région")] + FindingClass.allCases.map { .number(.words("\($0.label)s")) })
        let shown = f.regions.prefix(ReportFigures.mostRows)
        let most = shown.map { f["region.\($0.code).constats.discordance"] }.max() ?? 0
        for region in shown {
            table.add(
                [.name(region.name, most: 40)]
                    + FindingClass.allCases.map { one in
                        let key = "region.\(region.code).constats.\(one.rawValue)"
                        guard one == .discordance else { return f.count(key) }
                        return .group([f.count(key), SvgBar.html(f[key], of: most, ink(one))])
                    })
        }
        table.addTotal(
            ["Toutes"] + FindingClass.allCases.map { f.count("national.constats.\($0.rawValue)") })
        return .group([
            table.html, .cut(f.regions.count, .group(["le reste est dans ", .code("national.xlsx"), "."])),
            .p("Ce qui n'est pas d'un agent d'une région est « Sans rattachement ».", class: .note),
        ])
    }
}
