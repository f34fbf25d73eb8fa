import Decisions
import Domain

/// Requests for benefits: what they come to, and which a person must verify.
enum RequestsPart {
    static func html(_ f: ReportFigures) -> RunPage.Content? {
        guard f["national.demandes"] > 0 else { return nil }
        return (title(f), [verify(f), byStatus(f), byBenefit(f)])
    }

    private static func title(_ f: ReportFigures) -> Html {
        .group([
            f.counted("national.demandes.recevable", "demande recevable", "demandes recevables"), " sur ",
            f.count("national.demandes"), ", pour ", f.amount("national.demandes.montant"),
        ])
    }

    private static func verify(_ f: ReportFigures) -> Html {
        guard f["demandes.a_verifier"] > 0 else { return .p("Aucun montant n'est à vérifier.") }
        return .p(
            .strong("À vérifier : "), f.counted("demandes.a_verifier", "demande recevable", "demandes recevables"),
            ", pour ", f.amount("demandes.a_verifier.montant"),
            ". Le formulaire ne donne pas de plafond (motif ", .code("C09"),
            ") : feuille « Demandes » du classeur de la région, ou ", .code("demandes.csv"), ", colonne ",
            .code("motifs"),
            ".")
    }

    private static func byStatus(_ f: ReportFigures) -> Html {
        var table = HtmlTable(
            id: "t-demandes-statuts", "Demandes par statut", [.words("Statut"), .barred("Demandes")])
        let keys = RequestStatus.allCases.map { "national.demandes.\($0.rawValue)" }
        let most = keys.map { f[$0] }.max() ?? 0
        for (status, key) in zip(RequestStatus.allCases, keys) {
            table.add(
                [.words(status.label.description), f.count(key)], bar: SvgBar.html(f[key], of: most, .blue))
        }
        table.addTotal(["Toutes", f.count("national.demandes")])
        return table.html
    }

    private static func byBenefit(_ f: ReportFigures) -> Html {
        var table = HtmlTable(
            id: "t-demandes-prestations", "Demandes par prestation, celles à vérifier d'abord",
            [
                .words("Prestation"), .words("N°"), .number("Demandes"), .number("Recevables"), .number("Montant"),
                .number("À vérifier"), .number("À fixer"),
            ])
        let asked = f.benefits.filter { f[key($0, "nombre")] > 0 }
            .enumerated().sorted { a, b in
                let (x, y) = (f[key(a.element, "a_verifier")], f[key(b.element, "a_verifier")])
                return x == y ? a.offset < b.offset : x > y
            }.map(\.element)
        for one in asked.prefix(ReportFigures.mostRows) {
            table.add([
                .name(one.label), .code(one.code), f.count(key(one, "nombre")), f.count(key(one, "recevable")),
                f.amount(key(one, "montant")), f.count(key(one, "a_verifier")),
                f.count(key(one, "a_fixer")),
            ])
        }
        table.addTotal([
            "Toutes", .group([]), f.count("national.demandes"), f.count("national.demandes.recevable"),
            f.amount("national.demandes.montant"), f.count("demandes.a_verifier"), f.count("national.demandes.a_fixer"),
        ])
        return .group([table.html, .cut(asked.count, .group(["le reste est dans ", .code("demandes.csv"), "."]))])
    }

    private static func key(_ benefit: ReportFigures.Benefit, _ figure: String) -> String {
        "demandes.prestation.\(benefit.code).\(figure)"
    }
}
