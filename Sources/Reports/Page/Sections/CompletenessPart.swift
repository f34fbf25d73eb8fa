import Domain

/// Is all there? Extracts, establishments, files.
enum CompletenessPart {
    static func html(_ f: ReportFigures) -> RunPage.Content? {
        (title(f), [compared(f), establishments(f), files(f), committees(f), regions(f), extracts(f)])
    }

    private static func title(_ f: ReportFigures) -> Html {
        let members = f.counted("completude.adherents", "établissement adhérent", "établissements adhérents")
        var parts: [Html] = []
        if f["completude.adherents"] > 1, f["completude.adherents_sans_paie"] == f["completude.adherents"] {
            parts.append(.group(["Aucun des ", members, " n'a de paie"]))
        } else if f["completude.adherents_sans_paie"] > 0 {
            parts.append(
                .group([
                    f.count("completude.adherents_sans_paie"), " sur ", members,
                    f["completude.adherents_sans_paie"] > 1 ? " n'ont pas de paie" : " n'a pas de paie",
                ]))
        } else if f["completude.adherents"] > 0 {
            parts.append(.group(["La paie est là pour ", members]))
        } else {
            parts.append("Aucun établissement adhérent n'est connu")
        }
        for (code, one, many) in [
            (FindingCode.fichier, "fichier est illisible", "fichiers sont illisibles"),
            (.fichierAbsent, "fichier de l'an passé manque", "fichiers de l'an passé manquent"),
            (.volume, "volume est bien plus bas que l'an passé", "volumes sont bien plus bas que l'an passé"),
        ] where f["constats.\(code.code)"] > 0 {
            parts.append(f.counted("constats.\(code.code)", one, many))
        }
        return .list(parts)
    }

    private static func compared(_ f: ReportFigures) -> Html {
        f[
            "constats.\(FindingCode.sansPrecedent.code)"] > 0
            ? .p(
                "La publication de l'an passé manque, ou n'a pas tout : ce qui en dépend n'est pas comparé.",
                class: .note)
            : .p("Comparé à la publication de l'an passé.", class: .note)
    }

    private static func establishments(_ f: ReportFigures) -> Html {
        guard !f.establishments.isEmpty else { return .group([]) }
        var table = HtmlTable(
            id: "t-etablissements", "Établissements à réclamer",
            [
                .words("Établissement"), .words("FINESS"), .words("Région"), .words("Constat"), .number("Agents"),
                .number("L'an passé"),
            ])
        for one in f.establishments.prefix(ReportFigures.mostRows) {
            table.add([
                .name(one.name.isEmpty ? "Inconnu" : one.name), .code(one.finess), .name(one.region),
                .words(one.finding), f.count(CompletenessCounts.agents(one)),
                one.agentsBefore == nil ? .unknown : f.count(CompletenessCounts.agentsBefore(one)),
            ])
        }
        return .group([
            table.html, .cut(f.establishments.count, .group(["le reste est dans ", .code("completude.csv"), "."])),
        ])
    }

    private static func files(_ f: ReportFigures) -> Html {
        guard !f.files.isEmpty else { return .group([]) }
        var table = HtmlTable(
            id: "t-fichiers", "Fichiers à réclamer ou à refaire", [.words("Fichier"), .words("Constat")])
        for file in f.files.prefix(ReportFigures.mostRows) {
            table.add([.path(String(file.path.prefix(160))), .words(file.why)])
        }
        return .group([table.html, .cut(f.files.count, .group(["le reste est dans ", .code("anomalies.csv"), "."]))])
    }

    private static func committees(_ f: ReportFigures) -> Html {
        .group(
            f.lowCommittees.map { committee in
                let key = "versements.comptes.\(committee.code)"
                let before: Html =
                    f.before?.counts[key].map { .group([", contre ", .figure(French.count($0)), " l'an passé"]) }
                    ?? .group([])
                return .p(
                    .name(committee.name, most: 40), " : ", f.counted(key, "versement", "versements"), before,
                    ". Vérifier que tous ses fichiers sont déposés.")
            })
    }

    private static func regions(_ f: ReportFigures) -> Html {
        var table = HtmlTable(
            id: "t-adherents", "Établissements adhérents par région",
            [.words("Région"), .number("Adhérents"), .number("Sans paie")])
        let shown = f.allRegions.filter { f["completude.region.\($0.code).adherents"] > 0 }
        for region in shown.prefix(ReportFigures.mostRows) {
            let key = "completude.region.\(region.code)."
            table.add([
                .name(region.name, most: 40), f.count(key + CompletenessCounts.members),
                f.count(key + CompletenessCounts.silent),
            ])
        }
        guard !table.isEmpty else { return .group([]) }
        table.addTotal([
            "Toutes", f.count("completude.\(CompletenessCounts.members)"),
            f.count("completude.\(CompletenessCounts.silent)"),
        ])
        return .group([table.html, .cut(shown.count, .group(["le reste est dans ", .code("completude.csv"), "."]))])
    }

    private static func extracts(_ f: ReportFigures) -> Html {
        let corrected = f.tables.contains { f["\($0.rawValue).remplacees"] + f["\($0.rawValue).recuperees"] > 0 }
        let kinds =
            [("Lues", "lues"), ("Acceptées", "acceptees"), ("Rejetées", "rejetees"), ("Ignorées", "ignorees")]
            + (corrected ? [("Remplacées", "remplacees"), ("Récupérées", "recuperees")] : [])
        var table = HtmlTable(
            id: "t-extraits", "Lignes des extraits",
            [.words("Table")] + kinds.map { .number(.words($0.0)) })
        for one in f.tables {
            table.add([.code(one.rawValue)] + kinds.map { f.count("\(one.rawValue).\($0.1)") })
        }
        return table.html
    }
}
