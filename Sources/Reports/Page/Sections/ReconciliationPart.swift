import Domain

/// From what was read of payments to what is declared.
enum ReconciliationPart {
    static func html(_ f: ReportFigures) -> RunPage.Content? {
        guard f["versements.lues"] > 0 else { return nil }
        let title: Html = .group([
            f.counted("versements.lues", "ligne de versement lue", "lignes de versement lues"),
            f["versements.rejetees"] == 0
                ? ", aucune rejetée : le rapprochement est clos"
                : .group([
                    ", ", f.counted("versements.rejetees", "rejetée", "rejetées"), " : le rapprochement est clos",
                ]),
        ])
        var content: [Html] = [
            .p("Lu − rejeté − ignoré − annulé − remboursé = déclaré + non imposable. Montants bruts, comme écrits."),
            table(f, "t-rapprochement-euros", "Rapprochement en euros", ".brut") { f.amount($0) },
            table(f, "t-rapprochement-lignes", "Rapprochement en lignes", ".lignes") { f.count($0) },
        ]
        for row in f.reconciled.prefix(ReportFigures.mostRows) where f[Reconciliation.unreadableKey(row.code)] > 0 {
            content.append(
                .p(
                    .name(row.name, most: 40), " : ",
                    f.counted(
                        Reconciliation.unreadableKey(row.code), "montant ne se lit pas et n'est dans aucune somme",
                        "montants ne se lisent pas et ne sont dans aucune somme"), "."))
        }
        return (title, content)
    }

    private static func table(
        _ f: ReportFigures, _ id: String, _ caption: Html, _ unit: String, _ cell: (String) -> Html
    ) -> Html {
        var table = HtmlTable(
            id: id, caption,
            [.words("Comité")] + Reconciliation.Fate.allCases.map { .number(.words($0.label)) })
        for row in f.reconciled.prefix(ReportFigures.mostRows)
        where f[Reconciliation.Fate.lu.key(row.code) + ".lignes"] > 0 {
            table.add(
                [.name(row.name, most: 40)] + Reconciliation.Fate.allCases.map { cell($0.key(row.code) + unit) })
        }
        return table.html
    }
}
