import Domain

/// Euros: by benefit, by region, by committee.
enum MoneyPart {
    static func html(_ f: ReportFigures) -> RunPage.Content? {
        guard f["national.declarants"] > 0 else {
            return ("Personne n'a rien à déclarer : aucun versement ne compte", [])
        }
        let title: Html = .group([
            f.counted("national.declarants", "agent a", "agents ont"), " à déclarer ",
            f.wholeEuros(FollowedCounts.toDeclare), " en tout",
        ])
        return (title, [fromGross(f), byBenefit(f), byRegion(f), byCommittee(f)])
    }

    private static func fromGross(_ f: ReportFigures) -> Html {
        .p(
            "Brut imposable ", f.amount("national.brut_imposable"), ", moins CSG déductible ",
            f.amount("national.csg_deductible"), " : net imposable ", f.amount("national.net_imposable"),
            ". Le montant à déclarer est arrondi agent par agent, une somme négative comptant pour rien.")
    }

    private static func byBenefit(_ f: ReportFigures) -> Html {
        var table = HtmlTable(
            id: "t-prestations", "Montants par prestation, remboursements déduits",
            [
                .words("Prestation"), .words("Code"), .words("Comité"), .words("Imposable"), .barred("Brut"),
                .number("Net imposable"),
            ])
        func gross(_ one: ReportFigures.Benefit) -> Int64 { f["prestation.\(one.code).brut"] }
        let paid = f.benefits.filter { gross($0) != 0 }.enumerated()
            .sorted { (gross($1.element), $0.offset) < (gross($0.element), $1.offset) }.map(\.element)
        let most = paid.map(gross).max() ?? 0
        for one in paid.prefix(ReportFigures.mostRows) {
            let key = "prestation.\(one.code)."
            table.add(
                [
                    .name(one.label), .code(one.code), .name(one.committee, most: 40), one.isTaxable ? "Oui" : "Non",
                    f.amount(key + "brut"), one.isTaxable ? f.amount(key + "net_imposable") : .absent,
                ], bar: SvgBar.html(gross(one), of: most, .blue))
        }
        table.addTotal(
            ["Toutes"] + Array(repeating: .group([]), count: 3)
                + [f.amount("national.brut"), f.amount("national.net_imposable")])
        return .group([
            table.html, .cut(paid.count, .group(["le reste est dans ", .code("national.xlsx"), "."])),
        ])
    }

    private static func byRegion(_ f: ReportFigures) -> Html {
        RegionTable(
            id: "t-montants", caption: "Montants par région",
            columns: [
                .init("Agents à déclarer", "declarants"), .init("Brut imposable", "brut_imposable", .cents),
                .init("Non imposable", "non_imposable", .cents), .init("Net imposable", "net_imposable", .cents),
                .init("À déclarer", "montant_a_declarer", .euros),
            ], groups: "declarants", barOf: 3, isFirstAlwaysShown: true
        ).html(f)
    }

    private static func byCommittee(_ f: ReportFigures) -> Html {
        var table = HtmlTable(
            id: "t-comites", "Montants par comité, celui de la prestation",
            [.words("Comité"), .number("Agents"), .barred("Brut"), .number("Net imposable")])
        let most = f.committees.map { f["comite.\($0.code).brut"] }.max() ?? 0
        for one in f.committees.prefix(ReportFigures.mostRows) {
            let key = "comite.\(one.code)."
            table.add(
                [
                    .name(one.name, most: 40), f.count(key + "agents"), f.amount(key + "brut"),
                    f.amount(key + "net_imposable"),
                ], bar: SvgBar.html(f[key + "brut"], of: most, .blue))
        }
        return table.html
    }
}
