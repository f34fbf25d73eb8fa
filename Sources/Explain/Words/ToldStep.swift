import Decisions
import Domain

/// What is said of a step, in French, piece by piece, in the order in which every form prints it.
struct ToldStep {
    /// Number of the rule, and its title where the catalogue has it.
    let rule: String
    let ruleTitle: String?
    /// What was examined first and did not apply.
    let alternatives: [String]
    /// What the step found; of another person nothing but whose rights were judged.
    let sentence: String
    let operations: [String]
    /// How far from the limit.
    let distance: String?
    /// What one fact would have changed.
    let remedy: String?
    /// `D13, Établissement non adhérent`.
    let motifs: [String]
    let parameters: [Parameter]
    let lines: [Line]
    /// `droits.csv, ouverture = 15/03/2023 ; fermeture = 31/12/2023`: a row each.
    let rows: [String]

    struct Parameter {
        let name: String
        /// `cgos.etudes.qf_plafond = 1 270,00 €`.
        let words: String
        /// `source`, `hypothèse`.
        let kind: String
    }

    struct Line {
        /// `paie/750000001.csv, ligne 12`, with whose it is where it is another person's.
        let place: String
        /// `statut = titulaire`.
        let columns: [String]

        /// ` : statut = titulaire ; position = activite`; empty where no column is told.
        var words: String { columns.isEmpty ? "" : "\u{A0}: \(columns.joined(separator: "\u{A0}; "))" }
    }

    init(_ step: Step, _ sources: CitedSources) {
        let values = [step.operands, step.results].flatMap(\.self)
        rule = step.rule
        ruleTitle = sources.rule(step.rule)?.title
        alternatives = step.alternatives.map { alternative in
            let words =
                step.isOwn
                ? Sentence.withoutResults(alternative.sentence, [alternative.operands, step.operands].flatMap(\.self))
                : ""
            return "\(words)\(ToldStep.apart(alternative.distance))"
        }.filter { !$0.isEmpty }
        sentence =
            step.person.map { "Pour l'agent \($0), dont les droits comptent ici\(ToldStep.named(step.results))." }
            ?? Sentence.filled(step.sentence, values)
        operations = step.operations.map(\.french)
        distance = step.distance.map(\.french)
        remedy = step.isSoleObstacle && !step.remedy.isEmpty ? Sentence.filled(step.remedy, values) : nil
        motifs = step.motifs.map { code in
            sources.meanings[code].map { "\(code), \(FrenchSpacing.held($0))" } ?? code
        }
        parameters = step.parameters.map { ToldStep.parameter($0, sources) }
        lines = step.lines.map { ToldStep.line($0, sources) }
        rows = step.concludedRows.map { $0.french(sources) }
    }

    private static func apart(_ distance: Distance?) -> String { distance.map { " (\($0.french))" } ?? "" }

    private static func named(_ operands: [Operand]) -> String {
        operands.isEmpty
            ? "" : "\u{A0}: \(operands.map { "\($0.name) = \($0.value.french)" }.joined(separator: ", "))"
    }

    private static func parameter(_ citation: ParameterCitation, _ sources: CitedSources) -> Parameter {
        guard let found = sources.parameters[citation] else {
            return Parameter(name: citation.path, words: citation.path, kind: "source")
        }
        return Parameter(
            name: found.name, words: "\(found.name) = \(FrenchSpacing.held(found.value))",
            kind: found.isHypothesis ? "hypothèse" : "source")
    }

    private static func line(_ citation: LineCitation, _ sources: CitedSources) -> Line {
        var place = sources.lines[citation.place]?.french ?? citation.table.rawValue
        if case .other(let numero) = citation.owner { place.append(" (agent \(numero))") }
        return Line(place: place, columns: citation.columns.map { "\($0.name) = \($0.value.french)" })
    }
}

extension LineName {
    var french: String { "\(file), ligne \(line)" }
}

extension Step {
    /// Of the agent himself.
    fileprivate var isOwn: Bool { person.map { _ in false } ?? true }
}

extension ConcludedRow {
    /// `droits.csv, ouverture = 15/03/2023 ; fermeture = 31/12/2023`.
    fileprivate func french(_ sources: CitedSources) -> String {
        let row = key.isEmpty ? "" : " (\(key.map { $0.french(sources) }.joined(separator: ", ")))"
        let cells = cells.map { "\($0.name) = \($0.value.french(sources))" }.joined(separator: "\u{A0}; ")
        return "\(output.rawValue).csv\(row), \(cells)"
    }
}
