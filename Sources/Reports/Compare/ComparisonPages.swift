import Domain
import Figures
import RuleBook
import SheetModel

/// The first page: what changed in the nation, and why.
enum ComparisonSynthese {
    static func page(_ c: ComparedCampaigns, subtitle: String) -> PageSheet {
        var page = PageSheet(name: "Synthèse", widths: [36] + [Double](repeating: 17, count: 6))
        page.add(.title("Comparaison : \(c.title)"))
        page.add(.subtitle(subtitle))
        page.skip()
        var counts: [FigureChain.Presence: Int] = [:]
        for link in c.chain.agents { counts[c.chain.presence(link), default: 0] += 1 }
        page.add(.heading("Agents", span: 7))
        page.add(
            [.blank] + ["Communs", "Nouveaux", "Disparus", "Touchés"].map { PageCell.caption($0) })
        page.add(
            [.blank]
                + [counts[.commun] ?? 0, counts[.nouveau] ?? 0, counts[.disparu] ?? 0, c.touched.count].map {
                    PageCell.figure(.cell(.count($0)))
                })
        page.skip()
        page.add(.heading("Comment lire", span: 7))
        for sentence in c.howToRead(isWhole: true) { page.add(.note(sentence, span: 7)) }
        page.skip()
        page.add(.heading("Sommes de la nation", span: 7))
        page.add(.note(c.correctionSentence, span: 7))
        page.addTable(
            name: "Sommes_montants", columns: splitColumns("Montants", .money, c),
            rows: Measure.allCases.filter { $0.unit == .cents }.map { row($0.label, c, $0, .nation) })
        page.skip()
        page.addTable(
            name: "Sommes_nombres", columns: splitColumns("Euros entiers et nombres", .integer, c),
            rows: Measure.allCases.filter { $0.unit != .cents }.map { row($0.label, c, $0, .nation) })
        for subject in ChangeMatrices.Subject.allCases {
            page.skip()
            if let sentence = c.uncrossed(subject) {
                page.add(.heading(subject.label, span: 7))
                page.add(.note(sentence, span: 7))
            } else {
                page.add(.heading(c.crossing(subject), span: 7))
                matrix(subject, c, &page)
            }
            states(subject, c, &page)
        }
        return page
    }

    /// - Parameter isSummed: the rows are parts of one whole, and are added up.
    static func splitColumns(
        _ title: String, _ kind: Column.Kind, _ c: ComparedCampaigns, isSummed: Bool = false
    ) -> [Column] {
        // What is not known is not added up.
        let unsummed = Set(
            (c.showsCorrection ? [] : ["Corrigé"]) + (c.chain.other == nil ? ["Interaction"] : []))
        return [Column(title)]
            + ["Avant", "Corrigé", "Données", "Règles", "Après", "Interaction"].map {
                isSummed && !unsummed.contains($0) ? Column($0, kind, total: .sum) : Column($0, kind)
            }
    }

    static func row(
        _ label: String, _ c: ComparedCampaigns, _ measure: Measure, _ place: StageTotals.Place
    ) -> [PageValue] {
        values(
            label, c.totals.value(measure, place), c.totals.interaction(measure, place), measure.unit == .cents,
            c)
    }

    static func values(
        _ label: String, _ value: SplitValue, _ interaction: Int64?, _ isCents: Bool, _ c: ComparedCampaigns
    ) -> [PageValue] {
        func cell(_ n: Int64) -> PageValue { .cell(isCents ? .cents(Cents(n)) : .integer(n)) }
        return [
            .words(label), cell(value.avant), c.showsCorrection ? cell(value[.corrige]) : .words("non séparable"),
            cell(value[.donnees]), cell(value[.regles]), cell(value.apres), interaction.map(cell) ?? .blank,
        ]
    }

    /// How many there were and are, by statut; of one year the matrix says it.
    private static func states(_ subject: ChangeMatrices.Subject, _ c: ComparedCampaigns, _ page: inout PageSheet) {
        guard c.crossedEffect(subject) != nil else { return }
        page.skip()
        page.addTable(
            name: "Statuts_\(subject.rawValue)",
            columns: [Column("Par statut")]
                + subject.states.dropLast().map { Column(ChangedWords.state($0), .integer) },
            rows: [(c.beforeYear, false), (c.afterYear, true)].map { year, isAfter in
                [.words("\(year)")]
                    + subject.states.indices.dropLast().map { .cell(.count(c.count(subject, $0, isAfter))) }
            })
    }

