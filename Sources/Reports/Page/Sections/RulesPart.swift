import Domain

/// The rules that were applied, and those that nobody read again for the campaign.
enum RulesPart {
    static func html(_ f: ReportFigures) -> RunPage.Content? {
        let title: Html =
            f[RuleCounts.stale] == 0
            ? "Toutes les règles ont été relues pour la campagne"
            : .group([
                f.counted(RuleCounts.stale, "paramètre n'a pas été relu", "paramètres n'ont pas été relus"),
                " pour la campagne",
            ])
        return (title, [basis(f), toRead(f)])
    }

    private static func basis(_ f: ReportFigures) -> Html {
        .p(
            f.counted(RuleCounts.parameters, "paramètre en vigueur", "paramètres en vigueur"), ", dont ",
            f.counted(
                RuleCounts.hypotheses, "lecture que les textes ne disent pas", "lectures que les textes ne disent pas"),
            " (hypothèses). ", .code("millesime rules \(f.year)"), " les montre tous ; ", .code("regles/"),
            " les a tels qu'employés.")
    }

    private static func toRead(_ f: ReportFigures) -> Html {
        guard !f.parametersToReadAgain.isEmpty else { return .group([]) }
        var table = HtmlTable(
            id: "t-regles", "Paramètres à relire",
            [
                .words("Paramètre"), .words("Règle"), .words("Où"), .words("Relu pour"),
                .words("Fondé sur"),
            ])
        for one in f.parametersToReadAgain.prefix(ReportFigures.mostRows) {
            table.add([
                .name(one.label, most: 160), .code(one.rule), .code(one.place), .year(one.readAgainFor),
                one.isHypothesis ? "hypothèse" : "texte",
            ])
        }
        return .group([
            table.html,
            .cut(f.parametersToReadAgain.count, .group(["le reste par ", .code("millesime rules \(f.year)"), "."])),
        ])
    }
}
