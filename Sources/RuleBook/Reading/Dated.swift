import Domain

/// The values of one parameter through time: in order, without gap or overlap.
struct Dated<Value: Sendable>: Sendable {
    struct Span: Sendable {
        let line: Int
        let from: Day
        /// Nil: still in force.
        let to: Day?
        let value: Value
    }

    let file: String
    let path: String
    let line: Int
    /// `libelle`.
    let label: String
    /// Empty only where reading has noted a problem.
    let spans: [Span]

    func value(on day: Day) -> Value? {
        spans.last { $0.from <= day && ($0.to.map { day <= $0 } ?? true) }?.value
    }

    /// The value for a whole campaign: the one in force on 31/12/N.
    func value(for year: Int) -> Value? { value(on: .last(of: year)) }

    /// The same, where the year must have one.
    func required(for year: Int) throws(RuleBookError) -> Value {
        guard let value = value(for: year) else { throw RuleBookError(problems: [missing(year)]) }
        return value
    }

    func missing(_ year: Int) -> RuleProblem {
        RuleProblem(
            file: file, line: line,
            message:
                "\(path) : aucune valeur pour \(year) ; ajoutez une ligne sous « valeurs » qui couvre le 31/12/\(year)."
        )
    }
}