    private static func matrix(_ subject: ChangeMatrices.Subject, _ c: ComparedCampaigns, _ page: inout PageSheet) {
        let states = subject.states
        page.addTable(
            name: "Matrice_\(subject.rawValue)",
            columns: [Column("Avant")] + states.map { Column(ChangedWords.state($0), .integer, total: .sum) },
            rows: states.indices.map { from in
                [.words(ChangedWords.state(states[from]))]
                    + states.indices.map { to in
                        let count = c.matrices.count(subject, c.crossedEffect(subject), from: from, to: to)
                        return count == 0 ? .blank : .cell(.count(count))
                    }
            })
    }
}

/// Regions: what each gains and loses, and who moves between them.
enum ComparisonRegionsPage {
    static func page(_ c: ComparedCampaigns, subtitle: String) -> PageSheet {
        var page = PageSheet(name: "Régions", widths: [36] + [Double](repeating: 17, count: 6))
        page.add(.title("Régions et comités"))
        page.add(.subtitle(subtitle))
        for measure in [Measure.netImposable, .montantADeclarer] {
            page.skip()
            page.add(.heading("\(measure.label) par région", span: 7))
            page.addTable(
                name: "Regions_\(measure.rawValue)",
                columns: ComparisonSynthese.splitColumns(
                    "Région", measure.unit == .cents ? .money : .euros, c, isSummed: true),
                rows: c.totals.places.compactMap { place in
                    guard case .region(let region) = place else { return nil }
                    return ComparisonSynthese.row(c.regionLabel(region), c, measure, place)
                })
        }
        page.skip()
        page.add(.heading("Net imposable par comité", span: 7))
        page.addTable(
            name: "Comites", columns: ComparisonSynthese.splitColumns("Comité", .money, c, isSummed: true),
            rows: c.totals.places.compactMap { place in
                guard case .committee(let committee) = place else { return nil }
                return ComparisonSynthese.row(c.committeeLabel(committee), c, .netImposable, place)
            })
        page.skip()
        page.add(.heading("Mouvements des régions", span: 7))
        page.add(
            .note(
                "Qui change de région quitte l'une et entre dans l'autre, sur des lignes à part. Les lignes d'une région font son écart.",
                span: 7))
        page.addTable(
            name: "Mouvements",
            columns: [
                Column("Région"), Column("Effet"), Column("Mouvement"), Column("Agents", .integer),
                Column("Net imposable", .money, total: .sum), Column("Montant à déclarer", .euros, total: .sum),
            ],
            rows: c.moves.lines.map { line in
                [
                    .words(c.regionLabel(line.region)), .words(line.effect.label), .words(line.move.label),
                    .cell(.count(line.agents)), .cell(.cents(line.netImposable)), .cell(.integer(line.euros)),
                ]
            })
        return page
    }
}

enum ComparisonBenefitsPage {
    static func page(_ c: ComparedCampaigns, subtitle: String) -> PageSheet {
        var page = PageSheet(name: "Prestations", widths: [44] + [Double](repeating: 17, count: 6))
        page.add(.title("Prestations"))
        page.add(.subtitle(subtitle))
        for measure in BenefitMeasure.allCases {
            page.skip()
            page.add(.heading(measure.label, span: 7))
            page.addTable(
                name: "Prestations_\(measure.rawValue)",
                columns: ComparisonSynthese.splitColumns("Prestation", .money, c, isSummed: true),
                rows: c.totals.names.benefits.codes.indices.compactMap { benefit in
                    let value = c.totals.value(measure, benefit: benefit)
                    guard !value.isZero else { return nil }
                    return ComparisonSynthese.values(
                        c.benefitLabel(benefit), value, c.totals.interaction(measure, benefit: benefit), true, c)
                })
        }
        return page
    }
}

/// Which values of the rules are others.
enum ChangedParametersPage {
    static func page(_ c: ComparedCampaigns, subtitle: String) -> PageSheet {
        var page = PageSheet(name: "Paramètres", widths: [12, 52, 40, 40, 12])
        page.add(.title("Valeurs des règles qui changent"))
        page.add(.subtitle(subtitle))
        let parts = [
            ("D'une publication à l'autre", "Parametres_regles", c.ruleChanges),
            ("Corrigées après la publication de \(c.beforeYear)", "Parametres_corriges", c.corrections),
        ]
        for (title, name, changes) in parts {
            page.skip()
            page.add(.heading(title, span: 5))
            guard !changes.isEmpty else {
                page.add(.note("Aucune.", span: 5))
                continue
            }
            page.addTable(
                name: name,
                columns: [
                    Column("Règle", .code), Column("Paramètre", wraps: true), Column("Avant", wraps: true),
                    Column("Après", wraps: true), Column("Décide"),
                ],
                rows: changes.map {
                    [
                        .words($0.rule), .words($0.label), .words($0.before.isEmpty ? "aucune valeur" : $0.before),
                        .words($0.after.isEmpty ? "aucune valeur" : $0.after),
                        .words($0.printedIn == nil ? "oui" : "non"),
                    ]
                })
        }
        return page
    }
}
