import Domain
import Figures
import RuleBook

/// A simulation as one page, under its banner; groups that are too small are not on it.
public enum SimulationHTML {
    public static func page(_ s: SimulatedRules) -> String {
        var page = HTMLPage(title: "SIMULATION \(s.year)", banner: SimulatedRules.mark)
        page.heading(1, "SIMULATION\u{A0}: campagne \(s.year) sous d'autres règles")
        page.paragraph("Rien de ceci n'est un résultat\u{A0}: ni publication, ni droit, ni montant dû.")
        parameters(s, &page)
        page.heading(2, "Qui gagnerait, qui perdrait")
        page.paragraph(
            "Groupes figés sur la situation sous les règles en vigueur. «\u{A0}…\u{A0}»\u{A0}: moins de cinq agents, ou ce qui les ferait connaître."
        )
        for axis in SimulatedRules.Axis.allCases {
            let groups = s.groups.list.filter { $0.axis == axis }
            guard !groups.isEmpty else { continue }
            page.table(
                header: [axis.label] + Gain.allCases.map(\.label)
                    + ["Agents", "Net imposable", "À déclarer", "Demandes", "Études retenues"],
                rows: groups.map(row))
        }
        page.heading(2, "Sommes de la nation")
        page.table(
            header: ["", "Sous les règles", "Simulé", "Écart", "Remarque"],
            rows: Measure.allCases.map { measure in
                let value = s.totals.value(measure, .nation)
                let shown = s.showsTotals
                return [
                    measure.label, measure.unit.text(value.avant), shown ? measure.unit.text(value.apres) : "…",
                    shown ? measure.unit.text(value.change) : "…",
                    measure == .etudesRetenues ? SimulatedRules.unknownAmount : "",
                ]
            })
        return page.text
    }

    private static func parameters(_ s: SimulatedRules, _ page: inout HTMLPage) {
        page.heading(2, "Ce qui est essayé")
        guard !s.changes.isEmpty else {
            page.paragraph("Les mêmes valeurs que les règles\u{A0}: rien ne change.")
            return
        }
        page.table(
            header: ["Règle", "Paramètre", "Règles", "Essai", "Effet"], words: 5,
            rows: zip(s.changes, s.effects).map { change, effect in
                [
                    change.rule, change.label, change.before.isEmpty ? "aucune valeur" : change.before,
                    change.after.isEmpty ? "aucune valeur" : change.after, effect,
                ]
            })
    }

    static func row(_ group: SimulatedRules.Group) -> [String] {
        let cells = Gain.allCases.map { group.shownSums($0).map { French.count($0.agents) } ?? "…" }
        let whole = group.shownWhole
        return [group.label] + cells + [
            group.shownAgents.map { French.count($0) } ?? "…", whole.map { French.euros($0.net) } ?? "…",
            whole.map { French.wholeEuros($0.euros) } ?? "…", whole.map { French.euros($0.requests) } ?? "…",
            whole.map { French.count($0.studies) } ?? "…",
        ]
    }

    public static func page(_ s: SweptRules) -> String {
        var page = HTMLPage(title: "SIMULATION \(s.year)", banner: SimulatedRules.mark)
        page.heading(1, "SIMULATION\u{A0}: \(s.path), valeur par valeur")
        page.paragraph("Rien de ceci n'est un résultat\u{A0}: ni publication, ni droit, ni montant dû.")
        page.paragraph(
            "Campagne \(s.year), \(French.count(s.agents, "agent", "agents")). À chaque valeur, combien d'agents basculent par rapport à la précédente, et l'écart des sommes avec les règles en vigueur. «\u{A0}…\u{A0}»\u{A0}: moins de cinq agents. Études\u{A0}: montant inconnu\u{A0}: aucune source."
        )
        page.table(
            header: [
                "De", "À", "Basculent", "Gagnent", "Perdent", "Net imposable", "À déclarer", "Demandes",
                "Études retenues",
            ], words: 2, rows: s.steps.map(row))
        if let effect = s.effect { page.paragraph("\(s.path)\u{A0}: \(effect).") }
        return page.text
    }

    static func row(_ step: SweptRules.Step) -> [String] {
        func count(_ n: Int?) -> String { n.map { French.count($0) } ?? "…" }
        return [
            step.from ?? "les règles", step.to, count(step.shownTipped), count(step.shown(.gagne)),
            count(step.shown(.perd)),
        ]
            + SweptRules.shownMeasures.map { measure in
                step.shownChange(measure).map { measure.unit.text($0) } ?? "…"
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
