import Domain

/// `rapport.html`: a run as one page, for a person who must know whether it is good, what is missing and what to do.
///
/// Figures are the manifest's (``ReportFigures``); titles are sentences computed from them. Nobody is in it.
public struct RunPage: Sendable {
    public static let fileName = "rapport.html"

    let figures: ReportFigures

    public init(_ figures: ReportFigures) { self.figures = figures }

    public var bytes: [UInt8] { HtmlPage(title: "Campagne \(figures.year) – rapport du calcul", body).bytes }

    var body: [Html] {
        let sections = RunPage.sections.compactMap { part in
            part.html(figures).map { (id: part.id, name: part.name, title: $0.title, content: $0.content) }
        }
        let contents = Html.element(
            .nav, [.label("Sommaire")],
            [.ul(sections.map { .link(.words($0.name), to: $0.id) }, class: .contents)])
        return [
            .element(
                .header, [],
                [
                    .h1("Campagne ", .year(figures.year), " : ", VerdictPart.headline(figures)),
                    .p(
                        .list(figures.committees.prefix(ReportFigures.mostRows).map { .name($0.name, most: 40) }),
                        ", arrêtée au ",
                        .element(
                            .time, [.dateTime(figures.cutOff.iso)], [.text(French.longDate(figures.cutOff))])),
                ]),
            .element(
                .main, [],
                [VerdictPart.html(figures), KeyFigures.html(figures), contents]
                    + sections.map { .section($0.title, id: $0.id, $0.content) }),
            .element(
                .footer, [],
                [
                    .p(
                        "Fait par ", .code(figures.tool), ", calcul ", .code(figures.identity),
                        ". Chaque nombre est un compte de ", .code("manifeste.json"), " ou une équation de ",
                        .code("controles.csv"), ". Aucune durée n'y figure : deux calculs donnent la même page.")
                ]),
        ]
    }

    /// A part of the page: nil where the campaign has nothing of the kind.
    typealias Content = (title: Html, content: [Html])
    typealias Part = (id: String, name: String, html: @Sendable (ReportFigures) -> Content?)

    private static let sections: [Part] = [
        ("completude", "Complétude", CompletenessPart.html), ("constats", "Constats", FindingsPart.html),
        ("droits", "Droits", RightsPart.html), ("etudes", "Études", StudiesPart.html),
        ("demandes", "Demandes", RequestsPart.html), ("montants", "Montants", MoneyPart.html),
        ("rapprochement", "Rapprochement", ReconciliationPart.html),
        ("annees", "D'une année à l'autre", YearsPart.html),
        ("regles", "Règles", RulesPart.html),
    ]
}
