import Domain
import Figures
import RuleBook

/// The summary of a comparison as one page that needs nothing else: no script, no file beside it, no name of anybody.
public enum ComparisonHTML {
    public static func page(_ c: ComparedCampaigns, _ equations: [Equation]) -> String {
        var page = HTMLPage(title: "Comparaison\u{A0}: \(c.title)")
        page.heading(1, "Comparaison\u{A0}: \(c.title)")
        page.paragraph(
            c.touched.isEmpty
                ? "Rien ne change, pour aucun agent."
                : "Des chiffres changent pour \(French.count(c.touched.count, "agent", "agents")) sur \(French.count(c.chain.agents.count)). Chaque écart est réparti\u{A0}: données, règles, corrigé après coup\u{A0}; les parts font le tout, au centime. Les âges, les rangs et le calendrier comptent dans les données."
        )
        switch c.correction {
        case .none: break
        case .separated:
            page.paragraph(
                "Des règles ou le programme ont été modifiés après la première publication\u{A0}: leur effet est la colonne «\u{A0}corrigé\u{A0}»."
            )
        case .notSeparable:
            page.paragraph(
                "Des règles ou le programme ont été modifiés après la première publication. Les extraits d'avant n'étant plus là, leur effet n'est pas séparable\u{A0}; sa somme est comptée dans les données."
            )
        }
        page.heading(2, "Sommes de la nation")
        page.table(header: amountHeader, rows: Measure.allCases.compactMap { row($0.label, c, $0, .nation) })
        for subject in ChangeMatrices.Subject.allCases where c.matrices.cells.contains(where: { $0.subject == subject })
        {
            page.heading(2, FrenchSpacing.held(c.crossing(subject)))
            matrix(subject, c, &page)
            states(subject, c, &page)
        }
        page.heading(2, "Net imposable par région")
        page.table(
            header: amountHeader,
            rows: c.totals.places.compactMap { place in
                guard case .region(let region) = place else { return nil }
                return row(c.regionLabel(region), c, .netImposable, place)
            })
        if c.moves.lines.contains(where: { $0.move == .partis }) {
            page.heading(2, "Agents qui changent de région")
            page.table(
                header: ["Région", "Effet", "Mouvement", "Agents", "Net imposable", "Montant à déclarer"], words: 3,
                rows: c.moves.lines.filter { $0.move == .partis || $0.move == .arrives }.map {
                    [
                        c.regionLabel($0.region), $0.effect.label, $0.move.label, French.count($0.agents),
                        French.euros($0.netImposable), French.wholeEuros($0.euros),
                    ]
                })
        }
        page.heading(2, "Net imposable par comité")
        page.table(
            header: amountHeader,
            rows: c.totals.places.compactMap { place in
                guard case .committee(let committee) = place else { return nil }
                return row(c.committeeLabel(committee), c, .netImposable, place)
            })
        page.heading(2, "Prestations")
        page.table(
            header: ["Prestation", "Mesure"] + amountHeader.dropFirst(), words: 2,
            rows: c.totals.names.benefits.codes.indices.flatMap { benefit in
                [BenefitMeasure.brut, .netImposable, .montantDemandes].compactMap { measure in
                    let value = c.totals.value(measure, benefit: benefit)
                    guard !value.isZero else { return nil }
                    return [c.benefitLabel(benefit), measure.label] + cells(value, .cents, c)
                }
            })
        parameters("Valeurs des règles qui changent", c.ruleChanges, &page)
        parameters("Valeurs corrigées après la publication de \(c.beforeYear)", c.corrections, &page)
        page.paragraph(
            "Équations\u{A0}: \(French.count(equations.count)), toutes justes (controles.csv). Agents, prestations, études et demandes ligne par ligne\u{A0}: ecarts_*.csv et le classeur."
        )
        return page.text
    }

    private static let amountHeader = ["", "Avant", "Corrigé", "Données", "Règles", "Après"]

    private static func row(
        _ label: String, _ c: ComparedCampaigns, _ measure: Measure, _ place: StageTotals.Place
    ) -> [String]? {
        let value = c.totals.value(measure, place)
        return value.isZero ? nil : [label] + cells(value, measure.unit, c)
    }

    private static func cells(_ value: SplitValue, _ unit: Measure.Unit, _ c: ComparedCampaigns) -> [String] {
        [
            unit.text(value.avant), c.showsCorrection ? unit.text(value[.corrige]) : "non séparable",
            unit.text(value[.donnees]), unit.text(value[.regles]), unit.text(value.apres),
        ]
    }

    private static func matrix(_ subject: ChangeMatrices.Subject, _ c: ComparedCampaigns, _ page: inout HTMLPage) {
        let states = subject.states
        page.table(
            header: [""] + states.map { ChangedWords.state($0) },
            rows: states.indices.compactMap { from in
                let effect = c.crossedEffect(subject)
                let counts = states.indices.map { c.matrices.count(subject, effect, from: from, to: $0) }
                if counts.allSatisfy({ $0 == 0 }) { return nil }
                return [ChangedWords.state(states[from])] + counts.map { $0 == 0 ? "" : French.count($0) }
            })
    }

    /// How many there were and are, by statut; of one year the matrix says it.
    private static func states(_ subject: ChangeMatrices.Subject, _ c: ComparedCampaigns, _ page: inout HTMLPage) {
        guard c.crossedEffect(subject) != nil else { return }
        page.table(
            header: ["Par statut"] + subject.states.dropLast().map { ChangedWords.state($0) },
            rows: [(c.beforeYear, false), (c.afterYear, true)].map { year, isAfter in
                ["\(year)"] + subject.states.indices.dropLast().map { French.count(c.count(subject, $0, isAfter)) }
            })
    }

    private static func parameters(_ title: String, _ changes: [ParameterChange], _ page: inout HTMLPage) {
        guard !changes.isEmpty else { return }
        page.heading(2, title)
        page.table(
            header: ["Règle", "Paramètre", "Avant", "Après"], words: 4,
            rows: changes.map {
                [
                    $0.rule, $0.label, $0.before.isEmpty ? "aucune valeur" : $0.before,
                    $0.after.isEmpty ? "aucune valeur" : $0.after,
                ]
            })
    }
}

extension Measure.Unit {
    /// As a page writes it.
    public func text(_ n: Int64) -> String {
        switch self {
        case .cents: French.euros(Cents(n))
        case .euros: French.wholeEuros(n)
        case .number: French.count(n)
        }
    }
}

/// Codes of states as a person reads them.
enum ChangedWords {
    static func state(_ code: String) -> String {
        switch code {
        case "non_ouverts": "non ouverts"
        case "offres_seules": "offres seules"
        case "hors_delai": "hors délai"
        case "incomplete": "incomplète"
        case "refusee": "refusée"
        case "a_fixer": "à fixer"
        case ChangeMatrices.absent: "absent"
        default: code
        }
    }
}
