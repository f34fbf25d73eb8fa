import Decisions
import Domain
import Figures
import Publishing
import Reports
import RuleBook

/// What a comparison tells at its end: one page for the terminal, the same as one object for a log.
public struct ComparisonOutcome: Sendable {
    public let text: String
    public let json: String
    public let target: String
    public var status: ExitStatus { .clean }

    init(_ compared: ComparedCampaigns, equations: [Equation], target: String) {
        self.target = target
        text = ComparisonOutcome.lines(compared, equations, target).joined(separator: "\n") + "\n"
        json = ComparisonOutcome.object(compared, target)
    }

    private static func lines(_ c: ComparedCampaigns, _ equations: [Equation], _ target: String) -> [String] {
        let sentence = c.touchedSentence
        var lines = [
            FrenchSpacing.held("\(c.headline) : \(sentence.prefix(1).lowercased())\(sentence.dropFirst())"), "",
        ]
        lines += people(c)
        lines += verdicts(c)
        lines += requests(c)
        lines += amounts(c)
        lines += regions(c)
        lines += parameters(c)
        lines += ["Les âges, les rangs et le calendrier comptent dans les données.", correction(c.correction)]
        if c.chain.other == nil, !c.touched.isEmpty {
            lines.append(
                "Extraits de \(c.beforeYear) absents ou changés\u{A0}: l'autre ordre et l'interaction ne sont pas montrés."
            )
        }
        lines.append(
            "Équations\u{A0}: \(French.count(equations.count)), toutes justes. Résultats\u{A0}: \(target)")
        return lines
    }

    static func correction(_ correction: ComparedCampaigns.Correction) -> String {
        switch correction {
        case .none: "Corrigé après coup\u{A0}: rien."
        case .separated: "Corrigé après coup\u{A0}: réparti à part, les extraits d'avant étant là."
        case .notSeparable:
            "Corrigé après coup\u{A0}: non séparable, les extraits d'avant manquant\u{A0}; sa somme est comptée dans les données."
        }
    }

    private static func people(_ c: ComparedCampaigns) -> [String] {
        var counts: [FigureChain.Presence: Int] = [:]
        for link in c.chain.agents { counts[c.chain.presence(link), default: 0] += 1 }
        var table = TextTable()
        for (presence, label) in [
            (FigureChain.Presence.commun, "communs"), (.nouveau, "nouveaux"), (.disparu, "disparus"),
        ] { table.add([label, French.count(counts[presence] ?? 0)]) }
        return ["Agents"] + table.lines() + [""]
    }

    private static func verdicts(_ c: ComparedCampaigns) -> [String] {
        [c.uncrossed(.droits) ?? "Droits (en ligne, avant\u{A0}; en colonne, après)"]
            + (c.uncrossed(.droits) == nil ? matrix(.droits, c) : []) + [""]
    }

    private static func matrix(_ subject: ChangeMatrices.Subject, _ c: ComparedCampaigns) -> [String] {
        let states = subject.states
        var table = TextTable()
        table.add([""] + states.map(ChangedWords.state))
        for (from, name) in states.enumerated() {
            let effect = c.crossedEffect(subject)
            let counts = states.indices.map { c.matrices.count(subject, effect, from: from, to: $0) }
            if counts.allSatisfy({ $0 == 0 }) { continue }
            table.add([ChangedWords.state(name)] + counts.map { $0 == 0 ? "·" : French.count($0) })
        }
        return table.lines()
    }

    private static func requests(_ c: ComparedCampaigns) -> [String] {
        [ChangeMatrices.Subject.etudes, .demandes].flatMap { subject -> [String] in
            guard c.matrices.cells.contains(where: { $0.subject == subject }) else { return [] }
            let sentence = c.uncrossed(subject)
            return [FrenchSpacing.held(sentence ?? c.crossing(subject))]
                + (sentence == nil ? matrix(subject, c) : []) + states(subject, c) + [""]
        }
    }

    /// How many there were and are, by statut; of one year the matrix says it.
    private static func states(_ subject: ChangeMatrices.Subject, _ c: ComparedCampaigns) -> [String] {
        guard c.crossedEffect(subject) != nil else { return [] }
        var table = TextTable()
        table.add(["par statut"] + subject.states.dropLast().map(ChangedWords.state))
        for (year, isAfter) in [(c.beforeYear, false), (c.afterYear, true)] {
            table.add(
                ["\(year)"] + subject.states.indices.dropLast().map { French.count(c.count(subject, $0, isAfter)) })
        }
        return table.lines()
    }

    private static func amounts(_ c: ComparedCampaigns) -> [String] {
        var table = TextTable()
        table.add([""] + c.splitHeader)
        for measure in Measure.allCases {
            let value = c.totals.value(measure, .nation)
            if !value.isZero { table.add([measure.label] + c.splitCells(value, measure.unit)) }
        }
        return ["Sommes"] + table.lines() + [""]
    }

    private static func regions(_ c: ComparedCampaigns) -> [String] {
        var table = TextTable()
        table.add([""] + c.splitHeader)
        for place in c.totals.places {
            guard case .region(let region) = place else { continue }
            let value = c.totals.value(.netImposable, place)
            if !value.isZero { table.add([c.regionLabel(region)] + c.splitCells(value, .cents)) }
        }
        var lines = ["Net imposable par région"] + table.lines()
        let moved = c.moves.lines.filter { $0.move == .partis }.reduce(0) { $0 + $1.agents }
        if moved > 0 {
            lines.append(
                "  \(French.count(moved, "agent change", "agents changent")) de région\u{A0}: ils quittent l'une et entrent dans l'autre (mouvements_regions.csv)."
            )
        }
        return lines + [""]
    }

    /// Longer lists are in the table.
    private static let shownParameters = 20

    private static func parameters(_ c: ComparedCampaigns) -> [String] {
        func list(_ title: String, _ changes: [ParameterChange]) -> [String] {
            guard !changes.isEmpty else { return [] }
            let shown = changes.prefix(shownParameters).map { "  \($0.words)" }
            let rest = changes.count - shown.count
            return [title] + shown
                + (rest > 0
                    ? ["  et \(French.count(rest, "autre", "autres")), dans parametres_changes.csv."] : []) + [""]
        }
        let none = c.ruleChanges.isEmpty ? ["Aucune valeur des règles ne change.", ""] : []
        return none + list("Valeurs des règles qui changent", c.ruleChanges)
            + list("Valeurs corrigées après la publication de \(c.beforeYear)", c.corrections)
    }

    private static func object(_ c: ComparedCampaigns, _ target: String) -> String {
        func part(_ measure: Measure) -> JSONValue {
            let value = c.totals.value(measure, .nation)
            var members: [JSONValue.Member] = [.init("avant", .integer(value.avant))]
            for effect in Effect.allCases where effect != .corrige || c.showsCorrection {
                members.append(.init(effect.rawValue, .integer(value[effect])))
            }
            return .object(members + [.init("apres", .integer(value.apres))])
        }
        return JSONValue.object(
            [
                .init("status", .integer(0)), .init("avant", .integer(Int64(c.beforeYear))),
                .init("apres", .integer(Int64(c.afterYear))), .init("folder", .string(target)),
                .init("agents", .integer(Int64(c.chain.agents.count))),
                .init("touches", .integer(Int64(c.touched.count))), .init("correction", .string(c.correction.code)),
            ] + Measure.allCases.map { .init($0.rawValue, part($0)) }
        ).line + "\n"
    }
}
