import Domain
import Figures
import RuleBook

/// The summary of a comparison as one page that needs nothing else, without a name of anybody.
public enum ComparisonHTML {
    /// - Parameter tool: the program and its version.
    public static func page(_ c: ComparedCampaigns, _ equations: [Equation], tool: String) -> String {
        var sections: [Html] = [
            .section("Sommes de la nation", id: "sommes", [sums(c)]),
            .section("Comment lire", id: "lire", [reading(c)]),
        ]
        sections += ChangeMatrices.Subject.allCases.compactMap { states($0, c) }
        sections.append(.section("Régions et comités", id: "regions", places(c)))
        if c.moves.lines.contains(where: { $0.move == .partis }) {
            sections.append(.section("Agents qui changent de région", id: "mouvements", [moves(c)]))
        }
        sections.append(.section("Prestations", id: "prestations", [benefits(c)]))
        sections.append(.section("Valeurs des règles", id: "valeurs", parameters(c)))
        let page = HtmlPage(
            title: "Comparaison, \(c.title)",
            [
                .element(.header, [], [.h1(.words("Comparaison : \(c.title)"))]),
                .element(
                    .main, [],
                    [
                        .div(
                            [.p(.words(c.touchedSentence)), .p(.words(c.correctionSentence))], class: .verdict)
                    ] + sections),
                .element(
                    .footer, [],
                    [
                        .p(
                            "Fait par ", .code(tool),
                            .words(". Équations : \(French.count(equations.count)), toutes justes ("),
                            .code("controles.csv"), "). Agents, prestations, études et demandes ligne par ligne : ",
                            .code("ecarts_*.csv"), " et le classeur.")
                    ]),
            ])
        return String(decoding: page.bytes, as: UTF8.self)
    }

    private static func sums(_ c: ComparedCampaigns) -> Html {
        SummaryTable.html(
            id: "sommes-table", "Avant, ce qui change et pourquoi, après", header: ["Somme"] + c.splitHeader,
            rows: Measure.allCases.compactMap { row($0.label, c, $0, .nation) })
    }

    private static func reading(_ c: ComparedCampaigns) -> Html {
        .ul(c.howToRead(isWhole: false).map { .words($0) })
    }

    private static func row(
        _ label: String, _ c: ComparedCampaigns, _ measure: Measure, _ place: StageTotals.Place
    ) -> [String]? {
        let value = c.totals.value(measure, place)
        return value.isZero ? nil : [label] + c.splitCells(value, measure.unit)
    }

    /// From what to what, and how many there were and are; nil where there are none.
    private static func states(_ subject: ChangeMatrices.Subject, _ c: ComparedCampaigns) -> Html? {
        guard c.matrices.cells.contains(where: { $0.subject == subject }) else { return nil }
        var parts: [Html] = []
        let states = subject.states
        if let sentence = c.uncrossed(subject) {
            parts.append(.p(.words(sentence)))
        } else {
            parts.append(
                SummaryTable.html(
                    id: "\(subject.rawValue)-table", c.crossing(subject),
                    header: ["De"] + states.map { ChangedWords.state($0) },
                    rows: states.indices.compactMap { from in
                        let counts = states.indices.map {
                            c.matrices.count(subject, c.crossedEffect(subject), from: from, to: $0)
                        }
                        if counts.allSatisfy({ $0 == 0 }) { return nil }
                        return [ChangedWords.state(states[from])] + counts.map { $0 == 0 ? "" : French.count($0) }
                    }))
        }
        // Of one year the table above says it.
        if c.crossedEffect(subject) != nil {
            parts.append(
                SummaryTable.html(
                    id: "\(subject.rawValue)-annees", "\(subject.label), par année et statut",
                    header: ["Année"] + states.dropLast().map { ChangedWords.state($0) },
                    rows: [(c.beforeYear, false), (c.afterYear, true)].map { year, isAfter in
                        ["\(year)"] + states.indices.dropLast().map { French.count(c.count(subject, $0, isAfter)) }
                    }))
        }
        return .section(.words(subject.label), id: subject.rawValue, parts)
    }

    private static func places(_ c: ComparedCampaigns) -> [Html] {
        [
            SummaryTable.html(
                id: "regions-table", "Net imposable par région", header: ["Région"] + c.splitHeader,
                rows: c.totals.places.compactMap { place in
                    guard case .region(let region) = place else { return nil }
                    return row(c.regionLabel(region), c, .netImposable, place)
                }),
            SummaryTable.html(
                id: "comites-table", "Net imposable par comité", header: ["Comité"] + c.splitHeader,
                rows: c.totals.places.compactMap { place in
                    guard case .committee(let committee) = place else { return nil }
                    return row(c.committeeLabel(committee), c, .netImposable, place)
                }),
        ]
    }

    private static func moves(_ c: ComparedCampaigns) -> Html {
        SummaryTable.html(
            id: "mouvements-table", "Qui quitte une région et entre dans une autre",
            header: ["Région", "Effet", "Mouvement", "Agents", "Net imposable", "Montant à déclarer"], words: 3,
            rows: c.moves.lines.filter { $0.move == .partis || $0.move == .arrives }.map {
                [
                    c.regionLabel($0.region), $0.effect.label, $0.move.label, French.count($0.agents),
                    Measure.Unit.cents.change($0.netImposable.value), Measure.Unit.euros.change($0.euros),
                ]
            })
    }

    private static func benefits(_ c: ComparedCampaigns) -> Html {
        SummaryTable.html(
            id: "prestations-table", "Montants par prestation", header: ["Prestation", "Mesure"] + c.splitHeader,
            words: 2,
            rows: c.totals.names.benefits.codes.indices.flatMap { benefit in
                [BenefitMeasure.brut, .netImposable, .montantDemandes].compactMap { measure in
                    let value = c.totals.value(measure, benefit: benefit)
                    guard !value.isZero else { return nil }
                    return [c.benefitLabel(benefit), measure.label] + c.splitCells(value, .cents)
                }
            })
    }

    private static func parameters(_ c: ComparedCampaigns) -> [Html] {
        func table(_ id: String, _ caption: String, _ changes: [ParameterChange]) -> Html {
            SummaryTable.html(
                id: id, caption, header: ["Paramètre", "Règle", "Avant", "Après"], words: 4,
                rows: changes.map {
                    [
                        $0.label, $0.rule, $0.before.isEmpty ? "aucune valeur" : $0.before,
                        $0.after.isEmpty ? "aucune valeur" : $0.after,
                    ]
                })
        }
        return [
            table("valeurs-table", "Valeurs qui changent", c.ruleChanges),
            table("corrections-table", "Valeurs corrigées après la publication de \(c.beforeYear)", c.corrections),
        ]
    }
}
