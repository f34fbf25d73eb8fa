import Domain
import Figures
import RuleBook

/// A simulation as one page: the word stands over everything, and at the head of each table, which paper repeats; groups
/// that are too small are not on it.
public enum SimulationHTML {
    /// - Parameter tool: the program and its version.
    public static func page(_ s: SimulatedRules, tool: String) -> String {
        page(
            s.year, "campagne \(s.year) sous d'autres règles", tool: tool,
            [
                .section("Ce qui est essayé", id: "essai", [parameters(s)]),
                .section(
                    "Qui gagnerait, qui perdrait", id: "groupes",
                    [
                        .p(
                            "Groupes figés sur la situation sous les règles en vigueur. « … » : moins de cinq agents, ou ce qui les ferait connaître.",
                            class: .note)
                    ] + SimulatedRules.Axis.allCases.compactMap { groups($0, s) }),
                .section("Sommes de la nation", id: "sommes", [sums(s)]),
            ])
    }

    /// The mark, a sentence that says what it means, and the parts.
    private static func page(_ year: Int, _ title: String, tool: String, _ sections: [Html]) -> String {
        let page = HtmlPage(
            title: "\(SimulatedRules.mark) \(year)",
            [
                .element(.header, [], [.h1(.words("\(SimulatedRules.mark) : \(title)"))]),
                .element(
                    .main, [],
                    [
                        .element(
                            .div, [.class(.verdict, .bad)],
                            [
                                .p(.words(SimulatedRules.mark)),
                                .p("Rien de ceci n'est un résultat : ni publication, ni droit, ni montant dû."),
                            ])
                    ] + sections),
                .element(.footer, [], [.p(.words(SimulatedRules.mark), " faite par ", .code(tool), ".")]),
            ])
        return String(decoding: page.bytes, as: UTF8.self)
    }

    private static func parameters(_ s: SimulatedRules) -> Html {
        guard !s.changes.isEmpty else { return .p("Les mêmes valeurs que les règles : rien ne change.") }
        return table(
            "essai-table", "Valeurs essayées", header: ["Paramètre", "Règle", "En vigueur", "Essai", "Effet"], words: 5,
            rows: zip(s.changes, s.effects).map { change, effect in
                [
                    change.label, change.rule, change.before.isEmpty ? "aucune valeur" : change.before,
                    change.after.isEmpty ? "aucune valeur" : change.after, effect,
                ]
            })
    }

    private static func groups(_ axis: SimulatedRules.Axis, _ s: SimulatedRules) -> Html? {
        let groups = s.groups.list.filter { $0.axis == axis }
        guard !groups.isEmpty else { return nil }
        return table(
            "groupes-\(axis.rawValue)",
            axis == .tous ? "Tous les agents" : "Par \(axis.label.prefix(1).lowercased())\(axis.label.dropFirst())",
            header: [axis.label] + Gain.allCases.map(\.label)
                + ["Agents", "Net imposable", "À déclarer", "Demandes", "Études retenues"],
            rows: groups.map(row))
    }

    private static func sums(_ s: SimulatedRules) -> Html {
        table(
            "sommes-table", "Sommes sous les règles et simulées",
            header: ["Somme", "Sous les règles", "Simulé", "Écart", "Remarque"], remarks: 1,
            rows: Measure.allCases.map { measure in
                let value = s.totals.value(measure, .nation)
                let shown = s.showsTotals
                return [
                    measure.label, measure.unit.text(value.avant), shown ? measure.unit.text(value.apres) : "…",
                    shown ? measure.unit.change(value.change) : "…",
                    measure == .etudesRetenues ? SimulatedRules.unknownAmount : "",
                ]
            })
    }

    /// The mark heads the first column.
    private static func table(
        _ id: String, _ caption: String, header: [String], words: Int = 1, remarks: Int = 0, rows: [[String]]
    ) -> Html {
        SummaryTable.html(
            id: id, caption, header: ["\(SimulatedRules.mark) · \(header[0])"] + header.dropFirst(), words: words,
            remarks: remarks, rows: rows)
    }

    static func row(_ group: SimulatedRules.Group) -> [String] {
        let cells = Gain.allCases.map { group.shownSums($0).map { French.count($0.agents) } ?? "…" }
        let whole = group.shownWhole
        return [group.label] + cells + [
            group.shownAgents.map { French.count($0) } ?? "…",
            whole.map { Measure.Unit.cents.change($0.net.value) } ?? "…",
            whole.map { Measure.Unit.euros.change($0.euros) } ?? "…",
            whole.map { Measure.Unit.cents.change($0.requests.value) } ?? "…",
            whole.map { Measure.Unit.number.change($0.studies) } ?? "…",
        ]
    }

    public static func page(_ s: SweptRules, tool: String) -> String {
        var parts: [Html] = [
            .p(
                .words(
                    "Campagne \(s.year), \(French.count(s.agents, "agent", "agents")). À chaque valeur, combien d'agents basculent par rapport à la précédente, et l'écart des sommes avec les règles en vigueur. « … » : moins de cinq agents. Études : \(SimulatedRules.unknownAmount)."
                )),
            table(
                "valeurs-table", "D'une valeur à la suivante",
                header: [
                    "De", "À", "Basculent", "Gagnent", "Perdent", "Net imposable", "À déclarer", "Demandes",
                    "Études retenues",
                ], words: 2, rows: s.steps.map(row)),
        ]
        if let effect = s.effect { parts.append(.p(.words("\(s.path) : \(effect)."))) }
        return page(s.year, "\(s.path), valeur par valeur", tool: tool, [.section("Bascules", id: "bascules", parts)])
    }

    static func row(_ step: SweptRules.Step) -> [String] {
        func count(_ n: Int?) -> String { n.map { French.count($0) } ?? "…" }
        return [
            step.from ?? "les règles", step.to, count(step.shownTipped), count(step.shown(.gagne)),
            count(step.shown(.perd)),
        ]
            + SweptRules.shownMeasures.map { measure in
                step.shownChange(measure).map { measure.unit.change($0) } ?? "…"
            }
    }
}

extension SimulatedRules {
    /// Rows of the groups for a terminal: words of the group, then what may be printed of it.
    public var groupRows: [(axis: String, header: [String], rows: [[String]])] {
        Axis.allCases.compactMap { axis in
            let groups = groups.list.filter { $0.axis == axis }
            guard !groups.isEmpty else { return nil }
            return (
                axis.label, Gain.allCases.map(\.label) + ["Agents"],
                groups.map {
                    Array(SimulationHTML.row($0).prefix(Gain.allCases.count + 2))
                }
            )
        }
    }
}

extension SweptRules {
    /// Rows for a terminal.
    public var rows: [[String]] {
        [["de", "à", "basculent", "gagnent", "perdent", "net imposable", "à déclarer", "demandes", "études"]]
            + steps.map(SimulationHTML.row)
    }
}
