import Domain

/// A parameter as read, without its type: enough to show it, and to say for which years it has a value.
struct ParameterTrace: Sendable {
    struct Value: Sendable {
        let line: Int
        let from: Day
        /// Nil: still in force.
        let to: Day?
        let display: Display
        let source: String
        let isHypothesis: Bool

        func holds(on day: Day) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }
        func overlaps(_ period: Period) -> Bool { period.overlaps(Period(from, to ?? .distantFuture)) }
    }

    let file: String
    let line: Int
    let path: String
    let rule: String
    let label: String
    let readAgainFor: Int
    /// In the order of their days.
    let values: [Value]
    /// `true`: applied day by day (contribution rates); otherwise the value of 31/12/N holds for all of N.
    let isByDay: Bool
    /// `true`: may have no value for a year (a line of a table that begins later).
    let mayBeAbsent: Bool
    /// Where words that decide nothing are printed; nil for a parameter that decides.
    let printedIn: String?

    /// The values that a campaign uses, most often one.
    func values(for year: Int) -> [Value] {
        isByDay
            ? values.filter { $0.overlaps(Period(.first(of: year), .last(of: year))) }
            : values.filter { $0.holds(on: .last(of: year)) }
    }

    func missing(_ year: Int) -> RuleProblem {
        RuleProblem(
            file: file, line: line,
            message:
                "\(path) : aucune valeur pour \(year) ; ajoutez sous « valeurs » une ligne qui couvre le 31/12/\(year)."
        )
    }

    /// As a person reads it, one line a value (one an entry for a table of labels).
    func inForce(for year: Int) -> [ParameterInForce] {
        values(for: year).flatMap { value in
            value.display.lines.map { line in
                ParameterInForce(
                    file: file, line: line.line ?? value.line, path: line.key.map { "\(path).\($0)" } ?? path,
                    rule: rule,
                    label: label, value: line.text, from: value.from, to: value.to, source: value.source,
                    isHypothesis: value.isHypothesis, readAgainFor: readAgainFor, printedIn: printedIn)
            }
        }
    }
}

/// A value as a person reads it: one text, or one for each code of a table of labels.
struct Display: Sendable {
    struct Line: Sendable {
        let key: String?
        let line: Int?
        let text: String
    }

    let lines: [Line]

    init(_ text: String) { lines = [Line(key: nil, line: nil, text: text)] }
    init(lines: [Line]) { self.lines = lines }

    var text: String { lines.map(\.text).joined(separator: ", ") }
}
