import Domain
import RuleBook

/// One step of a judge: the branch it took, from what, and what follows.
public struct Step: Sendable, Equatable {
    /// The branch: raw value of its `StepWords`.
    public let code: String
    /// Number in the catalogue; its words are there.
    public let rule: String
    public let subject: Subject
    /// Another person whose rights had to be judged for the agent's (the spouse on a shared dossier): only `code`, `rule`,
    /// citations and the one value that decided are kept. Nil = the agent himself.
    public let person: Numero?
    /// French, `{name}` for an operand or a result.
    public let sentence: String
    /// What one fact would have changed, French, with the same names; empty = none would. To be printed only where
    /// `isSoleObstacle`.
    public let remedy: String

    /// What was read, in the order of reading.
    public private(set) var operands: [Operand] = []
    /// What was found: days, amounts, verdicts; with `code`, the conclusion of the step.
    public private(set) var results: [Operand] = []
    public private(set) var operations: [Operation] = []
    public private(set) var parameters: [ParameterCitation] = []
    public private(set) var lines: [LineCitation] = []
    /// Examined before, and did not apply; in that order.
    public private(set) var alternatives: [Alternative] = []
    public private(set) var distance: Distance?
    /// Codes of motifs that this step gives (`D13`); empty: it gives none.
    public private(set) var motifs: [String] = []
    /// The one thing that stood against a decision: without it, it would have been another.
    public internal(set) var isSoleObstacle = false
    public private(set) var conclusions: [Conclusion] = []

    /// A branch that was looked at first, and why it was not taken.
    public struct Alternative: Sendable, Equatable {
        public let code: String
        /// French, `{name}` for one of its own operands.
        public let sentence: String
        public let operands: [Operand]
        public let distance: Distance?
    }

    init<Words: StepWords>(_ words: Words, _ subject: Subject, person: Numero? = nil) {
        let entry = words.entry
        code = words.rawValue
        rule = "\(entry.rule)"
        sentence = "\(entry.sentence)"
        remedy = "\(entry.remedy)"
        self.subject = subject
        self.person = person
    }

    // MARK: What a judge fills in

    /// A value that was read.
    public mutating func read(_ name: String, _ value: StepValue) {
        operands.append(Operand(name: name, value: value))
    }

    /// A value that was found.
    public mutating func found(_ name: String, _ value: StepValue) {
        results.append(Operand(name: name, value: value))
    }

    public mutating func reckon(_ operation: Operation) { operations.append(operation) }

    /// A parameter that was read here.
    public mutating func cite(_ parameter: ParameterCitation) {
        if !parameters.contains(parameter) { parameters.append(parameter) }
    }

    /// A line that was read here; a line already cited in the step gets the columns it lacks.
    public mutating func cite(
        _ table: Table, _ place: Place, _ owner: LineCitation.Owner = .own, _ columns: [Operand] = []
    ) {
        guard let i = lines.firstIndex(where: { $0.place == place }) else {
            lines.append(LineCitation(table: table, place: place, owner: owner, columns: columns))
            return
        }
        let known = lines[i].columns
        lines[i] = LineCitation(
            table: table, place: place, owner: lines[i].owner,
            columns: known + columns.filter { column in !known.contains { $0.name == column.name } })
    }

    public mutating func instead<Words: StepWords>(
        of words: Words, _ operands: [Operand] = [], distance: Distance? = nil
    ) {
        alternatives.append(
            Alternative(
                code: words.rawValue, sentence: "\(words.entry.sentence)", operands: operands, distance: distance))
    }

    public mutating func measure(_ distance: Distance) { self.distance = distance }

    public mutating func give<M: Motif>(_ motif: M) { motifs.append(motif.code) }

    /// Cells that follow from this step.
    public mutating func conclude(
        _ output: Conclusion.Output, key: [StepValue] = [], _ cells: [(column: String, value: StepValue)]
    ) {
        conclusions += cells.map { Conclusion(output: output, key: key, column: $0.column, value: $0.value) }
    }

    /// What may be told of another person: neither sentence nor amounts, of each line one value at most.
    var ofAnotherPerson: Step {
        var step = self
        step.operands = []
        step.results = results.filter { $0.value.mayBeTold }
        step.operations = []
        step.distance = nil
        step.alternatives = alternatives.map {
            Alternative(code: $0.code, sentence: $0.sentence, operands: [], distance: nil)
        }
        step.conclusions = []
        step.lines = lines.map { line in
            LineCitation(
                table: line.table, place: line.place,
                owner: line.owner == .own ? person.map { .other($0) } ?? .own : line.owner,
                columns: line.owner == .establishment
                    ? line.columns : Array(line.columns.filter { $0.value.mayBeTold }.prefix(1)))
        }
        return step
    }
}

extension StepValue {
    /// Of another person: a date, a number of days or months, a share; never an amount, a name or a code.
    fileprivate var mayBeTold: Bool {
        switch self {
        case .day, .period, .periods, .days, .months, .percent, .flag, .integer: true
        default: false
        }
    }
}
