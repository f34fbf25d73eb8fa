import Domain

/// The first screen: good or not, why, and what to do, the most pressing first.
enum VerdictPart {
    /// After « Campagne 2023 : ».
    static func headline(_ f: ReportFigures) -> Html {
        if tasks(f).isEmpty { return "publiée, rien à faire" }
        return f.hasFindings || f.hasGaps ? "publiée, des points sont à regarder" : "publiée, un point à suivre"
    }

    static func html(_ f: ReportFigures) -> Html {
        let tasks = tasks(f)
        var content: [Html] = [.p(verdict(f))]
        content.append(
            .p(
                "Les ", f.count("controles.equations"),
                " équations du calcul sont closes : rien n'a été perdu ni compté deux fois."))
        if tasks.isEmpty {
            content.append(.p("Il n'y a rien à faire."))
        } else {
            content += [.p(.strong("À faire, dans l'ordre :")), .ol(tasks)]
        }
        return .element(.div, [.class(.verdict, tasks.isEmpty ? .good : .watch)], content)
    }

    private static func verdict(_ f: ReportFigures) -> Html {
        guard f.hasFindings else { return "Les résultats sont bons et publiés." }
        var points: [Html] = []
        if f[FollowedCounts.rejectedLines] > 0 {
            points.append(f.counted(FollowedCounts.rejectedLines, "ligne est rejetée", "lignes sont rejetées"))
        }
        if f["national.constats.discordance"] > 0 {
            points.append(
                f.counted("national.constats.discordance", "discordance est à regarder", "discordances sont à regarder")
            )
        }
        if points.isEmpty {
            points.append(
                f.counted("national.constats.anomalie", "anomalie est à corriger", "anomalies sont à corriger"))
        }
        return .group(["Les résultats sont publiés ; ", .list(points), "."])
    }

    private static func tasks(_ f: ReportFigures) -> [Html] {
        var tasks: [Html] = []
        if f.hasGaps {
            tasks.append(
                .group(["Réclamer ce qui manque (", .link("complétude", to: "completude"), ") : ", gaps(f), "."]))
        }
        if f[FollowedCounts.rejectedLines] > 0 {
            tasks.append(
                .group([
                    "Corriger les lignes de ", .code("rejets/"), " (", .list(rejects(f)), "), les remettre dans ",
                    .code("Input/\(f.year)/rejets/"), " et relancer le calcul.",
                ]))
        }
        if f["national.constats.discordance"] > 0 {
            tasks.append(
                .group([
                    "Regarder les ", .link("discordances", to: "constats"),
                    " : feuille « Anomalies » du classeur de chaque région, ou ", .code("anomalies.csv"), ".",
                ]))
        }
        tasks += requests(f)
        if f["avis.sans_adresse"] > 0 {
            tasks.append(
                .group([
                    "Corriger l'adresse de ", f.counted("avis.sans_adresse", "agent", "agents"), " : ",
                    .code("avis/adresses_a_corriger.csv"), ".",
                ]))
        }
        if f["avis.retenus"] > 0 {
            tasks.append(
                .group([
                    "Regarder ", f.counted("avis.retenus", "avis retenu", "avis retenus"), " : ",
                    .code("avis/a_retenir.csv"), ".",
                ]))
        }
        if f[RuleCounts.stale] > 0 {
            tasks.append(
                .group([
                    "Relire ", f.counted(RuleCounts.stale, "paramètre qui ne l'a", "paramètres qui ne l'ont"),
                    " pas été pour la campagne (", .link("règles", to: "regles"), ").",
                ]))
        }
        return tasks
    }

    private static func gaps(_ f: ReportFigures) -> Html {
        var gaps: [Html] = []
        if f["completude.adherents_sans_paie"] > 0 {
            gaps.append(
                f.counted(
                    "completude.adherents_sans_paie", "établissement adhérent sans paie",
                    "établissements adhérents sans paie"))
        }
        for (code, one, many) in [
            (FindingCode.fichier, "fichier illisible", "fichiers illisibles"),
            (.fichierAbsent, "fichier de l'an passé absent", "fichiers de l'an passé absents"),
            (.volume, "volume bien plus bas que l'an passé", "volumes bien plus bas que l'an passé"),
        ] where f["constats.\(code.code)"] > 0 {
            gaps.append(f.counted("constats.\(code.code)", one, many))
        }
        return .list(gaps)
    }

    private static func rejects(_ f: ReportFigures) -> [Html] {
        f.tables.filter { f["\($0.rawValue).rejetees"] > 0 }
            .map { .group([.code($0.rawValue), " ", f.count("\($0.rawValue).rejetees")]) }
    }

    private static func requests(_ f: ReportFigures) -> [Html] {
        var points: [Html] = []
        if f["demandes.a_verifier"] > 0 {
            points.append(
                .group([
                    "vérifier le montant de ",
                    f.counted("demandes.a_verifier", "demande recevable", "demandes recevables"),
                ]))
        }
        if f["national.demandes.a_fixer"] > 0 {
            points.append(
                .group(["fixer celui de ", f.counted("national.demandes.a_fixer", "demande", "demandes")]))
        }
        if points.isEmpty { return [] }
        return [
            .group(["Demandes (", .link("lesquelles", to: "demandes"), ") : ", .list(points), "."])
        ]
    }
}

extension ReportFigures {
    /// Something that a person must look at.
    var hasFindings: Bool { self["national.constats.anomalie"] + self["national.constats.discordance"] > 0 }

    /// Something is not there, or far below the year before.
    var hasGaps: Bool {
        self["completude.adherents_sans_paie"] > 0
            || [FindingCode.fichier, .fichierAbsent, .volume].contains { self["constats.\($0.code)"] > 0 }
    }
}
